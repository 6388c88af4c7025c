// The terminal's state: kept before editing, given back after it, whatever happens.

#include "internal.h"
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static struct termios saved;
static volatile sig_atomic_t is_raw, pastes_are_bracketed;

void cel_out(const char *text) {
    size_t count = strlen(text);
    while (count > 0) {
        ssize_t n = write(STDOUT_FILENO, text, count);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return;
        text += n;
        count -= (size_t)n;
    }
}

int cel_columns(int descriptor) {
    struct winsize size;
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

void cel_paste_mode(bool on) {
    cel_out(on ? "\033[?2004h" : "\033[?2004l");
    pastes_are_bracketed = on;
}

void cel_begin_raw(void) {
    is_raw = tcgetattr(STDIN_FILENO, &saved) == 0;
    cel_paste_mode(true);
}

void cel_end_raw(void) {
    cel_paste_mode(false);
    is_raw = 0;
}

bool cel_is_gone(void) {
    struct termios settings;
    return tcgetattr(STDIN_FILENO, &settings) != 0;
}

void cel_restore_terminal(void) {
    if (pastes_are_bracketed) cel_paste_mode(false);
    // Not unless raw: from the background, setting the terminal would stop the program.
    if (is_raw) tcsetattr(STDIN_FILENO, TCSANOW, &saved);
    is_raw = 0;
}

bool cel_ignore_broken_pipes(void) {
    struct sigaction old;
    if (sigaction(SIGPIPE, NULL, &old) != 0 || old.sa_handler != SIG_DFL) return false;
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    return sigaction(SIGPIPE, &ignore, NULL) == 0;
}

// MARK: - Crashes

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
enum { CRASHES = sizeof crashes / sizeof *crashes };
static struct sigaction earlier[CRASHES];

static void crashed(int signal, siginfo_t *info, void *context) {
    cel_restore_terminal();
    struct sigaction next = {.sa_handler = SIG_DFL};
    for (int i = 0; i < CRASHES; i++)
        if (crashes[i] == signal) next = earlier[i];
    sigaction(signal, &next, NULL);
    // Called here with the same context, not by raising the signal again, so that Swift's
    // backtrace begins at the fault and not in this handler.
    if (next.sa_flags & SA_SIGINFO) next.sa_sigaction(signal, info, context);
    else if (next.sa_handler != SIG_DFL && next.sa_handler != SIG_IGN) next.sa_handler(signal);
    struct sigaction standard = {.sa_handler = SIG_DFL};
    sigaction(signal, &standard, NULL);
    raise(signal);
}

void cel_install_crash_guard(void) {
    static bool installed;
    if (installed) return;
    installed = true;
    // The crash may be of a full stack, so the handler needs one of its own.
    static char stack[65536];
    stack_t current;
    if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) {
        stack_t ours = {.ss_sp = stack, .ss_size = sizeof stack};
        sigaltstack(&ours, NULL);
    }
    struct sigaction guard = {
        .sa_sigaction = crashed, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
    for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &guard, &earlier[i]);
}
