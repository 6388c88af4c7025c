public import Record

/// Reads a conversation written as a test writes one, so that cases are data.
///
///     title We'll see, leave it with me
///     meter tension 2 10
///     part decision: vague, named
///     Mark: What's on your mind?            (a line: before the first answer, the opening)
///     > [proposing] I'd like a course [?] sort of
///       phase ask                            (indented lines belong to the answer above)
///       tension 3
///       reach decision vague
///       told finance
///       pitfall talks-on | Talked on | Stop there. | sort of
///       note sums-up
///       example "What would it take?"
///     signal vague 1 missed 2 | A vague promise | Ask who and when. | We'll see.
///     signal denies:resistance 2 open | He denies it | Ask what he saw. | It was nothing.
///
/// An answer is cut into clauses by `[behaviour]` tags; `[?]` begins a clause nothing matched. A tag may say how
/// sure it is in per cent, then how likely the other side: `[asking 60 25]`; `[asking 0]` was assumed. Words are
/// counted between spaces. Unlisted meters and phases stay as they were. `\u{…}` stands for a scalar.
public func record(_ script: String) -> Record {
  var record = Record(name: "case", title: "", repertoire: repertoire)
  var phase: String?
  for raw in script.split(separator: "\n") where !raw.allSatisfy(\.isWhitespace) {
    let line = unescaped(String(raw))
    if line.hasPrefix("  ") {
      let (word, rest) = line.drop { $0 == " " }.cut(at: " ")
      if word == "phase" { phase = rest }
      detail(word, rest, in: &record)
      if let last = record.turns.indices.last { record.turns[last].phase = phase }
    } else if line.hasPrefix(">") {
      record.turns.append(turn(String(raw.dropFirst()), in: record, phase: phase))
    } else {
      header(line, in: &record)
    }
  }
  return record
}

/// The product's repertoire.
public let repertoire: [Behaviour] = [
  (Side.push, ["proposing", "reasoning", "expecting", "evaluating", "offering"]),
  (.pull, ["asking", "checking", "listening", "disclosing", "common-ground", "hoping"]),
  (.away, ["pausing"]),
  (.neutral, ["informing", "agreeing-the-frame", "acknowledging", "greeting"]),
].flatMap { side, names in names.map { Behaviour(name: $0, side: side, title: "Title of \($0)") } }

private func turn(_ text: String, in record: Record, phase: String?) -> Turn {
  var clauses: [Clause] = []
  for piece in text.split(separator: "[") where !piece.allSatisfy(\.isWhitespace) {
    let (tag, rest) = piece.cut(at: "]")
    let words = unescaped(rest)
    clauses.append(
      Clause(text: words, isQuestion: words.hasSuffix("?"), move: move(tag.fields(by: " "))))
  }
  let answer = clauses.map(\.text).joined(separator: " ")
  return Turn(
    number: record.turns.count + 1, text: answer,
    wordCount: answer.split(whereSeparator: \.isWhitespace).count, clauses: clauses, lines: [],
    state: "ask", phase: phase,
    meters: record.turns.last?.meters ?? record.meters.map(\.start))
}

/// A move as its tag has it: the behaviour, then per cents; nil for `?`.
private func move(_ tag: [String]) -> Move? {
  guard tag[0] != "?" else { return nil }
  guard let behaviour = repertoire.first(where: { $0.name == tag[0] }) else {
    preconditionFailure("unknown behaviour [\(tag[0])]")
  }
  let percents = tag.dropFirst().map { Double(Int($0) ?? 0) / 100 }
  let (own, other) = (percents.first ?? 1, percents.dropFirst().first ?? 0)
  return Move(
    behaviour: behaviour.name, side: behaviour.side, points: own > 0 ? 3 : 0, confidence: own,
    sides: behaviour.side == .push
      ? SideLikelihoods(push: own, pull: other)
      : behaviour.side == .pull ? SideLikelihoods(push: other, pull: own) : nil,
    evidence: [], isAssumed: own == 0)
}

