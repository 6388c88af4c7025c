public import Foundation

extension Golden {
  /// Every case in a folder by its file's name; never none.
  public static func names(in folder: URL) -> [String] {
    all(in: folder).map(\.file.lastPathComponent)
  }

  /// What a section holds; nil without such a section.
  public func section(_ heading: String) -> String? {
    sections.first { $0.heading == heading }?.text
  }

  /// Returns what should have been seen under a heading; a run that records takes down `seen` first.
  public mutating func expected(_ heading: String, seen: String) -> String {
    let index = sections.firstIndex { $0.heading == heading }
    guard Golden.isRecording else { return index.map { sections[$0].text } ?? "" }
    if let index {
      sections[index].text = seen
    } else {
      sections.append(Section(heading: heading, text: seen))
    }
    return seen
  }

  /// Ends a case: a run that records writes the file, and fails.
  ///
  /// - Throws: `Recorded`, so that recording cannot go unseen.
  public func finish() throws {
    guard Golden.isRecording else { return }
    try write()
    throw Recorded(name: file.lastPathComponent)
  }

  /// A case was written down instead of being compared.
  public struct Recorded: Error, CustomStringConvertible {
    public var name: String
    public var description: String { "recorded \(name); run again without UPDATE_GOLDEN" }
  }
}

/// Returns the folder beside a test file, such as `Cases/errors`.
public func folder(_ path: String, beside file: String) -> URL {
  URL(filePath: file).deletingLastPathComponent().appending(path: path)
}
