import Matching

extension PatternCompiler {
  mutating func declareClasses() {
    let cast = lexicon.newClass()
    classes["cast"] = cast
    for name in addresses.sorted() { lexicon.add(lexicon.word(name), to: cast) }
    for file in files {
      for case .words(let syntax) in file.declarations {
        let name = syntax.name.text
        if classes[name] == nil { classes[name] = lexicon.newClass() }
        wordsSyntax[name, default: []].append(syntax)
        if readsAllClasses { waitingClasses.append(name) }
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
    let name = syntax.name.text
    guard let owner = classes[name], !endlessClasses.contains(name) else { return }
    for member in syntax.members {
      switch member {
      case .class(let name):
        guard let symbol = classSymbol(name) else { continue }
        if symbol != owner { lexicon.add(symbol, to: owner) }
      case .pattern(let pattern):
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

  /// Returns the symbol of a class, whose members are read in their turn.
  mutating func classSymbol(_ name: Name) -> Symbol? {
    guard let symbol = classes[name.text] else { return nil }
    if wordsSyntax[name.text] != nil { waitingClasses.append(name.text) }
    return symbol
  }
}
