// A person's own key bindings.

#include "internal.h"
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

enum { LARGEST_EDITRC = 65536 };

static char *contents_of(const char *path) {
    FILE *file = fopen(path, "re");
    if (!file) return NULL;
    char *text = calloc(1, LARGEST_EDITRC + 1);
    if (text) text[fread(text, 1, LARGEST_EDITRC, file)] = 0;
    fclose(file);
    return text;
}

// The text is kept to tell which keyboard sequences are bound there: those go to libedit whole.
void cel_source_editrc(cel *c) {
    char path[PATH_MAX];
    const char *named = getenv("EDITRC"), *home = getenv("HOME");
    if (!named && (!home || !*home)) return;
    int n = named ? snprintf(path, sizeof path, "%s", named)
                  : snprintf(path, sizeof path, "%s/.editrc", home);
    if (n <= 0 || n >= (int)sizeof path) return;
    c->editrc = contents_of(path);
    if (!c->editrc) return;
    el_source(c->el, path);
    // `edit off` there would bypass everything here.
    el_set(c->el, EL_EDITMODE, 1);
}
