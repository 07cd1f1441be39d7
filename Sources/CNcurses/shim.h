// What Swift cannot call of ncursesw: macros, globals, variadic functions; and the few lines that run inside
// signal handlers, where only async-signal-safe C may run (signal-safety(7)).
#ifndef VEJVISER_SHIM_H
#define VEJVISER_SHIM_H

#define NCURSES_WIDECHAR 1
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#include <ncurses.h>

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// Handlers need state that outlives every call. A `static` variable in this header would be another one in
// every object file that includes it; a weak definition is one for the whole program.
struct vv_state {
  // The write end of the pipe that signal handlers write to; -1 when there is none.
  volatile sig_atomic_t pipe;
  // Whether the terminal is in the program's mode, so that a crash must put it back.
  volatile sig_atomic_t active;
  // Whether crashes are handled here.
  bool restores_on_crash;
  int terminal;
  struct termios before;
  char restore[512];
  size_t restore_length;
  char stack[65536];
};
__attribute__((weak)) struct vv_state vv_state = {.pipe = -1};

// MARK: Signals

static inline void vv_note_signal(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  if (vv_state.pipe >= 0) {
    // A full pipe already holds signals that wake the program; this one is not needed.
    ssize_t written = write((int)vv_state.pipe, &byte, 1);
    (void)written;
  }
  errno = saved;
}

// From now on a signal only writes its number to the pipe.
static inline void vv_note_signals(int pipe_end) {
  static const int numbers[] = {SIGTERM, SIGHUP, SIGINT, SIGWINCH, SIGTSTP, SIGCONT};
  vv_state.pipe = pipe_end;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = vv_note_signal;
  action.sa_flags = SA_RESTART;
  sigfillset(&action.sa_mask);
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) sigaction(numbers[i], &action, NULL);
}

// The signals have their default meaning again.
static inline void vv_forget_signals(void) {
  static const int numbers[] = {SIGTERM, SIGHUP, SIGINT, SIGWINCH, SIGTSTP, SIGCONT};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) signal(numbers[i], SIG_DFL);
  vv_state.pipe = -1;
}

// Stops this process, or its whole job, as Ctrl-Z in a shell would; returns when it goes on.
static inline void vv_stop(bool whole_job) {
  struct sigaction before, action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &action, &before);
  kill(whole_job ? 0 : getpid(), SIGTSTP);
  sigaction(SIGTSTP, &before, NULL);
}

// MARK: Crashes

// Puts the terminal back; async-signal-safe.
static inline void vv_restore_terminal(void) {
  if (!vv_state.active) return;
  vv_state.active = 0;
  size_t done = 0;
  while (done < vv_state.restore_length) {
    ssize_t written = write(vv_state.terminal, vv_state.restore + done, vv_state.restore_length - done);
    if (written <= 0) break;
    done += (size_t)written;
  }
  tcsetattr(vv_state.terminal, TCSANOW, &vv_state.before);
}

static inline void vv_crash(int number) {
  vv_restore_terminal();
  // SA_RESETHAND has set the default action, and SA_NODEFER lets the signal through.
  raise(number);
}

// A crash first puts the terminal back, then ends the program as it would have. Takes the place of the Swift
// runtime's handlers, which print memory.
static inline void vv_restore_on_crash(void) {
  static const int numbers[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGQUIT};
  // A stack overflow leaves no room for a handler on the stack that overflowed.
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = vv_state.stack;
  stack.ss_size = sizeof vv_state.stack;
  sigaltstack(&stack, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = vv_crash;
  action.sa_flags = SA_RESETHAND | SA_NODEFER | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) sigaction(numbers[i], &action, NULL);
  vv_state.restores_on_crash = true;
}

// What a crash must undo. The bytes are cut off at the end of the buffer, which is larger than any terminal
// needs.
static inline void vv_remember_terminal(int terminal, const struct termios *before, const char *bytes,
                                        size_t count) {
  vv_state.active = 0;
  vv_state.terminal = terminal;
  vv_state.before = *before;
  if (count > sizeof vv_state.restore) count = sizeof vv_state.restore;
  memcpy(vv_state.restore, bytes, count);
  vv_state.restore_length = count;
}

