// Stopping, going on and changing size in the middle of a line, with the draft kept.

#include "internal.h"
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static void move(int rows, char direction) {
    char text[16];
    if (rows <= 0) return;
    snprintf(text, sizeof text, "\033[%d%c", rows, direction);
    cel_out(text);
}

// Redraws prompt and draft from the row the cursor is on. libedit takes it to be a fresh one.
//
// That row is cleared by itself and the rest from the row below: clearing all of a screen from its
// first cell makes tmux put the old rows into its history, to come back when the window grows.
static void redraw(cel *c) {
    cel_out("\r\0337\033[K\033[B\033[J\0338");
    el_resize(c->el);
    el_set(c->el, EL_REFRESH);
}

void cel_suspend(cel *c) {
    struct place end, cursor = cel_cursor_place(c, &end);
    move(end.row - cursor.row, 'B');
    cel_end_raw();
    el_set(c->el, EL_PREP_TERM, 0);

    // Both as they are by nature: the one so as to stop, the other not to be told of going on
    // twice, since that is seen to below.
    struct sigaction standard = {.sa_handler = SIG_DFL}, stop, go_on;
    sigaction(SIGTSTP, &standard, &stop);
    sigaction(SIGCONT, &standard, &go_on);
    raise(SIGTSTP);
    sigaction(SIGCONT, &go_on, NULL);
    sigaction(SIGTSTP, &stop, NULL);
    cel_resume(c);
}

void cel_resume(cel *c) {
    // Off and on: after a stop nobody asked us about, libedit still believes the terminal raw.
    el_set(c->el, EL_PREP_TERM, 0);
    cel_begin_raw();
    el_set(c->el, EL_PREP_TERM, 1);
    redraw(c);
}

// The terminal has by now wrapped its rows anew, as the draft is laid out for the new width.
void cel_resized(cel *c) {
    c->resize_due = c->pasting;
    if (c->pasting) return;
    struct place end, cursor = cel_cursor_place(c, &end);
    move(cursor.row, 'A');
    redraw(c);
}
