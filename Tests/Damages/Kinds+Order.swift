/// Rules in another order, twice, or with other conditions.
extension DamageKind {
  static let order: [DamageKind] = [
    DamageKind("rules swapped, one hides the other") { scene in
      scene.page.all { $0.role == .rule("when") }.compactMap { index in
        // The rule that goes up asks for less than the one it goes above.
        guard let damage = scene.swapped(index, "up: \(scene.lines[index].content)"),
          let above = scene.ruleAbove(index),
          scene.isGeneral(scene.lines[index].content, than: scene.lines[above].content)
        else { return nil }
        return damage
      }
    },
    DamageKind("rule twice in a row") { scene in
      scene.page.all { $0.role == .rule("when") || $0.role == .rule("otherwise") }.map { index in
        let tree = scene.page.subtree(index)
        let text = tree.map { scene.lines[$0].text }
        return Damage(
          "twice: \(scene.lines[index].content)", tree, text + text,
          hurting: Set(scene.page.chain(above: index)))
      }
    },
    DamageKind("rule again further down") { scene in
      scene.page.all { $0.role == .rule("when") }.compactMap { index in
        let siblings = scene.page.indices.filter {
          scene.lines[$0].parent == scene.lines[index].parent
            && scene.lines[$0].role == .rule("when") && $0 > index
        }
        guard let last = siblings.last else { return nil }
        let text = scene.page.subtree(index).map { scene.lines[$0].text }
        let end = scene.page.subtree(last)
        return Damage(
          "again: \(scene.lines[index].content)", end, end.map { scene.lines[$0].text } + text,
          hurting: scene.reach(of: index))
      }
    },
    DamageKind("condition widened to the side", doubtful: "it asks for less") { scene in
      // `asking with "who"` becomes `asking`.
      scene.page.all { $0.role == .rule("when") }.compactMap { index in
        let content = scene.lines[index].content
        guard let cut = content.firstRange(of: #/ (with|and) /#), !content.contains("(") else {
          return nil
        }
        return scene.edit(
          "widened: \(content)", index, String(content[..<cut.lowerBound]),
          hurting: scene.reach(of: index))
      }
    },
    DamageKind("and for or", doubtful: "it asks for less, or for more") { scene in
      scene.page.all { $0.role == .rule("when") || $0.role == .condition || $0.role == .branch }
        .flatMap { index in
          Word.all(in: scene.lines[index].content)
            .filter { !$0.isQuoted && ($0.text == "and" || $0.text == "or") }
            .map { word in
              let other = word.text == "and" ? "or" : "and"
              return scene.edit(
                "\(word.text): \(other)", index,
                scene.lines[index].content.replacing(word.range, with: other),
                hurting: scene.reach(of: index))
            }
        }
    },
    DamageKind("not dropped", doubtful: "it asks for the opposite") { scene in
      scene.page.all { $0.role == .rule("when") || $0.role == .condition || $0.role == .branch }
        .flatMap { index in
          Word.all(in: scene.lines[index].content).filter { !$0.isQuoted && $0.text == "not" }
            .map { word in
              let range = word.range.lowerBound..<word.range.upperBound + 1
              return scene.edit(
                "not dropped: \(scene.lines[index].content)", index,
                scene.lines[index].content.replacing(range, with: ""),
                hurting: scene.reach(of: index))
            }
        }
    },
    DamageKind("once misplaced") { scene in
      scene.page.all { $0.role == .rule("otherwise") || $0.role == .branch }.map { index in
        scene.edit(
          "\(scene.lines[index].content) once", index, scene.lines[index].content + " once",
          hurting: Set(scene.page.chain(above: index)))
      }
    },
    DamageKind("condition removed") { scene in
      scene.page.all {
        $0.role == .rule("when") || $0.role == .rule("notice")
          || $0.role == .branch && $0.content.contains("if")
      }.map { index in
        let line = scene.lines[index]
        let content = line.content.hasPrefix("else") ? "else if" : line.firstWord
        return scene.edit("emptied: \(line.content)", index, content)
      }
    },
  ]
}

extension Scene {
  fileprivate func ruleAbove(_ index: Int) -> Int? {
    page.indices.last {
      if case .rule = lines[$0].role {
        $0 < index && lines[$0].parent == lines[index].parent
      } else {
        false
      }
    }
  }

  /// Whether everything the one condition asks for, the other asks for too.
  ///
  /// By the text alone: the parts that `and` and `with` join are among those of the other.
  fileprivate func isGeneral(_ general: String, than special: String) -> Bool {
    func parts(_ content: String) -> [String] {
      content.replacing(#/^when /#, with: "").split(separator: #/ (and|with) /#).map(String.init)
    }
    guard !special.contains(" or "), special != general else { return false }
    let joined = general.replacing(#/^when /#, with: "").split(separator: #/ or /#).map(String.init)
    return joined.contains { one in
      let asked = one.split(separator: #/ (and|with) /#).map(String.init)
      return asked.allSatisfy { !$0.contains("without") && parts(special).contains($0) }
        && !one.contains("(")
    }
  }
}
