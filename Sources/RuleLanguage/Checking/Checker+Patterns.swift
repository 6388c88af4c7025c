import Diagnostics

/// Names in classes and patterns; what they come to as words is the compiler's.
extension Checker {
  // MARK: - Classes

  mutating func checkClasses() {
    classes.insert("cast")
    for file in files {
      for case .words(let syntax) in file.declarations where !syntax.isAddition {
        if let earlier = places["class:\(syntax.name.text)"] {
          report(.duplicate(syntax.name, earlier: earlier))
        } else {
          places["class:\(syntax.name.text)"] = syntax.name.range
          classes.insert(syntax.name.text)
        }
      }
    }
    var taken: [String: [Name]] = [:]
    for file in files {
      for case .words(let syntax) in file.declarations {
        if !classes.contains(syntax.name.text) {
          report(unknown("class", syntax.name, in: .classes))
        }
        let names = checkMembers(of: syntax)
        if !names.isEmpty { taken[syntax.name.text, default: []] += names }
      }
    }
    checkClassCycles(taken)
  }

  /// Checks the names in a class's members; returns the classes that they take in.
  private mutating func checkMembers(of syntax: WordsSyntax) -> [Name] {
    var names: [Name] = []
    for member in syntax.members {
      switch member {
      case .class(let name): names.append(name)
      case .pattern(let pattern):
        if pattern.isQuestion { report(.questionInClass(at: pattern.range)) }
        for item in pattern.items {
          item.forEachName { name, isCapture in
            if isCapture { report(.captureHere(at: name.range)) } else { names.append(name) }
          }
        }
      }
    }
    for name in names { checkClass(name) }
    return names
  }

  private mutating func checkClass(_ name: Name) {
    if classes.contains(name.text) {
      use("class", name.text)
    } else {
      report(unknown("class", name, in: .classes))
    }
  }

  /// Refuses classes that take themselves in; their members are left out, so that checking can go on.
  private mutating func checkClassCycles(_ taken: [String: [Name]]) {
    var taken = taken
    for (owner, name) in LongLinks(taken).found {
      report(.longChain(name))
      endlessClasses.insert(owner)
      taken[owner] = nil
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

  /// Checks the names in a pattern and gives it a number.
  mutating func lower(_ syntax: PatternSyntax, mayCapture: Bool = false) -> Int {
    var captures: [Int] = []
    checkSigns(of: syntax)
    for item in syntax.items { check(item, mayCapture: mayCapture, captures: &captures) }
    if syntax.size > Limit.patternSize { report(.patternTooLong(at: syntax.range)) }
    if Set(captures).count < captures.count { report(.capturedTwice(at: syntax.range)) }
    captured += captures
    patterns.append(syntax)
    patternNotes.append(
      PatternNote(
        text: syntax.text, isQuestion: syntax.isQuestion, captures: captures, range: syntax.range))
    return patterns.count - 1
  }

  private mutating func check(
    _ item: PatternSyntax.Item, mayCapture: Bool, captures: inout [Int]
  ) {
    switch item {
    case .class(let name): checkClass(name)
    case .choice(let alternatives):
      let isCertain = mayCapture && alternatives.count == 1
      for items in alternatives {
        for item in items { check(item, mayCapture: isCertain, captures: &captures) }
      }
    case .optional(let alternatives):
      for items in alternatives {
        for item in items { check(item, mayCapture: false, captures: &captures) }
      }
    case .capture(let name, let items):
      for item in items { check(item, mayCapture: false, captures: &captures) }
      checkCapture(name, mayCapture: mayCapture, captures: &captures)
    default: break
    }
  }

  private mutating func checkCapture(_ name: Name, mayCapture: Bool, captures: inout [Int]) {
    guard mayCapture else { return report(.captureHere(at: name.range)) }
    guard case .text(let text) = entities[name.text] else {
      return report(unknown("text", name, in: .texts))
    }
    use("name", name.text)
    captures.append(text)
  }
}

extension PatternSyntax {
  /// How many word tests and repetitions the pattern holds: what the limit on size counts.
  var size: Int { items.reduce(0) { $0 + $1.size } }
}

extension PatternSyntax.Item {
  fileprivate var size: Int {
    switch self {
    case .word, .forms, .beginning, .anyWord, .class: 1
    case .start, .end: 0
    case .gap(_, let most): most ?? 1
    case .choice(let parts), .optional(let parts):
      parts.allSatisfy { $0.count == 1 && $0[0].isOneWord }
        ? 1 : parts.reduce(0) { $0 + $1.reduce(0) { $0 + $1.size } }
    case .capture(_, let items): items.reduce(0) { $0 + $1.size }
    }
  }

  private var isOneWord: Bool {
    switch self {
    case .word, .forms, .beginning, .class: true
    default: false
    }
  }

  /// Calls `body` with each class that the item names, and each capture.
  fileprivate func forEachName(_ body: (Name, _ isCapture: Bool) -> Void) {
    switch self {
    case .class(let name): body(name, false)
    case .choice(let alternatives), .optional(let alternatives):
      for items in alternatives { for item in items { item.forEachName(body) } }
    case .capture(let name, let items):
      body(name, true)
      for item in items { item.forEachName(body) }
    default: break
    }
  }
}
