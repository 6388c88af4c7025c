/// Lines that are said, and effects.
extension DamageKind {
  static let speech: [DamageKind] = [
    DamageKind("colon dropped") { scene in
      scene.page.all { $0.role == .said || $0.role == .label("again") || $0.role == .label("back") }
        .compactMap { index in
          let content = scene.lines[index].content
          guard let colon = content.firstIndex(of: ":") else { return nil }
          var damaged = content
          damaged.remove(at: colon)
          return scene.edit(
            content, index, damaged, hurting: Set(scene.page.chain(above: index) + [index - 1]))
        }
    },
    DamageKind("space before the colon") { scene in
      scene.page.all { $0.role == .said }.map { index in
        let content = scene.lines[index].content
        return scene.edit(content, index, content.replacing(":", with: " :", maxReplacements: 1))
      }
    },
    DamageKind("no space after the colon") { scene in
      scene.page.all { $0.role == .said }.map { index in
        let content = scene.lines[index].content
        return scene.edit(content, index, content.replacing(": ", with: ":", maxReplacements: 1))
      }
    },
    DamageKind("semicolon for the colon") { scene in
      scene.page.all { $0.role == .said }.map { index in
        let content = scene.lines[index].content
        return scene.edit(content, index, content.replacing(":", with: ";", maxReplacements: 1))
      }
    },
    DamageKind("text emptied") { scene in
      scene.page.indices.compactMap { index in
        let line = scene.lines[index]
        switch line.role {
        case .said, .label("again"), .label("back"):
          guard let colon = line.content.firstIndex(of: ":") else { return nil }
          return scene.edit(line.content, index, String(line.content[...colon]))
        case .wording: return scene.edit(line.content, index, "|")
        case .label("advice"), .field("you"), .field("with"), .field("objective"), .field("role"):
          return scene.edit(
            line.content, index, line.firstWord,
            hurting: Set(scene.page.chain(above: index))
              .union(line.role == .field("with") ? scene.names.all(.speaker).map(\.line) : []))
        case .declaration("epilogue"), .label("hint"):
          let tree = scene.page.subtree(index)
          return Damage(line.content, tree, [line.text])
        default: return nil
        }
      }
    },
    DamageKind("control character in a text") { scene in
      scene.code.filter { scene.isText($0) && scene.lines[$0].content.count > 6 }.map { index in
        let content = scene.lines[index].content
        return scene.edit(
          content, index, String(content.dropLast()) + "\u{1B}[2J" + String(content.suffix(1)))
      }
    },
    DamageKind("unknown name in a text") { scene in
      scene.code.filter {
        switch scene.lines[$0].role {
        case .said, .wording, .label("back"), .label("again"): true
        default: false
        }
      }.map { index in
        scene.edit("{}", index, scene.lines[index].content + " {nobody}")
      }
    },
    DamageKind("bar of a wording dropped", doubtful: "a text may go on over lines") { scene in
      // What follows is then more of the wording above.
      scene.page.all { $0.role == .wording }.map { index in
        scene.edit(
          scene.lines[index].content, index, String(scene.lines[index].content.dropFirst(2)),
          hurting: Set(scene.page.chain(above: index)))
      }
    },
    DamageKind("wording at its line's depth") { scene in
      scene.page.all { $0.role == .wording }.compactMap { index in
        guard let parent = scene.lines[index].parent else { return nil }
        return Damage(
          scene.lines[index].content, index..<index + 1,
          [String(repeating: " ", count: scene.lines[parent].indent) + scene.lines[index].content])
      }
    },
    DamageKind("effect's sign dropped") { scene in
      scene.page.all { $0.role == .effect }.filter {
        scene.lines[$0].content.contains(#/[-+=] ?\d/#)
      }.map { index in
        let content = scene.lines[index].content
        return scene.edit(
          content, index, content.replacing(#/[-+=] ?/#, with: "", maxReplacements: 1))
      }
    },
    DamageKind("minus without a space") { scene in
      scene.page.all { $0.role == .effect }.filter { scene.lines[$0].content.contains(#/ -\d/#) }
        .map {
          index in
          let content = scene.lines[index].content
          return scene.edit(content, index, content.replacing(" -", with: "-"))
        }
    },
    DamageKind("plus without a space", harmless: "it means the same, and `format` puts it in") {
      scene in
      scene.page.all { $0.role == .effect }.filter { scene.lines[$0].content.contains(#/ \+\d/#) }
        .map {
          index in
          let content = scene.lines[index].content
          return scene.edit(content, index, content.replacing(" +", with: "+"))
        }
    },
    DamageKind("effect or move under a said line") { scene in
      scene.page.all { $0.role == .effect || $0.role == .move }.compactMap { index in
        guard index > 0, scene.lines[index - 1].role == .said,
          scene.lines[index - 1].indent == scene.lines[index].indent
        else { return nil }
        return Damage(
          scene.lines[index].content, index..<index + 1, ["  " + scene.lines[index].text],
          hurting: scene.reach(of: index))
      }
    },
    DamageKind("only line of a rule removed") { scene in
      scene.page.all { $0.role == .said }.compactMap { index in
        guard let rule = scene.lines[index].parent, case .rule(let word) = scene.lines[rule].role,
          word != "notice",
          scene.page.children(of: rule).count(where: {
            ![.example, .condition, .effect].contains(scene.lines[$0].role)
          }) == 1
        else { return nil }
        return scene.removal(
          "removed: \(scene.lines[index].content)", scene.page.subtree(index),
          hurting: scene.reach(of: index))
      }
    },
  ]
}
