/// States, moves and ends that are gone or go elsewhere.
extension DamageKind {
  static let structure: [DamageKind] = [
    DamageKind("state orphaned") { scene in
      // Every way to a state leads elsewhere; only what one edit can do.
      scene.names.declarations(.state).compactMap { state in
        let uses = scene.names.uses(of: state)
        guard Set(uses.map(\.line)).count == 1, let use = uses.first else { return nil }
        return scene.repointed(use, hurting: [state.line])
      }
    },
    DamageKind("only way to a state removed") { scene in
      scene.names.declarations(.state).compactMap { state in
        let uses = scene.names.uses(of: state)
        guard uses.count == 1, let use = uses.first, scene.lines[use.line].role == .move else {
          return nil
        }
        return scene.removal(
          "removed: -> \(state.name)", use.line..<use.line + 1,
          hurting: scene.reach(of: use.line).union([state.line]))
      }
    },
    DamageKind("state removed") { scene in
      // Without its first state a scenario begins with the second.
      scene.names.declarations(.state).dropFirst().map { state in
        scene.removal(
          "removed: state \(state.name)", scene.page.subtree(state.line),
          hurting: Set(
            scene.page.subtree(state.line).flatMap { scene.names.ties(of: $0) }
              + scene.names.all(.part).map(\.line)))
      }
    },
    DamageKind("otherwise removed") { scene in
      scene.page.all { $0.role == .rule("otherwise") }.map { index in
        scene.removal(
          "removed: otherwise", scene.page.subtree(index), hurting: scene.reach(of: index))
      }
    },
    DamageKind("body of a rule removed") { scene in
      scene.page.all { if case .rule = $0.role { true } else { false } }.compactMap { index in
        let body = scene.page.subtree(index).dropFirst()
        let first = body.first {
          ![.example, .condition].contains(scene.lines[$0].role)
            && scene.lines[$0].parent == index
        }
        guard let first else { return nil }
        return scene.removal(
          "body removed: \(scene.lines[index].content)", first..<body.upperBound,
          hurting: scene.reach(of: index))
      }
    },
    DamageKind("last reach removed") { scene in
      scene.lastDegrees.compactMap { uses in
        guard let use = uses.first, uses.count == 1 else { return nil }
        return scene.removal(
          "removed: \(scene.lines[use.line].content)", use.line..<use.line + 1,
          hurting: scene.names.ties(of: use.line))
      }
    },
    DamageKind("every reach of a part turned down") { scene in
      // `reach day named` becomes `reach day vague`.
      scene.lastDegrees.compactMap { uses in
        guard let use = uses.first, uses.count == 1,
          let lower = scene.names.declarations(.degree).first(where: { degree in
            scene.names.declarations(.degree).contains {
              $0.line == degree.line && $0.name == use.name
            } && degree.name != use.name
          })
        else { return nil }
        let content = scene.lines[use.line].content.replacing(use.range, with: lower.name)
        return scene.edit(
          "\(use.name): \(lower.name)", use.line, content,
          hurting: scene.names.ties(of: use.line).union([lower.line]))
      }
    },
    DamageKind("end removed", doubtful: "the conversation goes on instead") { scene in
      scene.page.all { $0.role == .move && $0.firstWord == "end" }.map { index in
        scene.removal("removed: end", index..<index + 1, hurting: scene.reach(of: index))
      }
    },
    DamageKind("epilogue removed") { scene in
      scene.page.all { $0.role == .declaration("epilogue") }.map { index in
        scene.removal(
          "removed: \(scene.lines[index].content)", scene.page.subtree(index),
          hurting: Set(scene.page.all { $0.role == .declaration("epilogue") })
            .union(scene.page.all { $0.firstWord == "end" || $0.firstWord == "scenario" }))
      }
    },
    DamageKind("effect after a move") { scene in
      scene.page.all { $0.role == .move && $0.content != "end" }.map { index in
        Damage(
          "after \(scene.lines[index].content)", index..<index + 1,
          [
            scene.lines[index].text,
            String(repeating: " ", count: scene.lines[index].indent) + "they: And so on.",
          ])
      }
    },
    DamageKind("move re-pointed", doubtful: "the other state is one to go to as well") { scene in
      scene.names.all(.state).filter { !$0.isDeclaration }.compactMap { use in
        scene.repointed(use, hurting: scene.reach(of: use.line))
      }
    },
    DamageKind("otherwise not last", harmless: "it is read last wherever it stands") { scene in
      scene.page.all { $0.role == .rule("otherwise") }.compactMap { index in
        scene.swapped(index, "otherwise first")
      }
    },
  ]
}

extension Scene {
  /// Returns a damage that leads a move to the state after the one it led to.
  fileprivate func repointed(_ use: NameTable.Place, hurting: Set<Int>) -> Damage? {
    let states = names.declarations(.state)
    guard let index = states.firstIndex(where: { $0.name == use.name }), states.count > 2 else {
      return nil
    }
    let block = page.block(of: use.line)
    let other = (1..<states.count).map { states[(index + $0) % states.count] }
      .first { $0.line != block && $0.name != use.name }
    guard let other else { return nil }
    let content = lines[use.line].content.replacing(use.range, with: other.name)
    return edit(
      "-> \(use.name): -> \(other.name)", use.line, content, hurting: hurting.union([other.line]))
  }

  /// For each part, where its last degree is reached.
  fileprivate var lastDegrees: [[NameTable.Place]] {
    names.declarations(.part).compactMap { part in
      names.declarations(.degree).last { $0.line == part.line }
    }.map { last in
      names.all(.degree).filter { use in
        !use.isDeclaration && use.name == last.name
          && lines[use.line].firstWord == "reach"
      }
    }
  }

  /// Returns a damage that puts a rule before the rule above it.
  func swapped(_ index: Int, _ what: String) -> Damage? {
    let rules = page.indices.filter {
      if case .rule = lines[$0].role { lines[$0].parent == lines[index].parent } else { false }
    }
    guard let place = rules.firstIndex(of: index), place > 0 else { return nil }
    let (above, below) = (page.subtree(rules[place - 1]), page.subtree(index))
    let between = (above.upperBound..<below.lowerBound).map { lines[$0].text }
    // Something else between them, such as `use`, is left alone.
    guard (above.upperBound..<below.lowerBound).allSatisfy({ lines[$0].role == .nothing }) else {
      return nil
    }
    return Damage(
      what, above.lowerBound..<below.upperBound,
      below.map { lines[$0].text } + between + above.map { lines[$0].text },
      hurting: reach(of: index).union(reach(of: rules[place - 1])))
  }
}
