/// The names of behaviours, pitfalls, notes, meters and roles that the measures look for: all that Swift knows of
/// the content.
///
/// A rule file that calls them something else loses the measure, never gets a wrong one.
public enum Names {
  /// Open questions.
  public static let asking = "asking"
  /// Closed questions that are really asked.
  public static let checking = "checking"
  /// Reflecting, paraphrasing, summarising.
  public static let listening = "listening"
  /// What one needs or expects of the other.
  public static let expecting = "expecting"
  /// Arguments, and judgements: how a defence sounds.
  public static let reasoning = "reasoning"
  public static let evaluating = "evaluating"
  /// Showing something of oneself.
  public static let disclosing = "disclosing"
  /// What may follow an expectation without taking anything from it.
  public static let courtesies: Set<String> = ["acknowledging", "greeting"]
  /// The pitfall of defending before understanding.
  public static let defensive = "defensive"
  /// Notes on the opening: how long, what each wants to cover, who takes notes.
  public static let frameTime = "frame-time"
  public static let frameOwn = "frame-own"
  public static let frameOther = "frame-other"
  public static let frameRecord = "frame-record"
  /// Notes on the close: a summary, a word on the talk, who does what by when.
  public static let sumsUp = "sums-up"
  public static let looksBack = "looks-back"
  public static let followUp = "follow-up"
  /// The note on advice.
  public static let givesAdvice = "gives-advice"
  /// The meter whose rise is a strain.
  public static let tension = "tension"
  /// The meter whose fall is a strain.
  public static let trust = "trust"
  /// The role that asks something of someone above.
  public static let report = "report"
  /// The role that leads the other.
  public static let supervisor = "supervisor"
}
