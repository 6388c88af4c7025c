// What follows an ESC: a key of the keyboard, a paste, Alt and a letter, or nothing.
//
// Keys arrive whole here, so that libedit never sees a sequence it would know half of (and type
// the rest of), and so that ESC alone works at once in vi's insert mode.

#include "internal.h"
#include <string.h>
#include <unistd.h>

// How long the rest of a sequence may take; a person is slower, a slow line rarely is.
enum { PATIENCE = 50 };

static int following(cel *c) {
    unsigned char byte;
    if (c->queued == LONGEST_SEQUENCE) return -1;
    // A signal heard here would be lost to the loop that answers it, so it is looked at again.
    int event = cel_wait(STDIN_FILENO, PATIENCE);
    if (event > 0) {
        // Interrupted between ESC and the rest: whatever it was, it ends here.
        cel_note_signal(event);
        return -1;
    }
    if (event != 0 || read(STDIN_FILENO, &byte, 1) != 1) return -1;
    c->queue[c->queued++] = byte;
    return byte;
}

static const struct {
    const char *sequence;
    int key;
} known[] = {
    {"[A", KEY_UP}, {"[B", KEY_DOWN}, {"[C", KEY_RIGHT}, {"[D", KEY_LEFT},
    {"OA", KEY_UP}, {"OB", KEY_DOWN}, {"OC", KEY_RIGHT}, {"OD", KEY_LEFT},
    {"[H", KEY_HOME}, {"[F", KEY_END}, {"OH", KEY_HOME}, {"OF", KEY_END},
    {"[1~", KEY_HOME}, {"[4~", KEY_END}, {"[7~", KEY_HOME}, {"[8~", KEY_END},
    {"[3~", KEY_DELETE}, {"[200~", KEY_PASTE},
    // Ctrl and Alt with an arrow.
    {"[1;5C", KEY_WORD_RIGHT}, {"[1;5D", KEY_WORD_LEFT},
    {"[1;3C", KEY_WORD_RIGHT}, {"[1;3D", KEY_WORD_LEFT},
    {"[1;5H", KEY_HOME}, {"[1;5F", KEY_END},
    // Alt-Enter: plain (the terminal turns CR into LF) and in the two longer protocols.
    {"\r", KEY_NEWLINE}, {"\n", KEY_NEWLINE}, {"[13;3u", KEY_NEWLINE}, {"[27;3;13~", KEY_NEWLINE},
    {"[13;2u", KEY_NEWLINE}, {"[27;2;13~", KEY_NEWLINE},
};

static void read_sequence(cel *c) {
    c->queued = c->taken = 0;
    int byte = following(c);
    if (byte == 'O') following(c);
    if (byte != '[') return;
    do byte = following(c);
    while (byte >= 0x20 && byte < 0x40);
}

static bool is_keyboard_sequence(const cel *c) {
    return c->queued >= 2 && (c->queue[0] == '[' || c->queue[0] == 'O');
}

static bool is_bound_by_user(const cel *c) {
    char text[LONGEST_SEQUENCE + 1];
    memcpy(text, c->queue, c->queued);
    text[c->queued] = 0;
    return c->editrc && is_keyboard_sequence(c) && strstr(c->editrc, text);
}

// Returns false if the sequence means nothing here: it is gone, and leaves nothing on the line.
bool cel_after_escape(cel *c, wchar_t *key) {
    read_sequence(c);
    *key = 033;
    if (is_bound_by_user(c)) return true;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        const char *sequence = known[i].sequence;
        if (strlen(sequence) != c->queued || memcmp(sequence, c->queue, c->queued) != 0) continue;
        c->queued = c->taken = 0;
        *key = known[i].key;
        c->paste_due = *key == KEY_PASTE;
        return true;
    }
    if (!is_keyboard_sequence(c)) return true;
    c->queued = c->taken = 0;
    return false;
}
