import Diagnostics
import Hearing
import Matching
import RuleLanguage

/// Finds alternatives of patterns, and members of classes, that others cover.
///
/// Each is tried on an example first: what only it matches, matters. Only the few that are left are
/// compiled and decided.
struct PatternParts {
  private let program: Program
  private let files: [FileSyntax]
  private let words: WrittenWords
  private var doubts: [Doubt] = []
  /// What is to be compiled for the doubts.
  private var patterns: [[PatternSyntax.Item]] = []

  /// Something that may be covered, and the questions that would prove it.
  private struct Doubt {
    var diagnostic: Diagnostic
    /// Pairs of patterns: whether the first ever holds without the second.
    var questions: [(wanted: Int, unwanted: Int)]
  }

  init(of program: Program) {
    self.program = program
    files = program.sources.enumerated().map { parse($1, index: $0).0 }
    words = WrittenWords(files, families: program.hearing.language.families)
  }

  /// Returns what there is to say of the scenario's patterns, or of those of rules files alone.
  mutating func faults() -> [Diagnostic] {
    for note in program.hearing.patternNotes
    where program.isOwn(note.range) && note.captures.isEmpty {
      guard note.text.utf8.contains(UInt8(ascii: "|")) else { continue }
      doubt(note.range)
    }
    for file in files {
      for case .words(let syntax) in file.declarations where program.isOwn(syntax.name.range) {
        doubt(syntax)
      }
    }
    return proven()
  }

  private func proven() -> [Diagnostic] {
    guard !doubts.isEmpty else { return [] }
    let hearing = program.hearing(of: patterns, from: files)
    let languages = ClauseLanguages(of: hearing)
    var found: [Diagnostic] = []
    for doubt in doubts {
      let isProven = doubt.questions.allSatisfy { question in
        var budget = StepBudget(PatternParts.steps)
        let clause = languages.clause(
          with: [question.wanted], without: [question.unwanted], budget: &budget)
        return clause == .nothing
      }
      if isProven { found.append(doubt.diagnostic) }
    }
    return found
  }

  private static let steps = 20_000

  private mutating func number(of items: [PatternSyntax.Item]) -> Int {
    patterns.append(items)
    return patterns.count - 1
  }

  // MARK: - Brackets

  private mutating func doubt(_ range: SourceRange) {
    let source = program.sources[Int(range.source)]
    guard let syntax = source.pattern(at: range), !syntax.text.utf8.contains(UInt8(ascii: "{"))
    else { return }
    let alternatives = Alternatives(syntax.items)
    var left: Set<Alternatives.Place> = []
    for place in alternatives.places.reversed() {
      guard let example = words.example(of: alternatives.pattern(without: left, through: place))
      else { continue }
      let without = left.union([place])
      let rest = alternatives.pattern(without: without)
      guard words.holds(rest, in: example) else { continue }
      let brackets = WrittenBrackets(syntax, in: source)
      guard let text = brackets.text(of: place) else { continue }
      let other = alternatives.places.first { other in
        other.bracket == place.bracket && !without.contains(other)
          && words.holds(alternatives.pattern(without: without, through: other), in: example)
      }
      let covering =
        other.map { alternatives.pattern(without: without, through: $0) } ?? rest
      let part = alternatives.pattern(without: left, through: place)
      if losesSlips(part, coveredBy: covering) { continue }
      left = without
      doubts.append(
        Doubt(
          diagnostic: .addsNothing(
            text, beside: other.flatMap { brackets.text(of: $0) },
            at: brackets.range(of: place), edit: brackets.edit(leavingOut: place)),
          questions: [(number(of: part), number(of: covering))]))
    }
  }

  // MARK: - Classes

  private mutating func doubt(_ syntax: WordsSyntax) {
    let members = syntax.members.map { member in
      switch member {
      case .pattern(let pattern): (items: pattern.items, range: pattern.range)
      case .class(let name): (items: [PatternSyntax.Item.class(name)], range: name.range)
      }
    }
    var left = Set<Int>()
    for index in members.indices.reversed() {
      guard case .pattern = syntax.members[index],
        let example = words.example(of: members[index].items)
      else { continue }
      let surrounded = PatternParts.surrounded(example)
      let other = members.indices.first { other in
        other != index && !left.contains(other)
          && words.holds(PatternParts.surrounded(members[other].items), in: surrounded)
      }
      guard let other, !losesSlips(members[index].items, coveredBy: members[other].items)
      else { continue }
      left.insert(index)
      let range = members[index].range
      let source = program.sources[Int(range.source)]
      var questions: [(Int, Int)] = []
      for (before, after) in [(true, true), (true, false), (false, true), (false, false)] {
        let one = PatternParts.framed(members[index].items, before, after)
        let all = PatternParts.framed(members[other].items, before, after)
        questions.append((number(of: one), number(of: all)))
      }
      doubts.append(
        Doubt(
          diagnostic: .addsNothing(
            source.text(range.bytes), beside: source.text(members[other].range.bytes), at: range,
            edit: edit(takingOut: index, of: members.map(\.range), in: source)),
          questions: questions))
    }
  }

  private static func surrounded(_ words: [String]) -> [String] {
    [WrittenWords.strange] + words + [WrittenWords.strange]
  }

  private static func surrounded(_ items: [PatternSyntax.Item]) -> [PatternSyntax.Item] {
    framed(items, true, true)
  }

  /// A member between words that nobody writes, so that it must match just what stands between, or
  /// at the ends of a clause.
  private static func framed(
    _ items: [PatternSyntax.Item], _ before: Bool, _ after: Bool
  ) -> [PatternSyntax.Item] {
    let word = PatternSyntax.Item.word(WrittenWords.strange)
    return [before ? word : .start, .choice([items]), after ? word : .end]
  }

  private func edit(takingOut index: Int, of ranges: [SourceRange], in source: Source) -> Edit? {
    guard ranges.count > 1 else { return nil }
    var cut = ranges[index]
    let between: Range<Int>
    if index > 0 {
      between = ranges[index - 1].bytes.upperBound..<cut.bytes.lowerBound
      cut.lower = ranges[index - 1].upper
    } else {
      between = cut.bytes.upperBound..<ranges[1].bytes.lowerBound
      cut.upper = ranges[1].lower
    }
    let joint = source.text(between).filter { $0 != " " && $0 != "\n" }
    return joint == "," ? Edit(cut, "") : nil
  }
}
