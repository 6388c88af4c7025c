import Diagnostics
import Record

/// What `:label` is asked to do: `:label`, `:label 3`, `:label 3.2 listening`, `:label 3 yes`.
enum LabelRequest: Equatable {
  /// Show all labels, and lines to paste.
  case summary
  /// Show the clauses of a turn.
  case clauses(turn: Int)
  /// Say what a clause was; no clause where the turn may have but one.
  case set(Place, Word)
  /// What was typed makes no sense as a place.
  case unclear

  struct Place: Equatable {
    var turn: Int
    var clause: Int?
  }

  /// What is said of a clause.
  enum Word: Equatable {
    /// A behaviour's name as typed, whether or not there is one.
    case behaviour(String)
    /// The rules are right.
    case yes
    /// It was no move.
    case none
    /// Takes back what was said.
    case engine
  }

  /// The words that are no behaviours, in the order in which they are listed.
  static let words = ["yes", "none", "engine"]

  init(_ words: [String]) {
    guard let first = words.first else {
      self = .summary
      return
    }
    guard let place = Place(first) else {
      self = .unclear
      return
    }
    // "common ground" is one behaviour, however it is typed.
    switch words.dropFirst().joined(separator: "-").lowercased() {
    case "" where place.clause == nil: self = .clauses(turn: place.turn)
    case "": self = .clauses(turn: place.turn)
    case "yes": self = .set(place, .yes)
    case "none": self = .set(place, .none)
    case "engine": self = .set(place, .engine)
    case let name: self = .set(place, .behaviour(name))
    }
  }
}

extension LabelRequest.Place {
  /// Reads `3` or `3.2`, of numbers from 1.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let turn = Int(parts[0]), turn > 0 else {
      return nil
    }
    self.turn = turn
    guard parts.count == 2 else { return }
    guard let clause = Int(parts[1]), clause > 0 else { return nil }
    self.clause = clause
  }
}
