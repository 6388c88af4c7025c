/// Everything `rehearse mine` says.
enum MineWording {
  static let discussion = """
    Looks for short runs of words, and for cues of other behaviours, that tell a behaviour from the rest where the present rules do not, \
    and prints them as cues to paste below the behaviour, with what speaks for each: the labelled rows \
    in which it speaks, how many of them are of the behaviour (for a cue against it: are not), and the \
    shortest of those. With several files a pattern must point the same way in two of them.

    Nothing is changed. Take a line when you can say in a sentence why people who do this talk so; add \
    a like and an unlike; then run `rehearse check` and `rehearse fit`.

    Only words that carry no content stand in a pattern, as the language pack lists them (`small`); \
    all others are `_`, any word. What the talks were about is left out on purpose: it tells these \
    conversations well, and no others. --subjects shows it.
    """
  static let behaviourHelp = "Propose for this behaviour alone; may be given several times."
  static let leastHelp = "Rows in which a pattern must speak."
  static let rightHelp = "Share of those rows in which it must be right."
  static let limitHelp = "Proposals for a behaviour, at the most."
  static let subjectsHelp = "Let words of content into patterns."
  static let badLeast = "--least is a number of rows, 2 or more."
  static let badRight = "--right is a percentage from 0 to 100."
  static let badLimit = "--limit is a number of proposals from 1 to 100."

  // MARK: The report, which is written as a rule file is

  static func summary(rows: Int, files: Int) -> String {
    let source = files == 1 ? "1 file" : "\(files) files"
    return "Proposals from \(rows) labelled rows of \(source)."
  }
  static let contentLeftOut = """
    Words that carry content come of what the talks were about, and are left out on purpose: _ is any \
    word. --subjects shows them.
    """
  static let contentShown = """
    Words that carry content come of what the talks were about: a cue that needs one hears these talks, \
    and no others.
    """
  static let gainExplained = """
    Gain: how far the loss that fit makes small would fall, beside the rules and the lines above.
    """
  static func base(_ count: Int, of rows: Int) -> String {
    "Of \(rows) labelled rows that tell of it, \(count) are of this behaviour."
  }
  static let nothing = "Nothing tells more than the rules already hear."
  static func support(_ fires: Int, right: Int, conversations: Int, files: Int, gain: String)
    -> String
  {
    let talks = conversations == 1 ? "1 conversation" : "\(conversations) conversations"
    let sources = files == 1 ? "1 file" : "\(files) files"
    return "\(fires) rows, \(right) of them right, in \(talks) of \(sources); gain \(gain)"
  }
}
