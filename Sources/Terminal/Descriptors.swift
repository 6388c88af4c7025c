internal import Glibc

/// The system's reason for not writing.
public struct WriteFailure: Error, Equatable, Sendable {
  /// The system's error number.
  public let code: Int32

  /// Whether merely nobody reads any more (`rehearse … | head`): nothing to complain of.
  public var isClosedPipe: Bool { code == EPIPE }

  /// The reason in the system's words.
  public var reason: String { String(cString: strerror(code)) }
}

/// Writes all the bytes, waiting where the other side is slow.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(WriteFailure) {
  var written = 0
  while written < bytes.count {
    let count = bytes.withUnsafeBytes { buffer in
      Glibc.write(
        descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
    }
    if count > 0 {
      written += count
      continue
    }
    switch errno {
    case EINTR: continue
    case EAGAIN: awaitReadiness(descriptor, POLLOUT)
    case let code: throw WriteFailure(code: code)
    }
  }
}

/// Reads what there is, at least a byte.
///
/// Returns 0 at the end, -1 on an error.
func readSome(_ descriptor: Int32, into chunk: inout [UInt8]) -> Int {
  while true {
    let count = Glibc.read(descriptor, &chunk, chunk.count)
    if count >= 0 { return count }
    switch errno {
    case EINTR: continue
    case EAGAIN: awaitReadiness(descriptor, POLLIN)
    default: return count
    }
  }
}

/// Another program may have left the terminal non-blocking; so we wait where the call did not.
private func awaitReadiness(_ descriptor: Int32, _ event: Int32) {
  var watched = pollfd(fd: descriptor, events: Int16(event), revents: 0)
  _ = poll(&watched, 1, -1)
}
