/// The names of behaviours, meters and roles that the measures look for: all that Swift knows of
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
  /// The meter whose rise is a strain.
  public static let tension = "tension"
  /// The meter whose fall is a strain.
  public static let trust = "trust"
  /// The role that asks something of someone above.
  public static let report = "report"
  /// The role that leads the other.
  public static let supervisor = "supervisor"
}
