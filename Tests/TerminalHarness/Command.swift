internal import Glibc

/// A program run to its end.
public struct Command {
  public let status: Int32
  public let output: String

  /// Runs a program and waits for it; standard error is part of the output.
  public init(_ arguments: [String], environment: [String: String] = [:]) throws {
    var ends: [Int32] = [0, 0]
    // Sockets, since a pipe cannot be closed to other tests' children from its birth on.
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw HarnessFailure("no sockets") }
    let spawn = Spawn(
      arguments: arguments, environment: variables(environment), output: ends[1])
    defer { close(ends[0]) }
    let child: pid_t
    do {
      child = try spawn.start()
      close(ends[1])
    } catch {
      close(ends[1])
      throw error
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while case let count = read(ends[0], &chunk, chunk.count), count > 0 {
      bytes += chunk[..<count]
    }
    var code: Int32 = 0
    waitpid(child, &code, 0)
    status = exitStatus(code)
    output = String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a program of this name is in PATH.
  public static func exists(_ name: String) -> Bool {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return path.split(separator: ":").contains { access("\($0)/\(name)", X_OK) == 0 }
  }
}
