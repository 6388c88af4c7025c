import Conversation
import Diagnostics
import Proofs
import RuleLanguage

/// Reads bytes as a scenario and, where there are such, the last lines as answers to it.
///
/// Whatever the bytes: no trap, and what is said of them stays within them.
func exercise(_ bytes: [UInt8]) {
  let parts = cut(bytes)
  let source = Source(name: "fuzz", bytes: parts.file)
  let (file, syntax) = parse(source, index: 0)
  let (program, meaning) = check([file], main: 0, sources: [source])
  for diagnostic in syntax + meaning { require(diagnostic, within: source) }
  requireCanonical(source)
  guard !(syntax + meaning).contains(where: { $0.severity == .error }), !program.states.isEmpty
  else { return }
  for diagnostic in examine(program) + prove(program).diagnostics {
    require(diagnostic, within: source)
  }
  var session = Session(program)
  for answer in parts.answers.prefix(8) {
    _ = session.answer(String(decoding: answer.prefix(Limit.answerBytes), as: UTF8.self))
  }
  let again = session.turns.reduce(into: Session(program)) { _ = $0.answer($1.answer) }
  precondition(again.situation == session.situation, "the same answers led elsewhere")
}

/// What stands above a line of three dashes is the file; below it every line is an answer.
private func cut(_ bytes: [UInt8]) -> (file: [UInt8], answers: [ArraySlice<UInt8>]) {
  let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  guard let dashes = lines.firstIndex(where: { $0.elementsEqual("---".utf8) }) else {
    return (bytes, [])
  }
  return (Array(lines[..<dashes].joined(separator: "\n".utf8)), Array(lines[(dashes + 1)...]))
}

/// The canonical form of a text is its own canonical form.
private func requireCanonical(_ source: Source) {
  guard case .canonical(let bytes) = format(source) else { return }
  guard case .canonical(let again) = format(Source(name: source.name, bytes: bytes)) else {
    preconditionFailure("the canonical form cannot be read")
  }
  precondition(again == bytes, "the canonical form has another canonical form")
}

private func require(_ diagnostic: Diagnostic, within source: Source) {
  let rendered = diagnostic.rendered(in: [source])
  precondition(!rendered.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, rendered)
  precondition(diagnostic.range.bytes.upperBound <= source.bytes.count, diagnostic.code)
  if let edit = diagnostic.fix?.edit {
    precondition(edit.range.bytes.upperBound <= source.bytes.count, diagnostic.code)
  }
}
