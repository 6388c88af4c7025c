// What the files of this target share. `histedit.h` is included here and nowhere else.

#ifndef CEDITLINE_INTERNAL_H
#define CEDITLINE_INTERNAL_H

#define _GNU_SOURCE
#include "CEditLine.h"
#include <histedit.h>
#include <wchar.h>

// Keys that exist only between the decoder and libedit's maps. They take the codes of C1
// controls, which the decoder never lets through as typed characters.
enum {
    KEY_PASTE = 0x81,
    KEY_NEWLINE,
    KEY_FINISH,
    KEY_UP,
    KEY_DOWN,
    KEY_RIGHT,
    KEY_LEFT,
    KEY_HOME,
    KEY_END,
    KEY_DELETE,
    KEY_WORD_RIGHT,
    KEY_WORD_LEFT,
};

enum { LONGEST_SEQUENCE = 40 };

struct cel {
    EditLine *el;
    History *history;
    const char *prompt, *right;
    char *answer;

    cel_completer complete;
    void *context;
    enum { NOT_COMPLETED, REPLACED, LISTED } completion;

    // Why the line is being given up, once it is; the decoder then says KEY_FINISH until libedit
    // has got out of whatever it was in (a search, a pending operator, a paste).
    enum { STAYING, CANCELLED, SIGNALLED } leaving;
    int signal;
    int finishes;

    // The decoder's state.
    unsigned char queue[LONGEST_SEQUENCE];
    size_t queued, taken;
    unsigned char utf8[4];
    size_t utf8_count, utf8_needed;
    bool paste_due;  // KEY_PASTE was sent: `fn_paste` may read. A vi redo may not.
    bool pasting;
    bool may_search;  // ^R or ^S was struck on this line.
    bool resize_due;

    char *editrc;
};

struct place {
    int row, column;
};

static inline cel *cel_of(EditLine *el) {
    void *c = NULL;
    el_get(el, EL_CLIENTDATA, &c);
    return c;
}

// terminal.c
void cel_out(const char *text);
void cel_paste_mode(bool on);
void cel_begin_raw(void);
void cel_end_raw(void);
bool cel_is_gone(void);

// signals.c
void cel_note_signal(int signal);

// keys.c
int cel_next_key(EditLine *el, wchar_t *key);

// decode.c
bool cel_decode(cel *c, unsigned char byte, wchar_t *key);
bool cel_is_typed(wint_t c);

// escape.c
bool cel_after_escape(cel *c, wchar_t *key);

// layout.c
struct place cel_cursor_place(const cel *c, struct place *end);

// commands.c
void cel_bind(cel *c);

// jobs.c
void cel_suspend(cel *c);
void cel_resume(cel *c);
void cel_resized(cel *c);

// editrc.c
void cel_source_editrc(cel *c);

#endif
