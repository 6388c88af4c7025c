// An editor from opening to closing, and the reading of a line.

#include "internal.h"
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { REMEMBERED = 1000 };

static char *left_prompt(EditLine *el) {
    return (char *)cel_of(el)->prompt;
}

static char *right_prompt(EditLine *el) {
    return (char *)cel_of(el)->right;
}

// Of an unknown terminal libedit complains on its error stream, and goes on; we look and decide.
static EditLine *quiet_editor(const char *program) {
    FILE *nowhere = fopen("/dev/null", "we");
    if (!nowhere) return NULL;
    EditLine *el = el_init(program, stdin, stdout, nowhere);
    if (el) el_set(el, EL_SETFP, 2, stderr);
    fclose(nowhere);
    return el;
}

static bool can_move_cursor(EditLine *el) {
    char *up = NULL;
    return el_get(el, EL_GETTC, "up", &up) == 0 && up && *up;
}

static void set_up(cel *c) {
    HistEvent event;
    history(c->history, &event, H_SETSIZE, REMEMBERED);
    history(c->history, &event, H_SETUNIQUE, 1);
    el_set(c->el, EL_CLIENTDATA, c);
    // libedit's own handlers would pass signals on to the whole process group, and draw in them.
    el_set(c->el, EL_SIGNAL, 0);
    el_set(c->el, EL_EDITOR, "emacs");
    el_set(c->el, EL_PROMPT_ESC, left_prompt, '\1');
    el_set(c->el, EL_RPROMPT_ESC, right_prompt, '\1');
    el_set(c->el, EL_HIST, history, c->history);
    el_set(c->el, EL_GETCFN, cel_next_key);
    cel_source_editrc(c);
    cel_bind(c);
}

cel *cel_open(const char *program, cel_completer complete, void *context) {
    if (!isatty(STDIN_FILENO) || !cel_use_utf8()) return NULL;
    cel *c = calloc(1, sizeof *c);
    if (!c) return NULL;
    c->prompt = c->right = "";
    c->complete = complete;
    c->context = context;
    c->el = quiet_editor(program);
    c->history = history_init();
    if (!c->el || !c->history || !can_move_cursor(c->el)) {
        cel_close(c);
        return NULL;
    }
    set_up(c);
    return c;
}

void cel_close(cel *c) {
    if (!c) return;
    if (c->el) el_end(c->el);
    if (c->history) history_end(c->history);
    free(c->editrc);
    free(c->answer);
    free(c);
}

static void begin(cel *c) {
    c->leaving = STAYING;
    c->signal = c->finishes = 0;
    c->queued = c->taken = c->utf8_count = 0;
    c->paste_due = c->pasting = c->may_search = c->resize_due = false;
}

static void keep(cel *c, const char *line, int count) {
    free(c->answer);
    size_t n = count > 0 ? (size_t)count : 0;
    if (n > 0 && line[n - 1] == '\n') n--;
    c->answer = strndup(line, n);
}

cel_answer cel_read(cel *c, const char *prompt, const char *right) {
    begin(c);
    c->prompt = prompt;
    c->right = right;
    if (!cel_catch_signals(true)) return (cel_answer){.outcome = CEL_END};
    cel_begin_raw();
    // Before the prompt shows, not (as libedit would) after: keys struck in between, Ctrl-D among
    // them, would still be the cooked terminal's.
    el_set(c->el, EL_PREP_TERM, 1);
    int count = 0;
    const char *line = el_gets(c->el, &count);
    cel_end_raw();
    cel_release_signals();
    c->prompt = c->right = "";

    if (c->leaving == CANCELLED) return (cel_answer){.outcome = CEL_CANCELLED};
    if (c->leaving == SIGNALLED)
        return (cel_answer){.outcome = CEL_SIGNALLED, .signal = c->signal};
    if (!line || count <= 0) {
        // Told to go on (SIGCONT comes with SIGHUP), we may meet a terminal that is gone.
        if (cel_is_gone()) return (cel_answer){.outcome = CEL_SIGNALLED, .signal = SIGHUP};
        cel_out("\r\n");
        return (cel_answer){.outcome = CEL_END};
    }
    keep(c, line, count);
    if (!c->answer) return (cel_answer){.outcome = CEL_END};
    return (cel_answer){.outcome = CEL_LINE, .bytes = c->answer, .count = strlen(c->answer)};
}

void cel_remember(cel *c, const char *line) {
    HistEvent event;
    history(c->history, &event, H_ENTER, line);
}

void cel_forget(cel *c) {
    HistEvent event;
    history(c->history, &event, H_CLEAR);
}
