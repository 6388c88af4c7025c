import Diagnostics
import Matching

extension PatternCompiler {
  /// Compiles a pattern; captures are numbered as they stand.
  mutating func lower(_ syntax: PatternSyntax) -> Pattern {
    var slots = 0
    holdsNoWords = false
    let pattern = lowered(
      syntax.items,
      captures: { _ in
        defer { slots += 1 }
        return slots
      })
    if holdsNoWords {
      report(.noWords(at: syntax.range))
      return .choice([])
    }
    return pattern
  }

  /// Lowers items in a row; words that stand side by side are respelled together.
  mutating func lowered(
    _ items: [PatternSyntax.Item], captures: ((Int) -> Int)?
  ) -> Pattern {
    var parts: [Pattern] = []
    var run: [String] = []
    for item in items {
      if case .word(let text) = item {
        run.append(text)
      } else {
        appendWords(run, to: &parts)
        run = []
        parts.append(lowered(item, captures: captures))
      }
    }
    appendWords(run, to: &parts)
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// Appends the symbols of words that stand side by side.
  private mutating func appendWords(_ texts: [String], to parts: inout [Pattern]) {
    if language.respelling.mayHoldRun(texts) {
      let read = respelled(texts.flatMap(words))
      for word in read { parts.append(.symbol(lexicon.word(word))) }
    } else {
      for text in texts { for symbol in symbols(of: text) { parts.append(.symbol(symbol)) } }
    }
  }

  /// The symbols of one written word, remembered since the same words come again and again.
  mutating func symbols(of text: String) -> [Symbol] {
    if let known = wordSymbols[text] {
      if known.isEmpty { holdsNoWords = true }
      return known
    }
    var symbols: [Symbol] = []
    if isPlain(text), !language.respelling.reads(text) {
      symbols.append(lexicon.word(text))
    } else {
      for word in respelled(words(text)) { symbols.append(lexicon.word(word)) }
    }
    if symbols.isEmpty { holdsNoWords = true }
    wordSymbols[text] = symbols
    return symbols
  }

  private mutating func lowered(
    _ item: PatternSyntax.Item, captures: ((Int) -> Int)?
  ) -> Pattern {
    switch item {
    case .word(let text): return lowered([.word(text)], captures: captures)
    case .forms(let text): return lowered(forms: text)
    case .beginning(let text):
      return .symbol(lexicon.beginning(words(text).last ?? text))
    case .anyWord: return .anyWord
    case .start: return .start
    case .end: return .end
    case .gap(let least, let most): return .gap(least: least, most: most)
    case .class(let name): return classSymbol(name).map { .symbol($0) } ?? .choice([])
    case .choice(let alternatives): return choice(alternatives, captures: captures)
    case .optional(let alternatives): return .optional(choice(alternatives, captures: nil))
    case .capture(let name, let items):
      let inner = lowered(items, captures: nil)
      guard let captures, let text = texts[name.text] else { return inner }
      return .capture(captures(text), inner)
    }
  }

  private mutating func lowered(forms text: String) -> Pattern {
    let word = words(text).last ?? text
    guard let known = forms[word] else { return .symbol(lexicon.word(word)) }
    return .symbol(lexicon.union(known.map { lexicon.word($0) }))
  }

  /// Alternatives of one word each become one symbol.
  private mutating func choice(
    _ alternatives: [[PatternSyntax.Item]], captures: ((Int) -> Int)?
  ) -> Pattern {
    var words: [Symbol] = []
    var others: [Pattern] = []
    words.reserveCapacity(alternatives.count)
    for alternative in alternatives {
      if alternative.count == 1, case .word(let text) = alternative[0] {
        let symbols = symbols(of: text)
        if symbols.count == 1, others.isEmpty {
          words.append(symbols[0])
          continue
        }
      }
      let part = lowered(alternative, captures: captures)
      if others.isEmpty, case .symbol(let symbol) = part {
        words.append(symbol)
      } else {
        others.append(part)
      }
    }
    if others.isEmpty { return .symbol(lexicon.union(words)) }
    return .choice(words.map { .symbol($0) } + others)
  }
}
