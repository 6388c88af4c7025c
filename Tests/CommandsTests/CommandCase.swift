import Commands
import Foundation
import Terminal
import TestSupport
import Testing

let here = URL(filePath: #filePath).deletingLastPathComponent()

/// Runs a command line as a pipe would, and returns all that came of it.
///
/// The arguments are without the program's name; `input` is standard input, a line an answer.
func run(_ arguments: [String], input: [String]) -> String {
  let output = Output(capturingAt: 80)
  let errors = Output(capturingAt: 80)
  let surroundings = Surroundings(
    environment: ["REHEARSE_LIBRARY": "Library", "HOME": "/nonexistent"],
    workingFolder: here.path, executable: "/nonexistent/rehearse", standardInput: .pipe,
    makeOutput: { descriptor, _ in descriptor == 1 ? output : errors },
    openLines: { _ in ScriptedLines(lines: input) })
  let status = run(arguments, in: surroundings)
  var text = String(decoding: output.captured, as: UTF8.self)
  let complaint = String(decoding: errors.captured, as: UTF8.self)
  if !complaint.isEmpty { text += "--- standard error\n" + complaint }
  return text + "--- status \(status)\n"
}

/// Cuts a command line into words; quotes keep words together.
func words(_ line: String) -> [String] {
  var words: [String] = []
  var isQuoted = false
  for part in line.split(separator: "\"", omittingEmptySubsequences: false) {
    if isQuoted {
      words.append(String(part))
    } else {
      words += part.split(separator: " ").map(String.init)
    }
    isQuoted.toggle()
  }
  return words
}
