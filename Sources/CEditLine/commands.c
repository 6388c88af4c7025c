// The keys this program adds to libedit's.

#include "internal.h"
#include <stdlib.h>
#include <string.h>

static unsigned char fn_newline(EditLine *el, int key) {
    (void)key;
    return el_winsertstr(el, L"\n") == 0 ? CC_REFRESH : CC_ERROR;
}

// libedit's own, in vi's insert mode, stop one short of the end, and delete backwards there.
static unsigned char fn_right(EditLine *el, int key) {
    (void)key;
    const LineInfoW *line = el_wline(el);
    if (line->cursor >= line->lastchar) return CC_ERROR;
    el_cursor(el, 1);
    return CC_CURSOR;
}

static unsigned char fn_delete(EditLine *el, int key) {
    (void)key;
    const LineInfoW *line = el_wline(el);
    if (line->cursor >= line->lastchar) return CC_ERROR;
    el_cursor(el, 1);
    el_deletestr(el, 1);
    return CC_REFRESH;
}

// MARK: - Pasting

struct pasted {
    wchar_t *text;
    size_t count, room;
};

static bool append(struct pasted *p, wchar_t c) {
    if (p->count + 1 >= p->room) {
        size_t room = p->room ? p->room * 2 : 1024;
        wchar_t *text = realloc(p->text, room * sizeof *text);
        if (!text) return false;
        p->text = text;
        p->room = room;
    }
    p->text[p->count++] = c;
    return true;
}

// Reads up to the end mark. False when the line is given up meanwhile.
static bool read_paste(cel *c, struct pasted *p) {
    static const wchar_t end[] = L"\033[201~";
    const size_t n = sizeof end / sizeof *end - 1;
    wchar_t character;
    while (el_wgetc(c->el, &character) == 1 && c->leaving == STAYING) {
        if (!append(p, character)) return false;
        if (p->count < n || wmemcmp(p->text + p->count - n, end, n) != 0) continue;
        p->count -= n;
        return true;
    }
    return false;
}

// Line ends become newlines, other controls go; newlines at the end too, since a paste never
// answers by itself.
static void clean(struct pasted *p) {
    size_t kept = 0;
    for (size_t i = 0; i < p->count; i++) {
        wchar_t c = p->text[i];
        bool first_of_pair = c == L'\r' && i + 1 < p->count && p->text[i + 1] == L'\n';
        if (first_of_pair) continue;
        if (c == L'\r') c = L'\n';
        if (c == L'\n' || c == L'\t' || (c >= 32 && c != 0x7F)) p->text[kept++] = c;
    }
    while (kept > 0 && p->text[kept - 1] == L'\n') kept--;
    p->count = kept;
    p->text[kept] = 0;
}

static unsigned char fn_paste(EditLine *el, int key) {
    (void)key;
    cel *c = cel_of(el);
    if (!c->paste_due) return CC_ERROR;
    struct pasted p = {0};
    c->paste_due = false;
    c->pasting = true;
    bool whole = read_paste(c, &p);
    c->pasting = false;
    if (whole && p.text) clean(&p);
    bool fits = whole && (p.count == 0 || el_winsertstr(el, p.text) == 0);
    free(p.text);
    if (c->resize_due) cel_resized(c);
    return fits ? CC_REFRESH : CC_ERROR;
}

// MARK: - Completion

void cel_replace(cel *c, size_t before, size_t after, const char *text) {
    el_cursor(c->el, (int)after);
    el_deletestr(c->el, (int)(before + after));
    if (*text) el_insertstr(c->el, text);
    c->completion = REPLACED;
}

void cel_list(cel *c, const char *text) {
    struct place end, cursor = cel_cursor_place(c, &end);
    for (int row = cursor.row; row < end.row; row++) cel_out("\033[B");
    cel_out("\r\n");
    // The terminal is raw: a newline goes down, not back.
    while (*text) {
        size_t count = strcspn(text, "\n");
        char *line = strndup(text, count);
        if (line) cel_out(line);
        free(line);
        text += count;
        if (*text == '\n') {
            cel_out("\r\n");
            text++;
        }
    }
    el_set(c->el, EL_REFRESH);
    c->completion = LISTED;
}

static unsigned char fn_complete(EditLine *el, int key) {
    (void)key;
    cel *c = cel_of(el);
    const LineInfo *info = el_line(el);
    char *line = strndup(info->buffer, (size_t)(info->lastchar - info->buffer));
    c->completion = NOT_COMPLETED;
    if (line && c->complete) c->complete(c->context, c, line, (size_t)(info->cursor - info->buffer));
    free(line);
    switch (c->completion) {
    case REPLACED: return CC_REFRESH;
    case LISTED: return CC_NORM;
    default: return CC_ERROR;
    }
}

// MARK: - Keys

struct binding {
    const char *key, *command;
};

static const struct binding everywhere[] = {
    {"\\201", "rehearse-paste"}, {"\\202", "rehearse-newline"}, {"\\203", "ed-newline"},
    {"\\204", "ed-prev-history"}, {"\\205", "ed-next-history"},
    {"\\206", "rehearse-right"}, {"\\207", "ed-prev-char"},
    {"\\210", "ed-move-to-beg"}, {"\\211", "ed-move-to-end"}, {"\\212", "rehearse-delete"},
    {"\\213", "em-next-word"}, {"\\214", "ed-prev-word"},
    {"^R", "em-inc-search-prev"},
};

// To be called after ~/.editrc: `bind -v` there sets both maps back.
void cel_bind(cel *c) {
    el_set(c->el, EL_ADDFN, "rehearse-paste", "Insert pasted text", fn_paste);
    el_set(c->el, EL_ADDFN, "rehearse-newline", "Insert a line break", fn_newline);
    el_set(c->el, EL_ADDFN, "rehearse-right", "Move right", fn_right);
    el_set(c->el, EL_ADDFN, "rehearse-delete", "Delete under the cursor", fn_delete);
    el_set(c->el, EL_ADDFN, "rehearse-complete", "Complete the word", fn_complete);
    for (size_t i = 0; i < sizeof everywhere / sizeof *everywhere; i++) {
        const struct binding *b = &everywhere[i];
        el_set(c->el, EL_BIND, b->key, b->command, NULL);
        el_set(c->el, EL_BIND, "-a", b->key, b->command, NULL);
    }
    el_set(c->el, EL_BIND, "^I", "rehearse-complete", NULL);
    // In vi's commands an arrow may be the motion of an operator, which only libedit's own obey.
    el_set(c->el, EL_BIND, "-a", "\\206", "ed-next-char", NULL);
}
