/// What Tab could make of a line.
public struct Completion: Equatable, Sendable {
  /// The part of the line to replace, as offsets in its UTF-8 bytes.
  ///
  /// Contains or touches the cursor.
  public var range: Range<Int>
  /// What could stand there instead.
  ///
  /// The whole text of each, not only what is missing.
  public var candidates: [String]
  /// Whether a space follows when there was only one candidate.
  public var appendsSpace: Bool

  public init(range: Range<Int>, candidates: [String], appendsSpace: Bool = true) {
    self.range = range
    self.candidates = candidates
    self.appendsSpace = appendsSpace
  }

  /// Nothing to complete here.
  public static let none = Completion(range: 0..<0, candidates: [])

  /// Completes the word before the cursor from a list of words.
  ///
  /// A word ends at a space. Case matters.
  public static func word(in line: String, at cursor: Int, from words: [String]) -> Completion {
    let before = Array(line.utf8.prefix(cursor))
    let start = (before.lastIndex(of: 0x20) ?? -1) + 1
    let stem = String(decoding: before[start...], as: UTF8.self)
    return Completion(
      range: start..<before.count, candidates: words.filter { $0.hasPrefix(stem) }.sorted())
  }
}

/// What is done about a completion.
package enum CompletionStep: Equatable {
  case nothing
  /// Replaces characters (scalars) around the cursor.
  case replace(before: Int, after: Int, with: String)
  /// Shows the candidates.
  case list([String])
}

extension Completion {
  /// Returns the next step: insert what is certain; once nothing more is, show the choice.
  package func step(in line: String, at cursor: Int) -> CompletionStep {
    let candidates = candidates.map(sanitisedLine)
    guard let first = candidates.first, let stem = Stem(line, range, cursor) else {
      return .nothing
    }
    let text =
      candidates.count == 1 ? first + (appendsSpace ? " " : "") : commonPrefix(of: candidates)
    let isProgress = text != stem.text && text.unicodeScalars.starts(with: stem.text.unicodeScalars)
    if candidates.count == 1 || isProgress {
      return .replace(before: stem.before, after: stem.after, with: text)
    }
    return .list(candidates)
  }
}

/// The part of a line to be replaced, measured in scalars from the cursor.
private struct Stem {
  let text: String
  let before: Int
  let after: Int

  /// Fails if the range is not of whole characters of the line around the cursor.
  init?(_ line: String, _ range: Range<Int>, _ cursor: Int) {
    guard range.contains(cursor) || range.upperBound == cursor,
      let lower = line.scalarIndex(range.lowerBound), let middle = line.scalarIndex(cursor),
      let upper = line.scalarIndex(range.upperBound)
    else { return nil }
    text = String(line[lower..<upper])
    before = line.unicodeScalars.distance(from: lower, to: middle)
    after = line.unicodeScalars.distance(from: middle, to: upper)
  }
}

extension String {
  fileprivate func scalarIndex(_ offset: Int) -> String.Index? {
    utf8.index(utf8.startIndex, offsetBy: offset, limitedBy: utf8.endIndex)?
      .samePosition(in: unicodeScalars)
  }
}

private func commonPrefix(of texts: [String]) -> String {
  guard var prefix = texts.first?[...] else { return "" }
  for text in texts {
    while !text.hasPrefix(prefix) { prefix.removeLast() }
  }
  return String(prefix)
}
