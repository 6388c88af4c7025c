import Diagnostics
import RuleLanguage

/// Where the alternatives of a pattern's brackets stand on the page.
struct WrittenBrackets {
  private struct Bracket {
    /// The signs included.
    var whole: Range<Int>
    var alternatives: [Range<Int>]
    var isOptional: Bool
  }

  private let source: Source
  private let sourceIndex: Int
  /// In the order of their opening signs.
  private var brackets: [Bracket] = []

  init(_ syntax: PatternSyntax, in source: Source) {
    self.source = source
    sourceIndex = Int(syntax.range.source)
    var open: [(bracket: Int, start: Int)] = []
    for place in syntax.range.bytes {
      switch source.bytes[place] {
      case UInt8(ascii: "("), UInt8(ascii: "["):
        let isOptional = source.bytes[place] == UInt8(ascii: "[")
        open.append((brackets.count, place + 1))
        brackets.append(
          Bracket(whole: place..<place + 1, alternatives: [], isOptional: isOptional))
      case UInt8(ascii: "|"), UInt8(ascii: ")"), UInt8(ascii: "]"):
        guard let (bracket, start) = open.popLast() else { continue }
        brackets[bracket].alternatives.append(start..<place)
        if source.bytes[place] == UInt8(ascii: "|") {
          open.append((bracket, place + 1))
        } else {
          brackets[bracket].whole = brackets[bracket].whole.lowerBound..<place + 1
        }
      default: continue
      }
    }
  }

  private func bytes(of place: Alternatives.Place) -> Range<Int>? {
    guard place.bracket < brackets.count,
      place.alternative < brackets[place.bracket].alternatives.count
    else { return nil }
    var range = brackets[place.bracket].alternatives[place.alternative]
    while range.lowerBound < range.upperBound, source.bytes[range.lowerBound] == 0x20 {
      range = range.lowerBound + 1..<range.upperBound
    }
    while range.lowerBound < range.upperBound, source.bytes[range.upperBound - 1] == 0x20 {
      range = range.lowerBound..<range.upperBound - 1
    }
    return range
  }

  func text(of place: Alternatives.Place) -> String? { bytes(of: place).map { source.text($0) } }

  func range(of place: Alternatives.Place) -> SourceRange {
    range(bytes(of: place) ?? 0..<0)
  }

  private func range(_ bytes: Range<Int>) -> SourceRange {
    SourceRange(source: sourceIndex, lower: bytes.lowerBound, upper: bytes.upperBound)
  }

  /// Takes an alternative out, and the brackets too where only one is left.
  func edit(leavingOut place: Alternatives.Place) -> Edit? {
    guard place.bracket < brackets.count else { return nil }
    let bracket = brackets[place.bracket]
    if bracket.alternatives.count == 2, !bracket.isOptional {
      let other = Alternatives.Place(bracket: place.bracket, alternative: 1 - place.alternative)
      return text(of: other).map { Edit(range(bracket.whole), $0) }
    }
    let part = bracket.alternatives[place.alternative]
    let cut =
      place.alternative > 0
      ? part.lowerBound - 1..<part.upperBound : part.lowerBound..<part.upperBound + 1
    return Edit(range(cut), "")
  }
}