// Whether the terminal is now in the program's mode.
static inline void vv_set_active(bool active) { vv_state.active = active; }

// Neither the kernel nor the Swift runtime writes memory anywhere when the program crashes.
static inline void vv_no_core_dumps(void) {
  static const int numbers[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGQUIT};
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  // The runtime installs its backtrace as signal handlers before main; without them it never runs.
  if (vv_state.restores_on_crash) return;
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) signal(numbers[i], SIG_DFL);
}

// MARK: Terminal

// The size that the terminal has now; where it does not say, as on a serial line, what the environment or terminfo
// says.
static inline void vv_terminal_size(int terminal, int *columns, int *rows) {
  struct winsize size;
  bool known = ioctl(terminal, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0;
  *columns = known ? size.ws_col : COLS;
  *rows = known ? size.ws_row : LINES;
}

// The text of a capability; NULL when the terminal lacks it. tigetstr gives -1 for a name that is no string.
static inline const char *vv_capability(const char *name) {
  const char *text = tigetstr((char *)name);
  return text == (const char *)-1 ? NULL : text;
}

// Whether colour numbers are red, green and blue: terminfo's extension RGB, whatever its type (user_caps(5)).
static inline bool vv_has_direct_color(void) {
  return tigetflag((char *)"RGB") == 1 || tigetnum((char *)"RGB") > 0 || vv_capability("RGB") != NULL;
}

// Declared in <term.h>, which also defines `lines` and `columns` as macros.
extern int setupterm(const char *, int, int *);
// Declared in <wchar.h> under conditions that depend on who includes it first.
extern int wcwidth(wchar_t);

// Whether the terminal is known; what capabilities are asked for from now on are its.
static inline bool vv_know_terminal(const char *name, int output) {
  int status;
  return setupterm(name, output, &status) == OK;
}

// Columns of a character; -1 for one that the C library does not know.
static inline int vv_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

static inline FILE *vv_stdin(void) { return stdin; }
static inline FILE *vv_stdout(void) { return stdout; }

static inline int vv_color_count(void) { return COLORS; }
static inline int vv_pair_count(void) { return COLOR_PAIRS; }

static inline void vv_window_setup(void) {
  scrollok(stdscr, false);
  leaveok(stdscr, false);
  idlok(stdscr, false);
}

enum { VV_BOLD = 1, VV_UNDERLINE = 2, VV_ITALIC = 4, VV_REVERSE = 8, VV_DIM = 16 };

// Puts one character, with what combines with it, into a cell. False when ncurses refuses it.
static inline bool vv_put(int row, int column, const wchar_t *text, unsigned attributes, int pair) {
  attr_t set = A_NORMAL;
  if (attributes & VV_BOLD) set |= A_BOLD;
  if (attributes & VV_UNDERLINE) set |= A_UNDERLINE;
  if (attributes & VV_ITALIC) set |= A_ITALIC;
  if (attributes & VV_REVERSE) set |= A_REVERSE;
  if (attributes & VV_DIM) set |= A_DIM;
  cchar_t cell;
  // The pair goes by the last argument, since a short cannot hold every number.
  if (setcchar(&cell, text, set, 0, &pair) == ERR) return false;
  // The last cell of the screen gives ERR because the cursor cannot move on, and is drawn even so.
  mvwadd_wch(stdscr, row, column, &cell);
  return true;
}

// Everything is sent anew with the next refresh.
static inline void vv_redraw_all(void) { clearok(curscr, true); }

// The same for one character alone, which most are.
static inline bool vv_put_one(int row, int column, uint32_t scalar, unsigned attributes, int pair) {
  wchar_t text[2] = {(wchar_t)scalar, 0};
  return vv_put(row, column, text, attributes, pair);
}

static inline void vv_move(int row, int column) { wmove(stdscr, row, column); }
static inline void vv_refresh(void) { wrefresh(stdscr); }
static inline void vv_erase(void) { werase(stdscr); }

#endif
