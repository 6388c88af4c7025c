// Bytes into characters. What is no UTF-8, or could disturb a terminal, does not get past here.

#include "internal.h"
#include <string.h>

// Whether a character may stand in a line: no controls but those that are keys, no marks that
// turn the direction of what follows.
bool cel_is_typed(wint_t c) {
    if (c >= 0x80 && c < 0xA0) return false;
    if (c >= 0x202A && c <= 0x202E) return false;
    if (c >= 0x2066 && c <= 0x2069) return false;
    return c <= 0x10FFFF && !(c >= 0xD800 && c < 0xE000);
}

// Whether libedit is searching the history: it then shows `bck:` or `fwd:` on a line of its own.
static bool searches(const cel *c) {
    if (!c->may_search) return false;
    const LineInfoW *line = el_wline(c->el);
    const wchar_t *start = line->lastchar;
    while (start > line->buffer && start[-1] != L'\n') start--;
    return line->lastchar - start >= 4
        && (wcsncmp(start, L"bck", 3) == 0 || wcsncmp(start, L"fwd", 3) == 0);
}

static size_t length_led_by(unsigned char byte) {
    if (byte < 0xC2 || byte > 0xF4) return 0;
    return byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

static bool assembled(cel *c, wchar_t *key) {
    static const wchar_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    size_t count = c->utf8_count;
    wchar_t value = c->utf8[0] & (0xFF >> (count + 1));
    for (size_t i = 1; i < count; i++) value = value << 6 | (c->utf8[i] & 0x3F);
    c->utf8_count = 0;
    if (value < least[count] || !cel_is_typed((wint_t)value)) return false;
    // libedit's search looks keys up by their low byte: to it `č` (U+010D) would be Enter.
    if (value > 0xFF && (value & 0xFF) < 0x20 && searches(c)) return false;
    *key = value;
    return true;
}

static bool ascii(cel *c, unsigned char byte, wchar_t *key) {
    if (byte == 033 && !c->pasting) return cel_after_escape(c, key);
    if (byte == 022 || byte == 023) c->may_search = true;
    *key = byte;
    return true;
}

bool cel_decode(cel *c, unsigned char byte, wchar_t *key) {
    bool continues = (byte & 0xC0) == 0x80;
    // A sequence cut short is dropped, and reading starts afresh at this byte.
    if (!continues) c->utf8_count = 0;
    if (byte < 0x80) return ascii(c, byte, key);
    if (c->utf8_count == 0) {
        c->utf8_needed = length_led_by(byte);
        if (c->utf8_needed == 0) return false;
    }
    c->utf8[c->utf8_count++] = byte;
    return c->utf8_count == c->utf8_needed && assembled(c, key);
}
