/// Indentation, characters and lines gone wrong.
extension DamageKind {
  static let layout: [DamageKind] =
    [("one more", 1), ("one less", -1), ("two more", 2), ("two less", -2)].map { name, change in
      DamageKind("indentation \(name)") { scene in
        scene.page.indices.compactMap { index in scene.indented(index, by: change) }
      }
    } + [
      DamageKind("tab for the indentation") { scene in
        scene.page.all { $0.role != .nothing && $0.indent > 0 }.map { index in
          Damage(
            "tab: \(scene.lines[index].content)", index..<index + 1,
            [
              String(repeating: "\t", count: scene.lines[index].indent / 2)
                + scene.lines[index].content
            ])
        }
      },
      DamageKind("comment after content") { scene in
        scene.code.filter { !scene.isText($0) }.map { index in
          scene.edit(
            "comment: \(scene.lines[index].content)", index,
            scene.lines[index].content + "  # here",
            hurting: Set(scene.page.chain(above: index)))
        }
      },
      DamageKind("smart quotes") { scene in
        scene.code.filter { !scene.isText($0) && scene.lines[$0].content.contains("\"") }.map {
          index in
          let parts = scene.lines[index].content.split(
            separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
          let content = parts.count == 3 ? "\(parts[0])“\(parts[1])”\(parts[2])" : "“"
          return scene.edit("“”: \(content)", index, content)
        }
      },
      DamageKind("one smart quote") { scene in
        scene.code.filter { !scene.isText($0) && scene.lines[$0].content.contains("\"") }.map {
          index in
          let parts = scene.lines[index].content.split(
            separator: "\"", maxSplits: 1, omittingEmptySubsequences: false)
          return scene.edit("“: \(parts)", index, parts.joined(separator: "“"))
        }
      },
      DamageKind("dash for a minus or an arrow") { scene in
        scene.page.all { $0.role == .move || $0.role == .effect || $0.role == .cue }
          .filter { scene.lines[$0].content.contains("-") && !scene.isText($0) }.compactMap {
            index in
            let content = scene.lines[index].content
            guard let range = content.firstRange(of: #/->|-(?=\d)/#) else { return nil }
            let dash = content[range] == "->" ? "–>" : "−"
            return scene.edit(
              "\(dash): \(content)", index, content.substituting(range, with: dash))
          }
      },
      DamageKind("arrow as one sign") { scene in
        scene.page.all { $0.content.hasPrefix("->") }.map { index in
          scene.edit("→", index, scene.lines[index].content.replacing("->", with: "→"))
        }
      },
      DamageKind("arrow broken") { scene in
        scene.page.all { $0.content.hasPrefix("->") }.flatMap { index in
          ["-", ">", "- >", "=>", "-->"].map { sign in
            scene.edit(sign, index, scene.lines[index].content.replacing("->", with: sign))
          }
        }
      },
      DamageKind("no-break space") { scene in
        scene.code.filter { !scene.isText($0) && scene.lines[$0].content.contains(" ") }.map {
          index in
          let content = scene.lines[index].content
          let words = content.split(separator: " ", maxSplits: 1)
          return scene.edit("NBSP: \(content)", index, words.joined(separator: "\u{A0}"))
        }
      },
      DamageKind("no-break space in the indentation") { scene in
        scene.page.all { $0.role != .nothing && $0.indent > 0 }.map { index in
          Damage(
            "NBSP: \(scene.lines[index].content)", index..<index + 1,
            [
              String(repeating: " ", count: scene.lines[index].indent - 1) + "\u{A0}"
                + scene.lines[index].content
            ], hurting: Set(scene.page.chain(above: index)))
        }
      },
      DamageKind("keyword capitalised") { scene in
        scene.page.indices.filter {
          switch scene.lines[$0].role {
          case .nothing, .prose, .wording, .said, .cue, .members: false
          default: scene.lines[$0].content.first?.isLowercase == true
          }
        }.map { index in
          let content = scene.lines[index].content
          return scene.edit(
            content, index, content.prefix(1).uppercased() + content.dropFirst(),
            hurting: Set(scene.page.chain(above: index)))
        }
      },
      DamageKind("line truncated") { scene in
        scene.code.filter { !scene.isText($0) && scene.lines[$0].content.count > 3 }.map { index in
          let content = scene.lines[index].content
          return scene.edit(
            "cut: \(content)", index, String(content.prefix(content.count * 2 / 3)).trimmed,
            hurting: scene.reach(of: index).union(scene.names.ties(of: index)))
        }
      },
      DamageKind("two lines joined") { scene in
        zip(scene.code, scene.code.dropFirst()).filter { $1 == $0 + 1 && !scene.isText($0) }
          .map { index, below in
            Damage(
              "joined: \(scene.lines[index].content)", index..<index + 2,
              [scene.lines[index].text + " " + scene.lines[below].content],
              hurting: scene.reach(of: index).union(scene.reach(of: below))
                .union(scene.names.ties(of: below)))
          }
      },
      DamageKind("line twice") { scene in
        scene.code.filter { !scene.isText($0) }.map { index in
          Damage(
            "twice: \(scene.lines[index].content)", index..<index + 1,
            [scene.lines[index].text, scene.lines[index].text], hurting: scene.reach(of: index))
        }
      },
      DamageKind("words without sense") { scene in
        scene.code.filter { scene.lines[$0].role != .prose }.map { index in
          let parent = scene.lines[index].parent
          return Damage(
            "asdf", index..<index,
            [String(repeating: " ", count: scene.lines[index].indent) + "asdf jkl"],
            hurting: Set([index - 1] + (parent.map { scene.page.children(of: $0) } ?? [])))
        }
      },
      DamageKind("mark of a merge") { scene in
        scene.code.map { index in Damage("<<<<<<<", index..<index, ["<<<<<<< HEAD"]) }
      },
      DamageKind("Windows line ends", harmless: "editors write them, and they mean the same") {
        scene in
        [Damage("CRLF", scene.page.indices, scene.lines.map { $0.text + "\r" })]
      },
      DamageKind("blanks at the end", harmless: "nobody sees them") { scene in
        scene.code.map { Damage("blanks", $0..<$0 + 1, [scene.lines[$0].text + "  "]) }
      },
      DamageKind("blank line", harmless: "blank lines carry nothing") { scene in
        scene.code.map { Damage("blank", $0..<$0, [""]) }
      },
      DamageKind("comment line", harmless: "comments stand anywhere on a line of their own") {
        scene in
        scene.code.map { Damage("comment", $0..<$0, ["# here"]) }
      },
      DamageKind("continuation indented deeper", harmless: "deeper lines go on with a text") {
        scene in
        scene.page.all { $0.role == .prose }.filter { index in
          // The first line of an epilogue or a hint begins a text.
          scene.lines[index].parent.map { scene.lines[$0].role != .label("hint") } ?? false
            && !scene.page.subtree(index).dropFirst().contains(where: { _ in true })
        }.map { index in
          Damage("deeper", index..<index + 1, ["  " + scene.lines[index].text])
        }
      },
    ]
}

extension Scene {
  /// Lines that say something.
  var code: [Int] { page.all { $0.role != .nothing } }

  /// Whether all of a line but its first word is a text, which may say anything.
  func isText(_ index: Int) -> Bool {
    switch lines[index].role {
    case .prose, .wording, .said, .example: true
    case .label(let word): ["back", "again", "advice"].contains(word)
    case .field(let word): ["role", "you", "with", "objective"].contains(word)
    default: false
    }
  }

  fileprivate func indented(_ index: Int, by change: Int) -> Damage? {
    let line = lines[index]
    guard line.role != .nothing, line.role != .members, line.indent + change >= 0 else {
      return nil
    }
    // More of a text may stand at any depth below its line.
    if line.role == .prose, let parent = line.parent, lines[parent].role != .label("hint"),
      line.indent + change > lines[parent].indent
    {
      return nil
    }
    let text = String(repeating: " ", count: line.indent + change) + line.content
    let next = page.indices.first { $0 > index && lines[$0].role != .nothing }
    let above = page.indices.last { $0 < index && lines[$0].role != .nothing }
    return Damage(
      "\(change): \(line.content)", index..<index + 1, [text],
      hurting: Set([next, above].compactMap(\.self) + page.chain(above: index)))
  }
}
