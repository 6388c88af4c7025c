import Evaluation
import Record
import TestSupport
import Testing

/// What is read from comma-separated values, and what is refused.
@Suite struct LabelledRowsTests {
  private static let header = "conversation,turn,speaker,text,behaviour,side\n"

  private func read(_ text: String) -> (rows: LabelledRows, problems: [LabelProblem]) {
    var rows = LabelledRows(scheme: LabelScheme(of: smallRules))
    let problems = rows.add(file: "f", Array(text.utf8))
    return (rows, problems)
  }

  @Test func fieldsAreReadAsTheStandardHasThem() {
    let text =
      LabelledRowsTests.header
      + "a,1,Kim,\"He said \"\"no\"\", twice\",asking,pull\r\n\r\n"
      + "a,2,Lee,\"one\ntwo\r\nthree\",,\n" + "b,1,Kim,\"\",,push"
    for mark in ["", "\u{FEFF}"] {
      let (rows, problems) = read(mark + text)
      #expect(problems.isEmpty)
      #expect(rows.rows.map(\.text) == ["He said \"no\", twice", "one\ntwo\r\nthree", ""])
      #expect(rows.conversations == ["a", "b"])
      // Kim of one conversation is another person than Kim of the other.
      #expect(rows.rows.map(\.person) == [0, 1, 2])
      #expect(rows.rows.map(\.side) == [.pull, nil, .push])
      #expect(rows.rows.map(\.behaviour) == [0, nil, nil])
    }
  }

  /// A row with a behaviour and no side has the behaviour's; `neutral` is a label of its own.
  @Test func sidesFollowFromBehaviours() {
    let (rows, problems) = read(
      LabelledRowsTests.header + "a,1,K,x,proposing,\na,2,K,x,neutral,\na,3,K,x,greeting,push\n")
    #expect(problems.isEmpty)
    #expect(rows.rows.map(\.side) == [.push, .neutral, .push])
  }

  @Test(arguments: [
    ("", 1, LabelProblem.Kind.empty),
    ("\n\n", 1, .empty),
    ("conversation,turn,speaker,text,behaviour\n", 1, .missingColumn("side")),
    ("text,\(header)", 1, .repeatedColumn("text")),
    (header + "a,1,K,x,,\na,2,K,x,\n", 3, .ragged(fields: 5, columns: 6)),
    (header + "a,1,K,\"x\ny\",,\na,2,K,x,,,\n", 4, .ragged(fields: 7, columns: 6)),
    (header + "a,1,K,x,,Push\n", 2, .unknownSide("Push")),
    (header + "a,1,K,x,unmatched,push\n", 2, .unknownBehaviour("unmatched")),
    (header + "a,1,K,x\"y,,\n", 2, .quoteInField),
    (header + "a,1,K,\"x\"y,,\n", 2, .textAfterQuote),
    (header + "a,1,K,\"x,,\n\n\n", 2, .openQuote),
    (header + "a,1,K,x,,\ra,2,K,x,,", 2, .loneCarriageReturn),
  ])
  func brokenInputIsToldWithItsLine(_ text: String, _ line: Int, _ kind: LabelProblem.Kind) {
    #expect(read(text).problems == [LabelProblem(line: line, kind)])
  }

  /// Whatever fields hold, between quotes it comes back; written as it is, it is read or refused.
  @Test(arguments: 1...200)
  func anyTextIsReadOrRefused(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    let odd = (0..<4).map { _ in chance.text(upTo: 12).filter { $0 != "\u{0}" } }
    let quoted = odd.map { text in
      "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        + "\""
    }
    let (rows, problems) = read(
      LabelledRowsTests.header + quoted.joined(separator: ",") + ",,\r\n")
    #expect(problems.isEmpty)
    #expect(rows.conversations == [odd[0]])
    #expect(rows.rows.map(\.turn) == [odd[1]] && rows.rows.map(\.text) == [odd[3]])
    let (bare, refused) = read(LabelledRowsTests.header + odd.joined(separator: ",") + ",,\n")
    #expect(bare.rows.count + refused.count <= 1 + odd.joined().count)
    #expect(refused.allSatisfy { $0.line >= 2 })
  }

  /// Every beginning of a good file is read or refused, without a trap.
  @Test func anyBeginningIsReadOrRefused() {
    let rows = "a,1,K,\"x \"\"y\"\",\r\nz\",asking,pull\r\na,2,L,é?,,\r\n"
    let text = LabelledRowsTests.header + rows
    let bytes = Array(text.utf8)
    for end in bytes.indices {
      var rows = LabelledRows(scheme: LabelScheme(of: smallRules))
      _ = rows.add(file: "f", Array(bytes[..<end]))
      #expect(rows.rows.count <= 2)
    }
  }
}
