/// Names misspelt, declared twice, taken away where they are needed.
extension DamageKind {
  static let names: [DamageKind] = misspelt + unknown + declarations

  // MARK: - Misspelt

  private static let misspelt: [DamageKind] =
    NameTable.Kind.allCases.flatMap { kind -> [DamageKind] in
      [
        DamageKind(
          "misspell \(kind.rawValue), declaration",
          harmless: kind == .phase ? "a heading that nothing names" : nil
        ) { scene in
          scene.names.declarations(kind).compactMap { place in
            let uses = scene.names.uses(of: place).map(\.line)
            guard !uses.isEmpty || kind == .phase else { return nil }
            return scene.misspelt(place, hurting: Set(uses))
          }
        },
        DamageKind("misspell \(kind.rawValue), use") { scene in
          scene.names.all(kind).filter { !$0.isDeclaration }.compactMap { place in
            let declaration = scene.names.declarations(kind).filter { $0.name == place.name }
            return scene.misspelt(place, hurting: Set(declaration.map(\.line)))
          }
        },
      ]
    }.filter { !impossible.contains($0.name) } + misspeltWords

  private static let impossible: Set = ["misspell phase, use", "misspell file, declaration"]

  private static let misspeltWords: [DamageKind] = [
    DamageKind("misspell keyword") { scene in
      scene.page.indices.compactMap { index in
        let line = scene.lines[index]
        switch line.role {
        case .nothing, .prose, .wording, .said, .cue, .members, .field: return nil
        case .effect where !line.content.contains(#/^(set|clear|keep|reach|tell)\b/#): return nil
        default: return scene.misspelt(index, word: 0, hurting: Set(scene.page.chain(above: index)))
        }
      }
    },
    DamageKind("misspell field") { scene in
      scene.page.indices.compactMap { index in
        guard case .field = scene.lines[index].role else { return nil }
        return scene.misspelt(index, word: 0)
      }
    },
    DamageKind("misspell word of a condition") { scene in
      scene.words(among: [
        "with", "without", "and", "or", "not", "silent", "question", "first", "only", "opens",
        "ends", "waited", "heard", "once", "count", "streak", "since", "share", "answered",
        "missed", "turn", "length", "questions", "misses", "echo", "push", "pull",
      ]) {
        switch $0.role {
        case .rule, .condition, .branch: true
        default: false
        }
      }
    },
    DamageKind("misspell verdict") { scene in
      scene.words(among: ["met", "partly", "unmet", "left"]) {
        $0.role == .move || $0.role == .declaration("epilogue")
      }
    },
    DamageKind("misspell side or kind") { scene in
      scene.words(among: ["push", "pull", "away", "neutral", "preparation", "reflection"]) {
        $0.role == .declaration("behaviour") || $0.role == .field("kind")
      }
    },
    DamageKind("misspell word of a declaration") { scene in
      scene.words(among: ["of", "to", "up", "within", "turns", "as", "before"]) {
        switch $0.role {
        case .declaration(let word): ["meter", "text", "number", "read", "cut"].contains(word)
        case .label("wants"): true
        default: false
        }
      }
    },
  ]

  // MARK: - Unknown

  private static let unknown: [DamageKind] = [
    DamageKind("name unknown to all") { scene in
      scene.names.places.filter { !$0.isDeclaration && $0.kind != .speaker }.map { place in
        let declaration = scene.names.declarations(place.kind).filter { $0.name == place.name }
        let content = scene.lines[place.line].content.replacing(place.range, with: "zebra")
        return scene.edit(
          "\(place.kind) \(place.name): zebra", place.line, content,
          hurting: Set(declaration.map(\.line)))
      }
    },
    DamageKind("class and behaviour confused") { scene in
      scene.names.all(.class).filter { !$0.isDeclaration }.map { place in
        let content = scene.lines[place.line].content.replacing(place.range, with: "asking")
        let declaration = scene.names.declarations(.class).filter { $0.name == place.name }
        return scene.edit(
          "@\(place.name): @asking", place.line, content, hurting: Set(declaration.map(\.line)))
      }
    },
    DamageKind("expects something else") { scene in
      scene.page.all { $0.role == .label("expects") }.flatMap { index in
        ["expects push", "expects hello", "expects"].map {
          scene.edit("\(scene.lines[index].content): \($0)", index, $0)
        }
      }
    },
  ]

  // MARK: - Declarations

  private static let declarations: [DamageKind] = [
    DamageKind("duplicate declaration") { scene in
      scene.page.indices.compactMap { index in
        let line = scene.lines[index]
        guard case .declaration(let word) = line.role, word != "phase", word != "question",
          !["interrupt", "anywhere", "after", "debrief", "use", ""].contains(word),
          !(word == "behaviour" && !line.content.contains(":"))
        else { return nil }
        let tree = scene.page.subtree(index)
        let text = tree.map { scene.lines[$0].text }
        return Damage("twice: \(line.content)", tree, text + text)
      }
    },
    DamageKind("duplicate field") { scene in
      scene.page.indices.compactMap { index in
        guard case .field(let word) = scene.lines[index].role, word != "use" else { return nil }
        let tree = scene.page.subtree(index)
        let text = tree.map { scene.lines[$0].text }
        return Damage("twice: \(scene.lines[index].content)", tree, text + text)
      }
    },
    DamageKind("declaration removed while used") { scene in
      NameTable.Kind.allCases.flatMap { scene.names.declarations($0) }.compactMap { place in
        guard ![.speaker, .degree, .phase, .part].contains(place.kind) else { return nil }
        let uses = scene.names.uses(of: place)
        guard !uses.isEmpty else { return nil }
        return scene.removal(
          "removed: \(scene.lines[place.line].content)", scene.page.subtree(place.line),
          hurting: Set(uses.map(\.line)))
      }
    },
    DamageKind("only use removed") { scene in
      NameTable.Kind.allCases.flatMap { scene.names.declarations($0) }.compactMap { place in
        guard ![.speaker, .degree, .phase].contains(place.kind) else { return nil }
        let uses = Set(scene.names.uses(of: place).map(\.line))
        guard let only = uses.first, uses.count == 1, !scene.page.subtree(place.line).contains(only)
        else { return nil }
        let tree = scene.page.subtree(only)
        let around = Set(scene.page.chain(above: only))
        return scene.removal(
          "removed: \(scene.lines[only].content)", tree, hurting: around.union([place.line]))
      }
    },
    DamageKind("required field removed") { scene in
      let isPractice = !scene.lines.contains { $0.role == .field("kind") }
      let needed = isPractice ? ["you", "with", "objective", "part"] : ["with"]
      return scene.page.all {
        needed.contains($0.firstWord) && $0.role == .field($0.firstWord)
      }.map { index in
        let uses =
          scene.names.declarations(.part).filter { $0.line == index }
          .flatMap { scene.names.uses(of: $0) } + scene.names.all(.speaker)
        return scene.removal(
          "removed: \(scene.lines[index].content)", scene.page.subtree(index),
          hurting: Set(uses.map(\.line) + scene.page.chain(above: index)))
      }
    },
    DamageKind("import removed") { scene in
      scene.page.all { $0.role == .field("use") }.map { index in
        scene.removal(
          "removed: \(scene.lines[index].content)", index..<index + 1,
          hurting: Set(scene.page.indices))
      }
    },
  ]
}

extension Scene {
  /// Returns a damage that misspells a name; nil where it would be another name.
  func misspelt(_ place: NameTable.Place, hurting: Set<Int>) -> Damage? {
    let wrong = misspelling(of: place.name, at: place.line + place.range.lowerBound)
    guard let wrong, !names.isDeclared(wrong) else { return nil }
    let content = lines[place.line].content.replacing(place.range, with: wrong)
    return edit("\(place.name): \(wrong)", place.line, content, hurting: hurting)
  }

