import Diagnostics
import RuleLanguage

/// Everything `format` says.
enum FormatWording {
  static let input = "standard input"

  static func formatted(_ name: String) -> String { "\(visible(name)): formatted" }

  static func notCanonical(_ name: String, line: Int) -> String {
    "\(visible(name)):\(line): not in canonical form from here on; `rehearse format` mends it"
  }
  static func leftAlone(_ name: String) -> String {
    "\(visible(name)): left as it is; what cannot be read cannot be formatted."
  }
  static func pastLimits(_ name: String) -> String {
    "\(visible(name)): left as it is; formatted it would have a line of more than "
      + "\(Limit.lineBytes) bytes, or more than \(Limit.depth) levels."
  }
  static func readOnly(_ name: String) -> String {
    "\(visible(name)): this file is read-only; it is as it was."
  }
  static let lineTooLong = "standard input: a line is too long to be a rule."
  static let inputAmongFiles = "Name files, or `-` for standard input, not both."

  static func sum(files: Int, changed: Int, isCheck: Bool) -> String {
    let what = files == 1 ? "1 file" : "\(files) files"
    if isCheck {
      let verdict =
        switch changed {
        case 0: "nothing to change"
        case 1: "1 is not in canonical form"
        default: "\(changed) are not in canonical form"
        }
      return "\(what) looked at: \(verdict)."
    }
    return "\(what) read: \(changed == 0 ? "nothing to change" : "\(changed) formatted")."
  }
}
