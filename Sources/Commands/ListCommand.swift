import ArgumentParser
import FoundationEssentials
import RuleLanguage
import Terminal

struct List: ParsableCommand, Performing {
  static let configuration = CommandConfiguration(
    abstract: "Show the scenarios, or the role card of one.")

  @Option(help: ArgumentHelp("Who you are, with whom, and what you want.", valueName: "name"))
  var card: String?

  @Flag(help: "As JSON.")
  var json = false

  @OptionGroup var options: Options

  func perform(in surroundings: Surroundings) throws -> Int32 {
    let library = Library(stated: options.library, in: surroundings)
    let output = options.output(in: surroundings)
    if let card {
      let loaded = try Practice.load(card, from: library, in: surroundings)
      output.writeLine(Card(loaded.program.head).text(width: output.width))
      return loaded.hasErrors ? Status.unreadable : Status.done
    }
    let rows = library.scenarios.map { row(for: $0, library) }
    if json {
      output.write(verbatim: try Row.json(rows).utf8)
    } else {
      for line in Row.table(rows) { output.writeLine(StyledText(line)) }
      for entry in library.scenarios {
        for path in entry.hides {
          output.writeLine(StyledText(Wording.hidden(entry.name, path), .quiet))
        }
      }
      if rows.isEmpty { output.writeLine(StyledText(Wording.noScenarios)) }
    }
    return Status.done
  }

  private func row(for entry: Library.Entry, _ library: Library) -> Row {
    guard let loaded = try? Loader.load(entry.path, from: library), !loaded.hasErrors else {
      return Row(
        name: entry.name, title: Wording.broken(entry.name), role: "", level: nil, turns: nil)
    }
    let head = loaded.program.head
    return Row(
      name: entry.name, title: head.title, role: head.role, level: head.level, turns: head.turns)
  }
}

/// One scenario in the list.
struct Row: Encodable {
  var name: String
  var title: String
  var role: String
  var level: Int?
  var turns: Int?

  static func json(_ rows: [Row]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(["scenarios": rows]), as: UTF8.self) + "\n"
  }

  /// Returns the rows in columns: name, role, level, turns, title.
  static func table(_ rows: [Row]) -> [String] {
    let cells = rows.map { row in
      [
        row.name, row.role, row.level.map { Wording.level($0) } ?? "",
        row.turns.map { Wording.turns($0) } ?? "",
      ]
    }
    let widths = (0..<4).map { column in cells.map { $0[column].count }.max() ?? 0 }
    return zip(rows, cells).map { row, cells in
      let columns = zip(cells, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      return (columns + [row.title]).joined(separator: "  ")
    }
  }
}

/// The role card: all that a person may know before the conversation.
struct Card {
  private static let labelWidth = 10
  private let head: Head

  init(_ head: Head) { self.head = head }

  /// Returns the card, wrapped to a width.
  func text(width: Int) -> StyledText {
    var rows: [(String, String)] = [(Wording.youAre, head.you)]
    for person in head.with {
      let about = person.description.isEmpty ? "" : ", " + person.description
      rows.append((Wording.with, person.name + about))
    }
    rows.append((Wording.youWant, head.objective))
    if let turns = head.turns { rows.append((Wording.time, Wording.answers(turns))) }
    var text = StyledText(head.title + "\n", .heading)
    for (label, value) in rows where !value.isEmpty {
      let padded = label + String(repeating: " ", count: max(1, Card.labelWidth - label.count))
      let row = StyledText("\(padded, .strong)\(value)")
      text += "\n" + row.wrapped(to: width, hanging: Card.labelWidth)
    }
    return text
  }
}