  func misspelt(_ index: Int, word: Int, hurting: Set<Int> = []) -> Damage? {
    let words = Word.all(in: lines[index].content)
    guard words.indices.contains(word) else { return nil }
    return misspelt(index, words[word], hurting: hurting)
  }

  func misspelt(_ index: Int, _ word: Word, hurting: Set<Int> = []) -> Damage? {
    guard let wrong = misspelling(of: word.text, at: index + word.range.lowerBound),
      !names.isDeclared(wrong)
    else { return nil }
    let content = lines[index].content.replacing(word.range, with: wrong)
    return edit("\(word.text): \(wrong)", index, content, hurting: hurting)
  }

  /// Damages that misspell each of some words, outside quotes.
  func words(among known: Set<String>, where holds: (Page.Line) -> Bool) -> [Damage] {
    page.all(where: holds).flatMap { index in
      Word.all(in: lines[index].content).filter { !$0.isQuoted && known.contains($0.text) }
        .compactMap { misspelt(index, $0, hurting: reach(of: index)) }
    }
  }

  /// A slip of the hand: a letter dropped, doubled, swapped with the next, or missed.
  private func misspelling(of name: String, at salt: Int) -> String? {
    var letters = Array(name)
    guard letters.count >= 2 else { return nil }
    let place = letters.count / 2
    switch salt % 4 {
    case 0: letters.remove(at: place)
    case 1: letters.insert(letters[place], at: place)
    case 2: letters.swapAt(place - 1, place)
    default: letters[place] = letters[place] == "e" ? "r" : "e"
    }
    let wrong = String(letters)
    return wrong == name || wrong.hasSuffix("-") || wrong.isEmpty ? name + "x" : wrong
  }
}
