internal import Glibc

/// A folder for one test, gone after it.
public final class TemporaryFolder {
  public let path: String

  public init() throws {
    var template = Array("/tmp/rehearse-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw HarnessFailure("no temporary folder") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    _ = try? Command(["rm", "-rf", path])
  }

  /// Writes a file in the folder and returns its path.
  @discardableResult
  public func write(_ bytes: some Collection<UInt8>, to name: String) -> String {
    let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    _ = Array(bytes).withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    close(file)
    return "\(path)/\(name)"
  }

  /// The bytes of a file in the folder, or nil.
  public func contents(of name: String) -> [UInt8]? {
    let file = open("\(path)/\(name)", O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = read(file, &chunk, chunk.count), count > 0 { all += chunk[..<count] }
    return all
  }

  /// The permissions of a path within the folder, as in `chmod`.
  public func mode(of name: String) -> UInt32 {
    var facts = stat()
    return stat("\(path)/\(name)", &facts) == 0 ? facts.st_mode & 0o777 : 0
  }
}

/// A file opened for reading.
public final class OpenFile {
  public let descriptor: Int32

  public init(_ path: String) throws {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw HarnessFailure("cannot open \(path)") }
  }

  deinit {
    close(descriptor)
  }
}
