import Diagnostics
import Matching

/// The language pack: how people type, and what carries content.
extension PatternCompiler {
  mutating func readPack() {
    var runs: [(typed: [String], meant: [String])] = []
    for file in files {
      for declaration in file.declarations {
        if case .read(let typed, let meant) = declaration {
          let replacement = words(meant.text)
          if isEnding(typed.text) {
            language.respelling.read(ending: ending(typed.text), as: replacement)
          } else if words(typed.text).count > 1 {
            runs.append((words(typed.text), replacement))
          } else if words(typed.text).isEmpty {
            report(.noWords(at: typed.range))
          } else {
            language.respelling.read(words(typed.text), as: replacement)
          }
        }
      }
    }
    for run in runs { language.respelling.read(respelled(run.typed), as: run.meant) }
    for file in files { for declaration in file.declarations { readList(declaration) } }
  }

  /// Whether the left side of a `read` line is an ending: `'ll`, `n't`.
  private func isEnding(_ text: String) -> Bool {
    text.first == "'" || text.first == "’" || text == "n't" || text == "n’t"
  }

  private func ending(_ text: String) -> String {
    String(text.map { $0 == "’" ? "'" : $0 }).lowercased()
  }

  private mutating func readList(_ declaration: Declaration) {
    switch declaration {
    case .list(let list):
      for member in list.members {
        if list.kind == .common, isPlain(member.text) {
          language.common.insert(member.text)
          continue
        }
        let words = respelled(words(member.text))
        guard !words.isEmpty else { continue }
        switch list.kind {
        case .filler: language.fillers.append(words)
        case .cut: language.cuts.append(words)
        case .small: language.small.formUnion(words)
        case .common: language.common.formUnion(words)
        }
      }
    case .forms(let syntax):
      let all = ([syntax.word] + syntax.forms).flatMap { words($0.text) }
      let family = forms.count
      forms[all[0], default: []] += all
      for word in all where language.families[word] == nil { language.families[word] = family }
    default: break
    }
  }

  func respelled(_ words: [String]) -> [String] {
    let tokens = words.map { Token(word: $0, range: 0..<0) }
    return language.respelling.respelled(tokens).map(\.word)
  }
}

/// The folded words of a text.
func words(_ text: String) -> [String] { tokens(of: text).map(\.word) }

/// Whether a text is a word as folding leaves it: lower-case letters and nothing else.
func isPlain(_ text: String) -> Bool {
  text.utf8.allSatisfy { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
}
