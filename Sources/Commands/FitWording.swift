import Diagnostics

/// Everything `rehearse fit` says.
enum FitWording {
  static let discussion = """
    Reads rows as `rehearse evaluate` does and finds the points with which the cues that are there tell \
    best what the rows are. No cue is added and no words change: the points in the rule file are \
    rewritten in place, and the file stays as readable as it was. Points move only as far as the rows \
    insist (--l1, --l2), and a cue that comes to nothing keeps one point (--prune takes it out).

    The rules' own like and unlike lines are learned from as well (--examples); those that come out \
    wrong all the same are named, and the exit status is 1. A file speaks only about the behaviours \
    that its labels hold, unless --complete says that its labels tell all of them apart.

    How much better it is on the rows it learned from says little. --held-out 5 learns five times \
    without a fifth of the conversations and measures on that fifth; --leave-out learns without a \
    file and measures on it, which is the harder and the truer test. What is written was learned from \
    all files but those left out.
    """
  static let rulesHelp = "The rule file to rewrite (default: the one that declares the behaviours)."
  static let onlyHelp = "Change cues of these behaviours alone."
  static let l1Help = "How strongly each point of change is held back: most cues stay as they are."
  static let l2Help = "The same by its square: those that change do not go far."
  static let examplesHelp = "How much the rules' examples count; a file counts 1."
  static let weightHelp = "How much a file counts (default 1)."
  static let completeHelp = "A file whose labels tell all behaviours apart."
  static let leaveOutHelp = "Learn without this file, and measure on it."
  static let turnHelp =
    "Let a cue for a behaviour come to speak against it, and the other way round."
  static let heldOutHelp = "Measure on conversations held out, in so many parts."

  // MARK: Wrong usage

  static let badStrength = "--l1, --l2 and --examples are numbers from 0 to 1000."
  static let badParts = "--held-out is a number of parts from 2 to 20."
  static let badLimit = "--limit is a number of lines, 0 or more."
  static let allLeftOut = "Every file is left out, so there is nothing to learn from."
  static func badWeight(_ entry: String) -> String {
    "`--weight \(visible(entry))`: write a file and a number from 0 to 1000, such as calls.csv=2."
  }
  static func unknownFile(_ name: String, among files: [String]) -> String {
    let all = files.map(visible).joined(separator: ", ")
    return "`\(visible(name))` is none of the files that are read: \(all)."
  }
  static func unknownBehaviour(_ name: String, among names: [String]) -> String {
    let near = nearest(to: name, among: names).map { "Did you mean `\($0)`?" }
    let all = names.joined(separator: ", ")
    return "There is no behaviour `\(visible(name))`. \(near ?? "There are \(all).")"
  }
  static let nothingLabelled = "No row that may be learned from is labelled."
  static let noBehaviours = "No rule file declares a behaviour."

  // MARK: The report

  static func summary(rows: Int, files: Int, examples: Int, cues: Int) -> String {
    let source = files == 1 ? "1 file" : "\(files) files"
    return
      "Learned from \(rows) labelled rows of \(source) and \(examples) examples, for \(cues) cues."
  }
  static let measured = "MEASURED ON"
  static let columns = ["how", "sides", "after", "behav.", "after"]
  static let learned = "learned"
  static let held = "held out"
  static let left = "left out"
  static let mean = "mean"
  static let measuredExplained = """
    macro-F1 of sides (push, pull, neutral) and of behaviours, by the present points and after
    """
  static let learnedExplained = """
    learned: the very rows it learned from, so the gain flatters; --held-out 5 or --leave-out FILE \
    tells what other conversations would show
    """
  static func changed(_ count: Int, shown: Int) -> String {
    let all = count == 1 ? "1 cue changes" : "\(count) cues change"
    return shown < count ? "\(all); the \(shown) that change most:" : "\(all):"
  }
  static let unchanged = "No cue changes."
  static let changeColumns = ["was", "is", "rows", "line", "behaviour", "cue"]
  static let gone = "gone"
  static func broken(_ count: Int) -> String {
    count == 1
      ? "1 example no longer goes where it should:"
      : "\(count) examples no longer go where they should:"
  }
  static func broken(_ example: BrokenExample) -> String {
    "\(visible(example.file)):\(example.line): \(example.message)"
  }
  static func written(_ file: String) -> String { "\(visible(file)): written." }
  static let dryRun = "Nothing is written: this was a dry run."
}
