public import Record
public import RuleLanguage

/// The labels that people and rules give, as numbers: what the counting loops go by.
///
/// The behaviours of the rules come first, in order of declaration. Two labels follow that are none:
/// ``neutral``, which people write who tell no neutral behaviour from another, and ``unmatched``, which
/// rules give where they heard nothing.
public struct LabelScheme: Sendable {
  /// Of each label; that of `unmatched` is for reports.
  public let names: [String]
  /// Of each label; `unmatched` counts as neutral, as it does in predictions.
  public let sides: [Side]
  private let numbers: [String: Int]
  /// For each label the one that counts as the same; itself where there is none.
  ///
  /// Few schemes tell open questions from closed ones, so each counts as the other.
  private let twins: [Int]

  public init(of rules: HearingRules) {
    let behaviours = rules.behaviours.map(\.name)
    names = behaviours + [Side.neutral.rawValue, "unmatched"]
    sides = rules.behaviours.map(\.side) + [.neutral, .neutral]
    numbers = Dictionary(
      zip(names.dropLast(), 0...), uniquingKeysWith: { first, _ in first })
    var twins = Array(names.indices)
    let (open, closed) = (numbers["asking"], numbers["checking"])
    if let open, let closed { (twins[open], twins[closed]) = (closed, open) }
    self.twins = twins
  }

  public var count: Int { names.count }
  public var neutral: Int { names.count - 2 }
  public var unmatched: Int { names.count - 1 }

  /// Returns the number of a label that people may write; nil for an unknown one.
  public func number(of name: String) -> Int? { numbers[name] }

  /// Returns the behaviour that labels do not tell from another; nil where there is none.
  func twin(of behaviour: Int) -> Int? {
    twins[behaviour] == behaviour ? nil : twins[behaviour]
  }

  /// Whether a prediction is right by a label.
  ///
  /// Open questions stand for closed ones, and whatever is neutral stands for `neutral`.
  public func isMet(_ truth: Int, by predicted: Int) -> Bool {
    truth == predicted || twins[truth] == predicted
      || truth == neutral && sides[predicted] == .neutral
  }

  /// Returns the label as which a prediction is counted, of those that the labels of a file hold.
  ///
  /// A right prediction counts as the truth. A wrong one that the labels never name counts against its
  /// kin: a closed question against open ones, a neutral behaviour or none against `neutral`.
  func counted(_ predicted: Int, against truth: Int, held: [Bool]) -> Int {
    if isMet(truth, by: predicted) { return truth }
    if held[predicted] { return predicted }
    if held[twins[predicted]] { return twins[predicted] }
    return held[neutral] && sides[predicted] == .neutral ? neutral : predicted
  }
}

extension Side {
  /// 0 to 3, in the order of `allCases`: push, pull, away, neutral.
  var number: Int {
    switch self {
    case .push: 0
    case .pull: 1
    case .away: 2
    case .neutral: 3
    }
  }
}
