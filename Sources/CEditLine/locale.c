// Characters: the locale, and how wide one is.

#include "internal.h"
#include <langinfo.h>
#include <locale.h>
#include <string.h>

static bool is_utf8(void) {
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

bool cel_use_utf8(void) {
    static enum { UNTRIED, FOUND, MISSING } result;
    if (result != UNTRIED) return result == FOUND;
    bool found = setlocale(LC_CTYPE, "") && is_utf8();
    if (!found) found = (setlocale(LC_CTYPE, "C.UTF-8") || setlocale(LC_CTYPE, "en_US.UTF-8")) && is_utf8();
    result = found ? FOUND : MISSING;
    return found;
}

int cel_width(uint32_t scalar) {
    return cel_use_utf8() ? wcwidth((wchar_t)scalar) : -1;
}
