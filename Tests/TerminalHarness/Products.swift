internal import Glibc

/// Returns the path of a program built beside the running tests.
public func builtProgram(_ name: String) throws -> String {
  var candidates = CommandLine.arguments
  var buffer = [CChar](repeating: 0, count: 4096)
  let count = readlink("/proc/self/exe", &buffer, buffer.count)
  if count > 0 {
    let bytes = buffer[..<count].map { UInt8(bitPattern: $0) }
    candidates.append(String(decoding: bytes, as: UTF8.self))
  }
  for candidate in candidates {
    guard let slash = candidate.lastIndex(of: "/") else { continue }
    let path = "\(candidate[..<slash])/\(name)"
    if access(path, X_OK) == 0 { return path }
  }
  throw HarnessFailure("\(name) is not built beside \(candidates)")
}
