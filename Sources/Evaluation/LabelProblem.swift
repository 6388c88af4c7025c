/// What is wrong with a file of labelled rows, as data; the sentence is made where it is shown.
public struct LabelProblem: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// There is no header, so nothing at all.
    case empty
    case missingColumn(String)
    case repeatedColumn(String)
    /// A record with another number of fields than the header.
    case ragged(fields: Int, columns: Int)
    case unknownSide(String)
    case unknownBehaviour(String)
    case quoteInField, textAfterQuote, openQuote, loneCarriageReturn
  }

  /// The line on which the record begins, 1-based.
  public var line: Int
  public var kind: Kind

  public init(line: Int, _ kind: Kind) {
    self.line = line
    self.kind = kind
  }
}
