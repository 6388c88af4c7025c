import Diagnostics

/// What a tool can write instead of a pattern that cannot be read.
extension PatternReader {
  /// Mends a sign that cannot stand where it does: a bracket, a `?` that is not last, a bare `|`.
  func signFix(_ found: Range<Int>, expecting: String?) -> Fix? {
    let sign = source.text(found)
    let isClosing = [")", "]", "}"].contains(sign)
    switch (sign, expecting) {
    case ("", _?):
      guard let brackets = missingBrackets else { return nil }
      return Fix("add `\(brackets)`", edit: Edit(range(end..<end), brackets))
    case (_, let close?) where isClosing && close.count == 1:
      return Fix("write `\(close)`", edit: Edit(range(found), close))
    case (_, nil) where isClosing: return Fix("take it out", edit: Edit(range(found), ""))
    case ("?", _):
      let rest =
        source.text(quoted.lowerBound + 1..<found.lowerBound) + " "
        + source.text(found.upperBound..<end)
      return rewritten("put the `?` last", rest, isQuestion: true)
    case ("|", nil):
      let words = source.text(quoted.lowerBound + 1..<end)
      guard let last = words.lastIndex(where: { $0 != " " }), words[last] == "?" else {
        return rewritten("put brackets around it", "(\(words))", isQuestion: false)
      }
      return rewritten("put brackets around it", "(\(words[..<last]))", isQuestion: true)
    default: return nil
    }
  }

  /// People's commas and full stops are not looked at, so those of a pattern would mean nothing.
  func checkPunctuation(of word: Range<Int>) throws(SyntaxError) {
    let mark = word.upperBound - 1
    guard [",", ";", ":", "!", "."].contains(source.text(mark..<word.upperBound)),
      mark > word.lowerBound
    else { return }
    let last = source.bytes[mark - 1]
    guard last.isLetter || last.isDigit || last >= 0x80 else { return }
    // In `e.g.` and `p.m.` the full stop is part of the word.
    if source.bytes[word.lowerBound..<mark].contains(UInt8(ascii: ".")) { return }
    throw SyntaxError(
      .punctuation(source.text(mark..<mark + 1), at: range(mark..<mark + 1), fix: withoutMark(mark))
    )
  }

  /// Words with commas between them are often meant as one of several; else the sign goes.
  private func withoutMark(_ mark: Int) -> Fix {
    let words = source.text(quoted.lowerBound + 1..<end)
    let parts = words.split(separator: ",", omittingEmptySubsequences: false).map { part in
      part.split(separator: " ").joined(separator: " ")
    }
    let isList =
      parts.count > 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0.isLetter || $0 == "'" || $0 == " " || $0 == "-" }
      }
    if source.bytes[mark] == UInt8(ascii: ","), isList {
      let choice = "(" + parts.joined(separator: "|") + ")"
      return Fix(
        "write `\(choice)` for one of them",
        edit: Edit(range(quoted.lowerBound + 1..<end), choice))
    }
    return Fix("take it out", edit: Edit(range(mark..<mark + 1), ""))
  }

  /// The whole pattern with other words, its blanks put in order.
  private func rewritten(_ message: String, _ words: String, isQuestion: Bool) -> Fix {
    var text = words.split(separator: " ").joined(separator: " ")
    for bracket in [")", "]", "}", "|"] {
      text = text.split(separator: " " + bracket, omittingEmptySubsequences: false)
        .joined(separator: bracket)
    }
    if isQuestion, text.last != "?" { text += " ?" }
    return Fix(message, edit: Edit(range(quoted.lowerBound + 1..<end), text))
  }

  /// The brackets that would close all that are open at the pattern's end; nil if they do not match.
  private var missingBrackets: String? {
    let pairs: [UInt8: Character] = [
      UInt8(ascii: "("): ")", UInt8(ascii: "["): "]", UInt8(ascii: "{"): "}",
    ]
    var open: [Character] = []
    for byte in source.bytes[quoted.lowerBound + 1..<end] {
      if let close = pairs[byte] {
        open.append(close)
      } else if let last = open.last, Character(Unicode.Scalar(byte)) == last {
        open.removeLast()
      } else if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
      {
        return nil
      }
    }
    return open.isEmpty ? nil : String(open.reversed())
  }

  /// `[…]` with the alternatives that are not empty, for `(…)` with one that is.
  func withoutEmptyPart(from start: Int) -> Edit? {
    var depth = 0
    var parts: [[UInt8]] = [[]]
    for place in start..<end {
      let byte = source.bytes[place]
      if byte == UInt8(ascii: "{") { return nil }
      let isOpening = byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
      let isClosing = byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
      if isOpening { depth += 1 }
      if isClosing { depth -= 1 }
      if depth == 0 {
        let texts = parts.map { $0.filter { $0 != 0x20 }.isEmpty ? [] : $0 }
          .filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
        guard !texts.isEmpty else { return nil }
        return Edit(range(start..<place + 1), "[\(texts.joined(separator: "|"))]")
      }
      if depth == 1, byte == UInt8(ascii: "|") {
        parts.append([])
      } else if place > start {
        parts[parts.count - 1].append(byte)
      }
    }
    return nil
  }

  /// A capture that takes at least one word.
  func filledCapture(_ place: Range<Int>, _ items: [PatternSyntax.Item]) -> Edit? {
    if items.isEmpty { return Edit(range(place.upperBound - 1..<place.upperBound), " 1..4}") }
    guard items.count == 1, case .gap(0, _?) = items[0],
      let dots = source.bytes[place].firstIndex(of: UInt8(ascii: "."))
    else { return nil }
    // Of `0..4` the 0 goes.
    let first = source.bytes[..<dots].lastIndex { !$0.isDigit }.map { $0 + 1 } ?? dots
    return Edit(range(first..<dots), "1")
  }

  /// The gap that was probably meant: turned round, or as long as can be.
  func meantGap(_ least: Int?, _ most: Int?) -> String? {
    guard let most else { return nil }
    let (low, high) = (min(least ?? 0, most, 64), min(max(least ?? 0, most), 64))
    return least == nil ? "..\(high)" : "\(low)..\(high)"
  }
}
