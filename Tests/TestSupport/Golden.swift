public import Foundation

/// A case file: a conversation, then what each rendering of it should be.
///
/// Sections begin with `=== 80 unicode`. To add a case write the conversation and the headings of
/// the renderings wanted, run `UPDATE_GOLDEN=1 swift test` and read the difference. A run that
/// records fails, so that recording cannot go unseen.
public struct Golden: Sendable {
  public struct Section: Sendable {
    /// Such as `80 unicode`.
    public var heading: String
    public var text: String

    public init(heading: String, text: String) {
      self.heading = heading
      self.text = text
    }
  }

  public var file: URL
  public var input: String
  public var sections: [Section]

  /// Whether this run writes what it sees instead of comparing it.
  public static var isRecording: Bool {
    ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil
  }

  public init(file: URL) throws {
    self.file = file
    let text = try String(contentsOf: file, encoding: .utf8)
    let pieces = text.components(separatedBy: "\n=== ")
    input = pieces[0]
    sections = pieces.dropFirst().map { piece in
      let end = piece.firstIndex(of: "\n") ?? piece.endIndex
      return Section(
        heading: String(piece[..<end]), text: String(piece[end...].dropFirst()) + "\n")
    }
    if let last = sections.indices.last { sections[last].text.removeLast() }
  }

  /// Every case in a folder, by name; never none.
  public static func all(in folder: URL) -> [Golden] {
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []
    let cases = files.filter { $0.pathExtension == "golden" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .compactMap { try? Golden(file: $0) }
    precondition(!cases.isEmpty, "no cases in \(folder.path)")
    return cases
  }

  /// Writes the case back.
  public func write() throws {
    let body = sections.map { "=== \($0.heading)\n\($0.text)" }.joined()
    try (input + "\n" + body).write(to: file, atomically: true, encoding: .utf8)
  }
}
