// Signals become bytes in a pipe, so that all they lead to happens in ordinary code.

#include "internal.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

static const int caught[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
enum { ENDING = 4, CAUGHT = sizeof caught / sizeof *caught };
static struct sigaction earlier[CAUGHT];
static int in_use;
static int ends[2] = {-1, -1};

void cel_note_signal(int signal) {
    int kept = errno;
    unsigned char byte = (unsigned char)signal;
    // A full pipe means that many signals are already waiting to be heard.
    ssize_t n = write(ends[1], &byte, 1);
    (void)n;
    errno = kept;
}

bool cel_catch_signals(bool editing) {
    if (ends[0] < 0 && pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return false;
    unsigned char stale[64];
    while (read(ends[0], stale, sizeof stale) > 0) {}
    in_use = editing ? CAUGHT : ENDING;
    struct sigaction noting = {.sa_handler = cel_note_signal};
    for (int i = 0; i < in_use; i++) {
        sigaction(caught[i], &noting, &earlier[i]);
        // What a parent made us ignore stays ignored: `nohup` does it with SIGHUP.
        if (i < ENDING && earlier[i].sa_handler == SIG_IGN) sigaction(caught[i], &earlier[i], NULL);
    }
    return true;
}

void cel_release_signals(void) {
    for (int i = 0; i < in_use; i++) sigaction(caught[i], &earlier[i], NULL);
    in_use = 0;
}

int cel_wait(int descriptor, int milliseconds) {
    for (;;) {
        struct pollfd watched[2] = {{.fd = descriptor, .events = POLLIN},
                                    {.fd = ends[0], .events = POLLIN}};
        int n = poll(watched, 2, milliseconds);
        if (n < 0 && errno != EINTR) return -2;
        if (n < 0) continue;
        unsigned char signal;
        if ((watched[1].revents & POLLIN) && read(ends[0], &signal, 1) == 1) return signal;
        if (watched[0].revents & POLLNVAL) return -2;
        if (watched[0].revents) return 0;
        if (n == 0) return -1;
    }
}
