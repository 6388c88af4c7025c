internal import Glibc

/// What could not be done for a test, in words.
public struct HarnessFailure: Error, CustomStringConvertible {
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// How a child's standard descriptors are laid, given to `posix_spawn`.
struct Spawn {
  var arguments: [String]
  var environment: [String: String]
  /// Opened as standard input, output and error, in a new session; the session's terminal then.
  var terminal: String?
  /// Become standard output and error.
  var output: Int32?

  /// Starts the program, found in PATH, and returns its process id.
  func start() throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    lay(&actions)
    // What the test runner ignores or blocks must not reach the child, which is a session of its
    // own.
    var defaults = sigset_t()
    sigfillset(&defaults)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    var mask = sigset_t()
    sigemptyset(&mask)
    posix_spawnattr_setsigmask(&attributes, &mask)
    let session: Int32 = 0x80  // POSIX_SPAWN_SETSID
    posix_spawnattr_setflags(
      &attributes, Int16(session | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    var child: pid_t = 0
    let code = withStrings(arguments) { argv in
      withStrings(environment.map { "\($0.key)=\($0.value)" }) { envp in
        posix_spawnp(&child, arguments[0], &actions, &attributes, argv, envp)
      }
    }
    if code != 0 { throw HarnessFailure("\(arguments): \(String(cString: strerror(code)))") }
    return child
  }

  private func lay(_ actions: inout posix_spawn_file_actions_t) {
    if let terminal {
      posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    } else if let output {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_adddup2(&actions, output, 1)
      posix_spawn_file_actions_adddup2(&actions, output, 2)
    }
  }
}

/// How a child ended, in the shell's way: its status, or 128 and the signal.
func exitStatus(_ status: Int32) -> Int32 {
  let signal = status & 0x7F
  return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
}

private func withStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}

/// The variables of this process, with some set anew; an empty value takes one away.
func variables(_ changes: [String: String]) -> [String: String] {
  var all: [String: String] = [:]
  for name in ["PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH"] {
    if let value = getenv(name) { all[name] = String(cString: value) }
  }
  all["TERM"] = "xterm-256color"
  // With the toolchain at hand Swift would wait 30 seconds at its interactive backtrace.
  all["SWIFT_BACKTRACE"] = "enable=no"
  for (name, value) in changes { all[name] = value.isEmpty ? nil : value }
  return all
}
