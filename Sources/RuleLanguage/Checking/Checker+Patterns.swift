import Diagnostics
import Matching

/// Words and patterns: everything goes through the folding and respelling that answers go through.
extension Checker {
  mutating func readPack() {
    var runs: [(typed: [String], meant: [String])] = []
    for file in files {
      for declaration in file.declarations {
        if case .read(let typed, let meant) = declaration {
          let replacement = words(meant.text)
          if isEnding(typed.text) {
            language.respelling.read(ending: ending(typed.text), as: replacement)
          } else if words(typed.text).count > 1 {
            runs.append((words(typed.text), replacement))
          } else if words(typed.text).isEmpty {
            report(.noWords(at: typed.range))
          } else {
            language.respelling.read(words(typed.text), as: replacement)
          }
        }
      }
    }
    for run in runs { language.respelling.read(respelled(run.typed), as: run.meant) }
    for file in files { for declaration in file.declarations { readList(declaration) } }
  }

  /// Whether the left side of a `read` line is an ending: `'ll`, `n't`.
  private func isEnding(_ text: String) -> Bool {
    text.first == "'" || text.first == "’" || text == "n't" || text == "n’t"
  }

  private func ending(_ text: String) -> String {
    String(text.map { $0 == "’" ? "'" : $0 }).lowercased()
  }

  private mutating func readList(_ declaration: Declaration) {
    switch declaration {
    case .list(let list):
      for member in list.members {
        if list.kind == .common, isPlain(member.text) {
          language.common.insert(member.text)
          continue
        }
        let words = respelled(words(member.text))
        guard !words.isEmpty else { continue }
        switch list.kind {
        case .filler: language.fillers.append(words)
        case .cut: language.cuts.append(words)
        case .small: language.small.formUnion(words)
        case .common: language.common.formUnion(words)
        }
      }
    case .forms(let syntax):
      let all = ([syntax.word] + syntax.forms).flatMap { words($0.text) }
      let family = forms.count
      forms[all[0], default: []] += all
      for word in all where language.families[word] == nil { language.families[word] = family }
    default: break
    }
  }



  func respelled(_ words: [String]) -> [String] {
    let tokens = words.map { Token(word: $0, range: 0..<0) }
    return language.respelling.respelled(tokens).map(\.word)
  }

  // MARK: - Classes

  mutating func readClasses() {
    let cast = lexicon.newClass()
    classes["cast"] = cast
    for name in addresses.sorted() { lexicon.add(lexicon.word(name), to: cast) }
    for file in files {
      for case .words(let syntax) in file.declarations where !syntax.isAddition {
        if let earlier = places["class:\(syntax.name.text)"] {
          report(.duplicate(syntax.name, earlier: earlier))
        } else {
          places["class:\(syntax.name.text)"] = syntax.name.range
          classes[syntax.name.text] = lexicon.newClass()
        }
      }
    }
    checkClassCycles()
    let isPack = files[main].scenario == nil
    for file in files {
      for case .words(let syntax) in file.declarations {
        guard classes[syntax.name.text] != nil else {
          report(.unknown("class", syntax.name, near: classes.keys.sorted()))
          continue
        }
        wordsSyntax[syntax.name.text, default: []].append(syntax)
        if isPack || file.source == files[main].source { waitingClasses.append(syntax.name.text) }
      }
    }
  }

  /// Reads the members of the classes that something names, and of all in the main file.
  ///
  /// Packs hold far more classes than a scenario uses; those left out cost nothing.
  mutating func readMembers() {
    while let name = waitingClasses.popLast() {
      for syntax in wordsSyntax.removeValue(forKey: name) ?? [] { readMembers(of: syntax) }
    }
  }

  private mutating func readMembers(of syntax: WordsSyntax) {
    guard let owner = classes[syntax.name.text], !endlessClasses.contains(syntax.name.text) else {
      return
    }
    for member in syntax.members {
      switch member {
      case .class(let name):
        guard let symbol = classSymbol(name) else { continue }
        if symbol != owner { lexicon.add(symbol, to: owner) }
      case .pattern(let pattern):
        if pattern.isQuestion { report(.questionInClass(at: pattern.range)) }
        holdsNoWords = false
        if pattern.items.count == 1, case .word(let text) = pattern.items[0] {
          let symbols = symbols(of: text)
          if symbols.count == 1 {
            lexicon.add(symbols[0], to: owner)
            continue
          }
        }
        let lowered = lowered(pattern.items, captures: nil)
        if holdsNoWords { report(.noWords(at: pattern.range)) }
        if case .symbol(let symbol) = lowered {
          lexicon.add(symbol, to: owner)
        } else {
          lexicon.add(lowered, to: owner)
        }
      }
    }
  }

