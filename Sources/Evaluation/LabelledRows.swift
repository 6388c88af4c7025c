public import Record

/// Something somebody said, and what people say it was.
public struct LabelledRow: Sendable {
  /// Index of the file it stands in.
  public var file: Int
  /// Index of its conversation, which no other file has.
  public var conversation: Int
  /// Index of its speaker in that conversation, which no other conversation has.
  public var person: Int
  /// As written in the file.
  public var turn: String
  public var text: String
  /// Number of the label in the scheme; nil where people gave none.
  public var behaviour: Int?
  /// Nil for context, which is never scored.
  public var side: Side?
}

/// The rows of one or several files, in order.
public struct LabelledRows: Sendable {
  /// As the files are called in reports.
  public private(set) var files: [String] = []
  /// As named in the files.
  public private(set) var conversations: [String] = []
  /// The conversation of each person.
  public private(set) var people: [Int] = []
  public private(set) var rows: [LabelledRow] = []
  private let scheme: LabelScheme

  public static let columns = ["conversation", "turn", "speaker", "text", "behaviour", "side"]

  public init(scheme: LabelScheme) { self.scheme = scheme }

  /// The behaviours that rows may be labelled with.
  public var labels: [String] { Array(scheme.names.dropLast()) }

  /// Adds the rows of a file; returns what is wrong with it, in the order of lines.
  ///
  /// A row with a behaviour and no side has the behaviour's side. Columns may stand in any order, and
  /// others than those asked for are passed over.
  ///
  /// - Complexity: O(bytes).
  public mutating func add(file: String, _ bytes: [UInt8]) -> [LabelProblem] {
    files.append(file)
    var problems: [LabelProblem] = []
    do throws(LabelProblem) {
      try read(CSVReader(bytes), &problems)
    } catch {
      problems.append(error)
    }
    return problems
  }

  private mutating func read(
    _ csv: CSVReader, _ problems: inout [LabelProblem]
  ) throws(LabelProblem) {
    var reader = csv
    var fields: [String] = []
    guard try reader.read(into: &fields) else { throw LabelProblem(line: 1, .empty) }
    let places = try LabelledRows.places(in: fields, line: reader.line)
    let columns = fields.count
    // Conversations and speakers by name; of this file alone, since others may use the same names.
    var known: [String: (number: Int, people: [String: Int])] = [:]
    while try reader.read(into: &fields) {
      guard fields.count == columns else {
        let kind = LabelProblem.Kind.ragged(fields: fields.count, columns: columns)
        problems.append(LabelProblem(line: reader.line, kind))
        continue
      }
      let (name, speaker) = (fields[places[0]], fields[places[2]])
      if known[name] == nil {
        known[name] = (conversations.count, [:])
        conversations.append(name)
      }
      let conversation = known[name]?.number ?? 0
      var person = known[name]?.people[speaker]
      if person == nil {
        known[name]?.people[speaker] = people.count
        person = people.count
        people.append(conversation)
      }
      do throws(LabelProblem) {
        let (behaviour, side) = try label(fields[places[4]], fields[places[5]], at: reader.line)
        rows.append(
          LabelledRow(
            file: files.count - 1, conversation: conversation, person: person ?? 0,
            turn: fields[places[1]], text: fields[places[3]], behaviour: behaviour, side: side))
      } catch {
        problems.append(error)
      }
    }
  }

  /// Where each of ``columns`` stands.
  private static func places(
    in header: [String], line: Int
  ) throws(LabelProblem) -> [Int] {
    var places: [Int] = []
    for column in columns {
      guard let place = header.firstIndex(of: column) else {
        throw LabelProblem(line: line, .missingColumn(column))
      }
      guard header.lastIndex(of: column) == place else {
        throw LabelProblem(line: line, .repeatedColumn(column))
      }
      places.append(place)
    }
    return places
  }

  private func label(
    _ behaviour: String, _ side: String, at line: Int
  ) throws(LabelProblem) -> (behaviour: Int?, side: Side?) {
    let number = behaviour.isEmpty ? nil : scheme.number(of: behaviour)
    if !behaviour.isEmpty, number == nil {
      throw LabelProblem(line: line, .unknownBehaviour(behaviour))
    }
    guard !side.isEmpty else { return (number, number.map { scheme.sides[$0] }) }
    guard let side = Side(rawValue: side) else {
      throw LabelProblem(line: line, .unknownSide(side))
    }
    return (number, side)
  }
}
