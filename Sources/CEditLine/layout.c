// Where libedit has drawn what: the prompt and the line, wrapped as it wraps them.

#include "internal.h"
#include <unistd.h>
#include <wctype.h>

enum { LONGEST_CHARACTER = 4 };

static int columns_of(wchar_t c) {
    if (c < 32 || c == 0x7F) return 2;  // ^X
    if (!iswprint((wint_t)c)) return c > 0xFFFF ? 8 : 7;  // \U+1F600
    int width = wcwidth(c);
    return width < 0 ? 0 : width;
}

static void wrap(struct place *at) {
    at->row++;
    at->column = 0;
}

static void advance(struct place *at, wchar_t c, int width) {
    if (c == L'\n') {
        wrap(at);
        return;
    }
    int columns = c == L'\t' ? 8 - at->column % 8 : columns_of(c);
    if (at->column + columns > width) wrap(at);
    at->column += columns;
    if (at->column >= width) wrap(at);
}

static struct place after_prompt(const cel *c, int width) {
    struct place at = {0, 0};
    mbstate_t state = {0};
    bool literal = false;
    const char *text = c->prompt;
    wchar_t character;
    size_t n;
    while ((n = mbrtowc(&character, text, LONGEST_CHARACTER, &state)) > 0 && n <= LONGEST_CHARACTER) {
        text += n;
        if (character == 1) literal = !literal;
        else if (!literal) advance(&at, character, width);
    }
    return at;
}

// Returns where the cursor is, and where the line ends, for the terminal's present width.
struct place cel_cursor_place(const cel *c, struct place *end) {
    int width = cel_columns(STDOUT_FILENO);
    if (width < 2) width = 80;
    const LineInfoW *line = el_wline(c->el);
    struct place at = after_prompt(c, width), cursor = at;
    for (const wchar_t *p = line->buffer; p < line->lastchar; p++) {
        if (p == line->cursor) cursor = at;
        advance(&at, *p, width);
    }
    if (line->cursor >= line->lastchar) cursor = at;
    *end = at;
    return cursor;
}
