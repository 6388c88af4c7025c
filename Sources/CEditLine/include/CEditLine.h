/// Line editing for Swift, with none of libedit's types showing.
///
/// Swift cannot call C variadics (`el_set`, `history`) nor read `stdin`; and what happens while a
/// key is awaited (signals, pastes, resizing) must not be done in Swift. So all of it is here.

#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// MARK: - Characters

/// Makes LC_CTYPE a UTF-8 locale, once: the environment's own, or else C.UTF-8.
/// In another locale libedit drops non-ASCII letters without a word. False where there is none.
bool cel_use_utf8(void);

/// Returns `wcwidth` in a UTF-8 locale: the columns of a scalar, or -1 where libc does not know it.
int cel_width(uint32_t scalar);

// MARK: - The terminal

/// Returns the columns of the terminal behind `descriptor`, or 0 if it is none or does not say.
int cel_columns(int descriptor);

/// Puts the terminal back as it was before editing began. Safe in a signal handler.
void cel_restore_terminal(void);

/// Restores the terminal when the program crashes, then lets the earlier handlers have their say.
void cel_install_crash_guard(void);

/// Makes writing to a closed pipe an error (EPIPE) where it would have ended the program.
/// Returns false if the signal had been dealt with already.
bool cel_ignore_broken_pipes(void);

// MARK: - Waiting

/// Catches SIGINT, SIGTERM, SIGHUP and SIGQUIT (and, while editing, those of job control and
/// resizing) so that `cel_wait` reports them. Pairs with `cel_release_signals`; does not nest.
/// False where that cannot be done.
bool cel_catch_signals(bool editing);
void cel_release_signals(void);

/// Waits for input or a caught signal.
/// Returns the signal, 0 when there is input to read or its end, -1 after `milliseconds` without
/// either (never for a negative time), -2 on an error.
int cel_wait(int descriptor, int milliseconds);

// MARK: - Editing

/// An editor of lines on standard input and output. One at a time.
typedef struct cel cel;

/// Called when Tab is struck, with the line and the cursor's offset in its bytes.
/// May call one of `cel_replace` and `cel_list`; the bell rings otherwise.
typedef void (*cel_completer)(void *context, cel *editor, const char *line, size_t cursor);

typedef enum {
    CEL_LINE,
    CEL_CANCELLED,
    CEL_END,
    CEL_SIGNALLED,
} cel_outcome;

typedef struct {
    cel_outcome outcome;
    /// The line without its newline, for CEL_LINE; valid until the next call.
    const char *bytes;
    size_t count;
    /// The signal, for CEL_SIGNALLED.
    int signal;
} cel_answer;

/// Opens an editor, reading ~/.editrc (or $EDITRC) and binding the program's keys after it.
/// Returns NULL if standard input is no terminal or one whose cursor cannot be moved.
cel *cel_open(const char *program, cel_completer complete, void *context);
void cel_close(cel *editor);

/// Reads a line. The prompts may hold one escape sequence between each pair of \1; each such
/// sequence must be followed by a visible character or a space, or libedit drops it.
cel_answer cel_read(cel *editor, const char *prompt, const char *right);

/// Adds a line to what Up and ^R find.
void cel_remember(cel *editor, const char *line);
/// Empties what Up and ^R find.
void cel_forget(cel *editor);

/// Replaces the characters (not bytes) before and after the cursor by `text`. Completers only.
void cel_replace(cel *editor, size_t before, size_t after, const char *text);
/// Shows `text`, whose lines end in a newline, below the line being edited. Completers only.
void cel_list(cel *editor, const char *text);

#endif
