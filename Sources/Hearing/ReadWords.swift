import RuleLanguage
import Matching

/// The words of a text as they are read: folded, respelled, slips put right.
struct ReadWords {
  var tokens: [Token]
  /// The lexicon's number of each word; -1 for a word it does not know.
  var numbers: [Int]
  /// What the language pack says of each.
  var notes: [WordNote]

  /// Folds and respells a text.
  ///
  /// - Complexity: O(text).
  init(_ text: String, by rules: HearingRules) {
    tokens = RuleLanguage.tokens(of: text)
    numbers = []
    notes = []
    number(by: rules)
    let mayBeRespelled = tokens.indices.contains { index in
      notes[index].contains(.isRespelled) || tokens[index].word.utf8.contains(UInt8(ascii: "'"))
    }
    guard mayBeRespelled else { return }
    tokens = rules.language.respelling.respelled(tokens) { [notes] index in
      notes[index].contains(.isRespelled)
    }
    number(by: rules)
  }

  private mutating func number(by rules: HearingRules) {
    numbers.removeAll(keepingCapacity: true)
    notes.removeAll(keepingCapacity: true)
    numbers.reserveCapacity(tokens.count)
    notes.reserveCapacity(tokens.count)
    for token in tokens {
      let number = rules.lexicon.number(of: token.word) ?? -1
      numbers.append(number)
      notes.append(number < 0 ? [] : rules.wordNotes[number])
    }
  }

  /// Puts slips of the fingers right.
  mutating func correct(by rules: HearingRules) {
    for index in tokens.indices where !notes[index].contains(.isKnown) {
      guard let meant = slip(tokens[index].word, by: rules) else { continue }
      tokens[index].word = meant
      numbers[index] = rules.lexicon.number(of: meant) ?? -1
      notes[index] = numbers[index] < 0 ? [] : rules.wordNotes[numbers[index]]
    }
  }
}