  private mutating func classSymbol(_ name: Name) -> Symbol? {
    if let symbol = classes[name.text] {
      if used.insert("class:\(name.text)").inserted { waitingClasses.append(name.text) }
      return symbol
    }
    report(.unknown("class", name, near: classes.keys.sorted()))
    return nil
  }

  /// Refuses classes that take themselves in; their members are left out, so that checking can go on.
  private mutating func checkClassCycles() {
    var taken: [String: [Name]] = [:]
    for file in files {
      for case .words(let syntax) in file.declarations {
        var names: [Name] = []
        for member in syntax.members { member.appendClasses(to: &names) }
        if !names.isEmpty { taken[syntax.name.text, default: []] += names }
      }
    }
    var seen: Set<String> = []
    var path: [String] = []
    func visit(_ name: String) {
      seen.insert(name)
      path.append(name)
      for inner in taken[name] ?? [] {
        if let start = path.firstIndex(of: inner.text) {
          let circle = path[start...]
          if !circle.allSatisfy(endlessClasses.contains) {
            report(.classCycle(circle + [inner.text], at: inner.range))
          }
          endlessClasses.formUnion(circle)
        } else if !seen.contains(inner.text) {
          visit(inner.text)
        }
      }
      path.removeLast()
    }
    for name in taken.keys.sorted() where !seen.contains(name) { visit(name) }
  }

  // MARK: - Patterns

  /// Compiles a pattern; returns its index.
  mutating func lower(_ syntax: PatternSyntax, mayCapture: Bool = false) -> Int {
    var captures: [Int] = []
    holdsNoWords = false
    let pattern = lowered(
      syntax.items,
      captures: mayCapture
        ? {
          captures.append($0); return captures.count - 1
        } : nil)
    if holdsNoWords { report(.noWords(at: syntax.range)) }
    if pattern.size > Limit.patternSize { report(.patternTooLong(at: syntax.range)) }
    if Set(captures).count < captures.count { report(.capturedTwice(at: syntax.range)) }
    captured += captures
    patterns.append(pattern)
    patternNotes.append(
      PatternNote(
        text: syntax.text, isQuestion: syntax.isQuestion, captures: captures, range: syntax.range))
    return patterns.count - 1
  }

  /// Lowers items in a row; words that stand side by side are respelled together.
  private mutating func lowered(
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
  private mutating func symbols(of text: String) -> [Symbol] {
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
    case .class(let name): return classSymbol(name).map { .symbol($0) } ?? .anyWord
    case .choice(let alternatives): return choice(alternatives, captures: captures)
    case .optional(let alternatives): return .optional(choice(alternatives, captures: nil))
    case .capture(let name, let items):
      let inner = lowered(items, captures: nil)
      guard let captures else {
        report(.captureHere(at: name.range))
        return inner
      }
      guard case .text(let text) = entities[name.text] else {
        report(.unknown("text", name, near: textNames))
        return inner
      }
      use("name", name.text)
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

  private var textNames: [String] {
    entities.compactMap { name, entity in
      if case .text = entity { return name }
      return nil
    }.sorted()
  }
}

extension WordsSyntax.Member {
  /// Appends the classes that the member takes in.
  fileprivate func appendClasses(to names: inout [Name]) {
    switch self {
    case .class(let name): names.append(name)
    case .pattern(let pattern): for item in pattern.items { item.appendClasses(to: &names) }
    }
  }
}

extension PatternSyntax.Item {
  fileprivate func appendClasses(to names: inout [Name]) {
    switch self {
    case .class(let name): names.append(name)
    case .choice(let alternatives), .optional(let alternatives):
      for items in alternatives { for item in items { item.appendClasses(to: &names) } }
    case .capture(_, let items): for item in items { item.appendClasses(to: &names) }
    default: break
    }
  }
}

/// The folded words of a text.
private func words(_ text: String) -> [String] { tokens(of: text).map(\.word) }

/// Whether a text is a word as folding leaves it: lower-case letters and nothing else.
private func isPlain(_ text: String) -> Bool {
  text.utf8.allSatisfy { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
}
