/// Examples that stand under the wrong rule or say the opposite.
extension DamageKind {
  static let examples: [DamageKind] = [
    DamageKind("like moved to the next rule") { scene in
      scene.page.all { $0.role == .example && $0.firstWord == "like" }.compactMap { index in
        guard let rule = scene.lines[index].parent, case .rule = scene.lines[rule].role,
          let other = scene.nextRule(after: rule)
        else { return nil }
        let end = scene.headEnd(of: other)
        var text = (index + 1..<end).map { scene.lines[$0].text }
        text.append(
          String(repeating: " ", count: scene.lines[other].indent + 2) + scene.lines[index].content)
        return Damage(
          "moved: \(scene.lines[index].content)", index..<end, text,
          hurting: [rule, other])
      }
    },
    DamageKind("unlike made like") { scene in
      scene.page.all { $0.role == .example && $0.firstWord == "unlike" }.map { index in
        scene.edit(
          scene.lines[index].content, index, String(scene.lines[index].content.dropFirst(2)),
          hurting: Set(scene.page.chain(above: index)))
      }
    },
    DamageKind("like made unlike") { scene in
      scene.page.all { $0.role == .example && $0.firstWord == "like" }.map { index in
        scene.edit(
          scene.lines[index].content, index, "un" + scene.lines[index].content,
          hurting: Set(scene.page.chain(above: index)))
      }
    },
    DamageKind("example emptied") { scene in
      scene.page.all { $0.role == .example && $0.content.count > 8 }.map { index in
        scene.edit(
          scene.lines[index].content, index, scene.lines[index].firstWord,
          hurting: Set(scene.page.chain(above: index)))
      }
    },
    DamageKind("like with a colon") { scene in
      scene.page.all { $0.role == .example && $0.content.contains(" ") }.map { index in
        let word = scene.lines[index].firstWord
        return scene.edit(
          scene.lines[index].content, index,
          word + ":" + scene.lines[index].content.dropFirst(word.count))
      }
    },
  ]
}

extension Scene {
  fileprivate func nextRule(after rule: Int) -> Int? {
    page.indices.first {
      lines[$0].role == .rule("when") && $0 > rule && lines[$0].parent == lines[rule].parent
    }
  }

  /// The line after a rule's condition.
  fileprivate func headEnd(of rule: Int) -> Int {
    var end = rule + 1
    while end < lines.count, lines[end].role == .condition { end += 1 }
    return end
  }
}
