import Matching
import RuleLanguage

/// Returns the word that `word` is a slip of the fingers for, or nil.
///
/// Only a word of six letters or more that nobody knows, and that is exactly one word of the rules
/// with two neighbours swapped, one letter doubled or one dropped.
///
/// - Complexity: O(letters) look-ups for a word near none, O(letters × alphabet) for others.
func slip(_ word: String, by rules: HearingRules) -> String? {
  guard word.utf8.count >= 6, word.utf8.allSatisfy(isPlainLetter),
    rules.lexicon.mayBeSlip(word), !isKnown(word, by: rules)
  else { return nil }
  if let packed = PackedWord(word), packed.count < PackedWord.most {
    return rules.lexicon.meant(by: packed)?.text
  }
  return longSlip(Array(word.utf8), by: rules)
}

/// Does the same for a word that is too long to be packed.
private func longSlip(_ letters: [UInt8], by rules: HearingRules) -> String? {
  var meant: String?
  // A short beginning is met by chance: with `fog*`, "fortune" is no slip for "fogrtune".
  for candidate in candidates(for: letters)
  where rules.lexicon.names(candidate, orBeginningOf: 5) {
    if let meant, meant != candidate { return nil }
    meant = candidate
  }
  return meant
}

private func isPlainLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
}

private func isKnown(_ word: String, by rules: HearingRules) -> Bool {
  rules.lexicon.knows(word) || rules.language.common.contains(word)
    || rules.language.small.contains(word) || rules.language.families[word] != nil
}

/// Every word that could have been meant, some more than once.
private func candidates(for letters: [UInt8]) -> [String] {
  var result: [String] = []
  func add(_ letters: [UInt8]) { result.append(String(decoding: letters, as: UTF8.self)) }
  for index in 1..<letters.count {
    var changed = letters
    if letters[index] == letters[index - 1] {
      changed.remove(at: index)
    } else {
      changed.swapAt(index, index - 1)
    }
    add(changed)
  }
  for index in 0...letters.count {
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      var changed = letters
      changed.insert(letter, at: index)
      add(changed)
    }
  }
  return result
}
