// Where libedit asks for its next key. Signals are answered here, in ordinary code.

#include "internal.h"
#include <errno.h>
#include <signal.h>
#include <unistd.h>

// More than any state of libedit needs to be got out of: a bound that only a map without
// KEY_FINISH could reach.
enum { MOST_FINISHES = 32 };

static int finish(cel *c, wchar_t *key) {
    if (++c->finishes > MOST_FINISHES) {
        errno = EINTR;
        return -1;
    }
    *key = KEY_FINISH;
    return 1;
}

static void heard(cel *c, int signal) {
    switch (signal) {
    case SIGWINCH: cel_resized(c); break;
    case SIGTSTP: cel_suspend(c); break;
    case SIGCONT: cel_resume(c); break;
    case SIGINT: c->leaving = CANCELLED; break;
    default:
        c->leaving = SIGNALLED;
        c->signal = signal;
    }
}

int cel_next_key(EditLine *el, wchar_t *key) {
    cel *c = cel_of(el);
    for (;;) {
        if (c->leaving != STAYING) return finish(c, key);
        unsigned char byte;
        if (c->taken < c->queued) {
            byte = c->queue[c->taken++];
            // Queued bytes are the keys of a sequence that is libedit's to look up.
            if (byte < 0x80 && c->utf8_count == 0) {
                *key = byte;
                return 1;
            }
        } else {
            int event = cel_wait(STDIN_FILENO, -1);
            if (event < 0) return -1;
            if (event > 0) {
                heard(c, event);
                continue;
            }
            ssize_t n = read(STDIN_FILENO, &byte, 1);
            if (n < 0 && (errno == EINTR || errno == EAGAIN)) continue;
            if (n <= 0) {
                // A raw terminal has no end of input: it is gone, perhaps ahead of its SIGHUP.
                heard(c, SIGHUP);
                continue;
            }
        }
        if (cel_decode(c, byte, key)) return 1;
    }
}
