internal import Glibc

/// The lines a person may call back, in a file that outlives the program.
///
/// One entry a line, oldest first, in UTF-8; a newline within an entry is written `\n`, a
/// backslash `\\`. Entries are appended at once and under a lock, so that two programs at a time
/// lose nothing of each other's; the file is replaced whole, by renaming, only to shorten it.
/// Only its owner may read it (0600, in a folder of 0700).
public struct HistoryFile: Sendable {
  /// The most entries that are kept.
  public static let limit = 1000

  /// How far past the limit the file may grow, so that it is not rewritten at every line.
  static let slack = 200

  /// The longest entry kept in the file, in bytes.
  static let longestEntry = 256 * 1024

  public let path: String

  public init(_ path: String) {
    self.path = path
  }

  /// Returns the newest entries, oldest first.
  ///
  /// What cannot be an entry is passed over.
  public func load() throws(HistoryFailure) -> [[UInt8]] {
    guard let file = try LockedFile(path, creating: false) else { return [] }
    return Array(entries(in: try file.contents()).suffix(Self.limit))
  }

  /// Adds an entry at the end.
  ///
  /// Does nothing about an empty or an enormous one.
  public func append(_ entry: [UInt8]) throws(HistoryFailure) {
    guard !entry.isEmpty, entry.count <= Self.longestEntry else { return }
    guard let file = try LockedFile(path, creating: true) else { return }
    let contents = try file.contents()
    let kept = entries(in: contents)
    if kept.count < Self.limit + Self.slack {
      // A program that was killed while writing leaves half a line: it must not swallow ours.
      let isWhole = contents.isEmpty || contents.last == 0x0A
      try file.append((isWhole ? [] : [0x0A]) + encoded(entry) + [0x0A])
    } else {
      try file.replace(with: text(of: kept.suffix(Self.limit - 1) + [entry]))
    }
  }

  /// Takes out the entries that meet a condition, and rewrites the file without them.
  public func remove(where isUnwanted: ([UInt8]) -> Bool) throws(HistoryFailure) {
    guard let file = try LockedFile(path, creating: false) else { return }
    try file.replace(with: text(of: entries(in: try file.contents()).filter { !isUnwanted($0) }))
  }

  /// Deletes the file.
  public func erase() throws(HistoryFailure) {
    if unlink(path) != 0 && errno != ENOENT { throw HistoryFailure(path) }
  }

  private func text(of entries: some Sequence<[UInt8]>) -> [UInt8] {
    entries.flatMap { encoded($0) + [0x0A] }
  }

  private func entries(in contents: [UInt8]) -> [[UInt8]] {
    contents.split(separator: 0x0A).compactMap { decoded($0) }
  }
}

/// Why a history file could not be used.
public struct HistoryFailure: Error, Equatable, Sendable {
  public let path: String
  /// The system's error number.
  public let code: Int32

  init(_ path: String, code: Int32 = errno) {
    self.path = path
    self.code = code
  }

  /// The reason in the system's words.
  public var reason: String { String(cString: strerror(code)) }
}

/// Returns an entry as it stands in the file, without the newline after it.
func encoded(_ entry: [UInt8]) -> [UInt8] {
  entry.flatMap { byte -> [UInt8] in
    switch byte {
    case 0x0A: Array(#"\n"#.utf8)
    case UInt8(ascii: "\\"): Array(#"\\"#.utf8)
    default: [byte]
    }
  }
}

/// Returns the entry of a line of the file, or nil if it cannot be one: not UTF-8, or with
/// controls that would reach the terminal.
func decoded(_ line: ArraySlice<UInt8>) -> [UInt8]? {
  var entry: [UInt8] = []
  entry.reserveCapacity(line.count)
  var isEscaped = false
  for byte in line {
    if isEscaped {
      entry.append(byte == UInt8(ascii: "n") ? 0x0A : byte)
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else {
      entry.append(byte)
    }
  }
  guard let text = String(validating: entry, as: UTF8.self), !isEscaped, !entry.isEmpty else {
    return nil
  }
  let isClean = text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || isPrintable($0) }
  return isClean ? entry : nil
}

private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)
}
