/// Patterns with a sign or a word gone wrong.
extension DamageKind {
  static let patterns: [DamageKind] =
    [
      ("quote dropped", "\""), ("bracket ( dropped", "("), ("bracket ) dropped", ")"),
      ("bracket [ dropped", "["), ("bracket ] dropped", "]"), ("brace { dropped", "{"),
      ("brace } dropped", "}"),
    ].map { name, sign in
      DamageKind(name) { scene in scene.dropped(Character(sign)) }
    } + [
      DamageKind("pattern emptied") { scene in
        scene.quotes().map { index, range in
          scene.edit(
            scene.lines[index].content, index,
            scene.lines[index].content.replacing(range, with: "\"\""),
            hurting: scene.reach(of: index))
        }
      },
      DamageKind("alternative emptied") { scene in
        scene.quotes().flatMap { index, range -> [Damage] in
          let content = Array(scene.lines[index].content)
          return range.filter { content[$0] == "|" }.map { bar in
            var end = bar + 1
            while ![")", "]", "|"].contains(content[end]), end < range.upperBound - 1 { end += 1 }
            return scene.edit(
              scene.lines[index].content, index,
              scene.lines[index].content.replacing(bar + 1..<end, with: ""))
          }
        }
      },
      DamageKind("bar of an alternative dropped", doubtful: "two words can follow each other") {
        scene in
        scene.quotes().flatMap { index, range -> [Damage] in
          let content = Array(scene.lines[index].content)
          return range.filter { content[$0] == "|" }.map { bar in
            scene.edit(
              "| dropped: \(scene.lines[index].content)", index,
              scene.lines[index].content.replacing(bar..<bar + 1, with: ""),
              hurting: scene.reach(of: index))
          }
        }
      },
      DamageKind("word of a pattern misspelt", doubtful: "any word can be typed") { scene in
        scene.quotes().flatMap { index, range -> [Damage] in
          Word.all(in: scene.lines[index].content).filter {
            $0.isQuoted && range.contains($0.range.lowerBound) && $0.before != "@"
              && $0.before != "{" && $0.text.count > 2
          }.compactMap { scene.misspelt(index, $0, hurting: scene.reach(of: index)) }
        }
      },
      DamageKind("word of a class misspelt", doubtful: "any word can be typed") { scene in
        scene.page.all { $0.role == .members || $0.role == .declaration("words") }
          .flatMap { index -> [Damage] in
            Word.all(in: scene.lines[index].content).dropFirst(
              scene.lines[index].role == .members ? 0 : 2
            ).filter { $0.before != "@" && $0.text.count > 2 }
              .compactMap { scene.misspelt(index, $0, hurting: scene.reach(of: index)) }
          }
      },
      DamageKind("gap too wide") { scene in
        scene.quotes().flatMap { index, _ -> [Damage] in
          scene.lines[index].content.ranges(of: #/\.\.\d/#).map { range in
            var content = scene.lines[index].content
            content.replaceSubrange(range, with: "..99")
            return scene.edit(scene.lines[index].content, index, content)
          }
        }
      },
      DamageKind("capture that may be empty") { scene in
        scene.quotes().flatMap { index, _ -> [Damage] in
          scene.lines[index].content.ranges(of: #/ \d\.\./#).map { range in
            var content = scene.lines[index].content
            content.replaceSubrange(range, with: " ..")
            return scene.edit(scene.lines[index].content, index, content)
          }
        }
      },
      DamageKind("at sign dropped") { scene in
        scene.names.all(.class).filter {
          !$0.isDeclaration && $0.range.lowerBound > 0
        }.map { place in
          let at = place.range.lowerBound - 1..<place.range.lowerBound
          return scene.edit(
            "@\(place.name)", place.line,
            scene.lines[place.line].content.replacing(at, with: ""),
            hurting: scene.reach(of: place.line).union(scene.names.ties(of: place.line)))
        }
      },
      DamageKind("comma of a list dropped") { scene in
        scene.page.all {
          switch $0.role {
          case .members, .declaration("words"), .declaration("filler"), .label("wants"),
            .field("part"):
            true
          default: false
          }
        }.flatMap { index in
          let content = scene.lines[index].content
          return content.indices.filter { content[$0] == "," }.map { comma in
            var damaged = content
            damaged.remove(at: comma)
            return scene.edit(
              ", dropped: \(content)", index, damaged, hurting: scene.reach(of: index))
          }
        }
      },
    ]
}

extension Scene {
  /// Each quoted pattern: the line, and the characters from quote to quote.
  func quotes() -> [(Int, Range<Int>)] {
    page.indices.flatMap { index -> [(Int, Range<Int>)] in
      switch lines[index].role {
      case .rule, .condition, .cue, .branch, .members, .declaration("words"),
        .declaration("question"):
        break
      default: return []
      }
      let marks = Array(lines[index].content).enumerated().filter { $0.element == "\"" }.map(
        \.offset)
      guard marks.count % 2 == 0 else { return [] }
      return stride(from: 0, to: marks.count, by: 2).map { (index, marks[$0]..<marks[$0 + 1] + 1) }
    }
  }

  /// Damages that leave out one sign of a line of rules.
  fileprivate func dropped(_ sign: Character) -> [Damage] {
    page.indices.flatMap { index -> [Damage] in
      switch lines[index].role {
      case .nothing, .prose, .example: return []
      // In a text only a name's braces mean something.
      case .wording, .said, .field, .label, .declaration("scenario"):
        if sign != "{" && sign != "}" { return [] }
      default: break
      }
      return Array(lines[index].content).enumerated().filter { $0.element == sign }.map { place in
        edit(
          "\(sign) dropped: \(lines[index].content)", index,
          lines[index].content.replacing(place.offset..<place.offset + 1, with: ""),
          hurting: reach(of: index))
      }
    }
  }
}
