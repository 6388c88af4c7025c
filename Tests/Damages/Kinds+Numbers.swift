/// Numbers out of their range, comparisons turned round.
extension DamageKind {
  static let numbers: [DamageKind] = [
    DamageKind("meter compared out of bounds") { scene in
      scene.comparisons.flatMap { index, content -> [Damage] in
        content.ranges(of: #/[a-z-]+ (>=|<=|<|>|=) \d+/#).compactMap { range in
          let words = content[range].split(separator: " ").map(String.init)
          guard let most = scene.maximum(of: words[0]) else { return nil }
          let damaged = content.substituting(
            range, with: "\(words[0]) \(words[1]) \(most + 2)")
          return scene.edit(
            "\(content[range]): \(most + 2)", index, damaged, hurting: scene.reach(of: index))
        }
      }
    },
    DamageKind("comparison turned round", doubtful: "it asks for the opposite") { scene in
      scene.comparisons.flatMap { index, content -> [Damage] in
        content.ranges(of: #/ (>=|<=|<|>) /#).map { range in
          let turned =
            content[range].contains(">")
            ? content[range].replacing(">", with: "<") : content[range].replacing("<", with: ">")
          return scene.edit(
            "turned: \(content)", index, content.substituting(range, with: turned),
            hurting: scene.reach(of: index))
        }
      }
    },
    DamageKind("comparison sign dropped") { scene in
      scene.comparisons.flatMap { index, content -> [Damage] in
        content.ranges(of: #/ (>=|<=|<|>|=) /#).map { range in
          scene.edit(content, index, content.substituting(range, with: " "))
        }
      }
    },
    DamageKind("compared number dropped") { scene in
      scene.comparisons.flatMap { index, content -> [Damage] in
        content.ranges(of: #/ (>=|<=|<|>|=) \d+/#).map { range in
          scene.edit(
            content, index,
            content.substituting(range, with: content[range].replacing(#/ \d+/#, with: "")))
        }
      }
    },
    DamageKind("number far too large") { scene in
      scene.comparisons.flatMap { index, content -> [Damage] in
        content.ranges(of: #/ (>=|<=|<|>|=) \d+/#).map { range in
          scene.edit(content, index, content.substituting(range, with: " >= 1000000"))
        }
      }
    },
    DamageKind("effect out of the meter's range") { scene in
      scene.page.all { $0.role == .effect }.compactMap { index in
        let content = scene.lines[index].content
        guard let range = content.firstRange(of: #/\d+$/#),
          let most = scene.maximum(of: scene.lines[index].firstWord)
        else { return nil }
        return scene.edit(
          content, index, content.substituting(range, with: "\(most + 5)"),
          hurting: scene.reach(of: index))
      }
    },
    DamageKind("effect of nothing") { scene in
      scene.page.all { $0.role == .effect && $0.content.contains(#/[-+]\d+$/#) }.map { index in
        let content = scene.lines[index].content
        return scene.edit(
          content, index, content.replacing(#/\d+$/#, with: "0"), hurting: scene.reach(of: index))
      }
    },
    DamageKind("declared number out of range") { scene in
      scene.page.indices.flatMap { index -> [Damage] in
        let content = scene.lines[index].content
        let wrong: [String]
        switch scene.lines[index].role {
        case .field("turns"):
          wrong = [content.replacing(#/\d+/#, with: "0")]
        case .field("level"):
          wrong = ["level 9", "level 0"]
        case .field("balance"):
          wrong = ["balance 60% to 40% push", "balance 40% to 140% push", "balance 40 to 60% push"]
        case .declaration("meter"):
          wrong = [
            content.replacing(#/\d+ of/#, with: "64 of"),
            content.replacing(#/of \d+/#, with: "of 99"),
            content.replacing(#/of \d+/#, with: "of 0"),
          ]
        case .declaration("number"):
          wrong = [content.replacing(#/\d+ to \d+/#, with: "5 to 1")]
        case .declaration("text") where content.contains("up to"):
          wrong = [content.replacing(#/\d+$/#, with: "0")]
        case .label("wants"):
          wrong = [content.replacing(#/within \d+/#, with: "within 0")]
        case .cue:
          wrong = [content.replacing(#/^([-+])\d+/#, with: { "\($0.output.1)0" })]
        default: return []
        }
        return wrong.filter { $0 != content }.map {
          scene.edit(
            "\(content): \($0)", index, $0,
            hurting: scene.reach(of: index).union(scene.names.ties(of: index)))
        }
      }
    },
    DamageKind("per cent sign dropped or added") { scene in
      scene.comparisons.flatMap { index, content -> [Damage] in
        content.ranges(of: #/ (>=|<=|<|>|=) \d+%?/#).compactMap { range in
          let text = String(content[range])
          guard !text.hasSuffix("%") else { return nil }
          return scene.edit(content, index, content.substituting(range, with: text + "%"))
        }
      }
    },
    DamageKind("share above 100%") { scene in
      scene.comparisons.flatMap { index, content -> [Damage] in
        content.ranges(of: #/\d+%/#).map { range in
          scene.edit(
            content, index, content.substituting(range, with: "160%"),
            hurting: scene.reach(of: index))
        }
      }
    },
    DamageKind("rating kept out of range") { scene in
      scene.page.all { $0.content.contains(#/^keep [a-z-]+ "\d+"$/#) }.map { index in
        scene.edit(
          scene.lines[index].content, index,
          scene.lines[index].content.replacing(#/"\d+"/#, with: "\"9\""),
          hurting: scene.reach(of: index))
      }
    },
  ]
}

extension Scene {
  /// Lines that hold conditions.
  var comparisons: [(Int, String)] {
    page.all {
      switch $0.role {
      case .rule, .condition, .branch: true
      default: false
      }
    }.map { ($0, lines[$0].content) }
  }

  /// The greatest value of a meter or rating declared in this file.
  func maximum(of name: String) -> Int? {
    lines.lazy.compactMap { line -> Int? in
      guard line.role == .declaration("meter") || line.role == .declaration("number"),
        Word.all(in: line.content).dropFirst().first?.text == name
      else { return nil }
      return line.content.split(separator: " ").last.flatMap { Int($0) }
    }.first
  }
}

extension String {
  func substituting(_ range: Range<Index>, with text: some StringProtocol) -> String {
    String(self[..<range.lowerBound]) + String(text) + String(self[range.upperBound...])
  }
}
