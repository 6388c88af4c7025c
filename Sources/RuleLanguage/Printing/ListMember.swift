import Diagnostics

/// A member of a list as it is printed, with the comma after it.
struct ListMember: Hashable {
  /// Where it begins in the source.
  var start: Int
  var text: String
}

extension Source {
  /// Returns the members of a list; `lexemes` are all that stands after its head.
  func members(_ lexemes: ArraySlice<Lexeme>, arePatterns: Bool) -> [ListMember] {
    lexemes.split { $0.kind == .sign(UInt8(ascii: ",")) }.enumerated().map { number, member in
      let range = (member.first?.range.lowerBound ?? 0)..<(member.last?.range.upperBound ?? 0)
      let isQuoted = member.count == 1 && member.first?.kind == .quoted
      let text =
        !arePatterns ? self.text(range) : isQuoted ? spacedPattern(range) : spacedItems(range)
      let isLast = member.endIndex == lexemes.endIndex
      return ListMember(start: range.lowerBound, text: isLast ? text : text + ",")
    }
  }
}