private func detail(_ word: String, _ rest: String, in record: inout Record) {
  guard let last = record.turns.indices.last else { preconditionFailure("no answer yet: \(rest)") }
  let fields = rest.fields(by: "|")
  switch word {
  case "phase": break
  case "told": record.turns[last].told.append(rest)
  case "note": record.turns[last].notes.append(Note(name: rest, title: "Title of \(rest)"))
  case "example": record.turns[last].example = rest
  case "reach":
    let (part, degree) = rest.cut(at: " ")
    record.turns[last].reached.append(Reached(part: part, degree: degree))
    guard let index = record.parts.firstIndex(where: { $0.name == part }) else { return }
    record.parts[index].reached =
      (record.parts[index].degrees.firstIndex(of: degree) ?? -1) + 1
    record.parts[index].turn = last + 1
  case "pitfall":
    record.turns[last].pitfalls.append(
      Pitfall(name: fields[0], title: fields[1], advice: fields[2], words: fields[3]))
  default:
    guard let meter = record.meters.firstIndex(where: { $0.name == word }) else {
      preconditionFailure("unknown detail: \(word)")
    }
    record.turns[last].meters[meter] = Int(rest) ?? 0
  }
}

private func header(_ line: String, in record: inout Record) {
  let (word, rest) = line.cut(at: " ")
  let fields = rest.fields(by: "|")
  let words = (fields.first ?? "").fields(by: " ")
  switch word {
  case "title": record.title = rest
  case "role": record.role = rest
  case "objective": record.objective = rest
  case "band": record.band = (Int(words[0]) ?? 0)...(Int(words[1]) ?? 0)
  case "meter":
    record.meters.append(
      Meter(name: words[0], start: Int(words[1]) ?? 0, maximum: Int(words[2]) ?? 0))
  case "part":
    let (name, degrees) = rest.cut(at: ":")
    record.parts.append(Part(name: name, degrees: degrees.fields(by: ",")))
  case "signal":
    let (signal, kind) = words[0].cut(at: ":")
    precondition(kind.isEmpty || SignalKind(rawValue: kind) != nil, "unknown kind: \(kind)")
    record.cases.append(
      SignalCase(
        signal: signal, kind: SignalKind(rawValue: kind), title: fields[1], advice: fields[2],
        line: fields[3],
        opened: Int(words[1]) ?? 0, closed: words.count > 3 ? Int(words[3]) : nil,
        outcome: SignalCase.Outcome(rawValue: words[2]) ?? .open))
  case "advice":
    record.advice.append(Advice(text: rest, place: Place(file: "debrief.rules", line: 1)))
  case "verdict": record.verdict = Verdict(rawValue: rest)
  case "epilogue": record.epilogue = rest
  case "repertoire": record.repertoire = repertoire.filter { rest.contains($0.name) }
  default:
    let (speaker, text) = line.cut(at: ":")
    let said = Line(speaker: speaker, text: text)
    if let last = record.turns.indices.last {
      record.turns[last].lines.append(said)
    } else {
      record.opening.append(said)
    }
  }
}

/// Replaces `\u{1B}` by the scalar it names, so that case files stay plain text.
public func unescaped(_ line: String) -> String {
  var pieces = line.components(before: "\\u{")
  guard let first = pieces.first else { return line }
  pieces.removeFirst()
  return pieces.reduce(first) { text, piece in
    let (digits, rest) = piece[...].cut(at: "}", trimmed: false)
    let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "?"
    return text + String(Character(scalar)) + rest
  }
}

extension String {
  fileprivate func components(before mark: String) -> [String] {
    var found: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: mark) {
      found.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return found + [String(rest)]
  }
}

extension StringProtocol {
  /// Both sides of the first `mark`, without spaces around; all and nothing without one.
  fileprivate func cut(at mark: Character, trimmed: Bool = true) -> (String, String) {
    let index = firstIndex(of: mark) ?? endIndex
    let after = index < endIndex ? String(self[self.index(after: index)...]) : ""
    let before = String(self[..<index])
    return trimmed ? (before.trimmed, after.trimmed) : (before, after)
  }

  fileprivate func fields(by mark: Character) -> [String] {
    split(separator: mark, omittingEmptySubsequences: mark == " ").map(\.trimmed)
  }

  fileprivate var trimmed: String {
    var rest = drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
