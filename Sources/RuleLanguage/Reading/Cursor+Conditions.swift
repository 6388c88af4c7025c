import Diagnostics

extension Cursor {
  // condition = conjunction { "or" conjunction }
  mutating func condition() throws(SyntaxError) -> ConditionSyntax {
    let first = next
    var parts = [try conjunction()]
    while takeWord("or") { parts.append(try conjunction()) }
    guard parts.count > 1 else { return parts[0] }
    return ConditionSyntax(kind: .any(parts), range: range(from: first))
  }

  // conjunction = negation { "and" negation }
  private mutating func conjunction() throws(SyntaxError) -> ConditionSyntax {
    let first = next
    var parts = [try negation()]
    while takeWord("and") { parts.append(try negation()) }
    guard parts.count > 1 else { return parts[0] }
    return ConditionSyntax(kind: .all(parts), range: range(from: first))
  }

  // negation = "not" negation | atom
  private mutating func negation() throws(SyntaxError) -> ConditionSyntax {
    let first = next
    guard takeWord("not") else { return try atom() }
    try enter()
    defer { depth -= 1 }
    let inner = try negation()
    return ConditionSyntax(kind: .not(inner), range: range(from: first))
  }

  // atom = "silent" | "question" | "first" | "only" side | ("opens"|"ends") "with" clause
  //      | "waited" "(" NAME ")" | "heard" NAME | amount comparison NUMBER [ "%" ]
  //      | NAME NAME | "(" condition ")" | clause
  private mutating func atom() throws(SyntaxError) -> ConditionSyntax {
    let first = next
    func made(_ kind: ConditionSyntax.Kind) -> ConditionSyntax {
      ConditionSyntax(kind: kind, range: range(from: first))
    }
    if takeWord("silent") { return made(.silent) }
    if isWord("question"), !isWord("with", at: 1), !isWord("without", at: 1) {
      next += 1
      return made(.question)
    }
    if takeWord("first") { return made(.first) }
    if takeWord("only") { return made(.only(try name("`push` or `pull`"))) }
    if takeWord("heard") { return made(.heard(try name("the name of a signal"))) }
    if isWord("waited") { return made(.waited(try argument())) }
    for (word, scope) in [("opens", ConditionSyntax.Scope.opens), ("ends", .ends)]
    where peek.map(text) == word && isWord("with", at: 1) {
      next += 2
      return made(.clause(scope, try requirements()))
    }
    if isSign("(") { return try bracket() }
    if isAmount { return try comparison() }
    if isPlainName, !isWord("with", at: 1), !isWord("without", at: 1) { return try named() }
    return made(.clause(.some, try requirements()))
  }

  /// A name that is followed by no sign of a longer atom.
  private var isPlainName: Bool { peek?.kind == .name }

  /// `trust >= 4`, `count(asking) > 2`: a comparison follows the name or its bracket.
  private var isAmount: Bool {
    guard peek?.kind == .name, next + 1 < lexemes.count else { return false }
    return lexemes[next + 1].kind == .comparison || isSign("(", at: 1) || isComparedInWords
  }

  // NAME [ NAME ]: a fact, a begun part, a part's degree, a behaviour or a side
  private mutating func named() throws(SyntaxError) -> ConditionSyntax {
    let first = next
    let word = try name("a condition")
    let isOperator = ["and", "or", "once", "with", "without"].contains { peek.map(text) == $0 }
    if peek?.kind == .name, !isOperator {
      let degree = try name("a degree")
      return ConditionSyntax(kind: .degree(part: word, degree: degree), range: range(from: first))
    }
    return ConditionSyntax(kind: .named(word), range: range(from: first))
  }

  // bracket = "(" condition ")" | "(" thing { "or" thing } ")" ( "with" | "without" ) …
  private mutating func bracket() throws(SyntaxError) -> ConditionSyntax {
    let first = next
    next += 1
    try enter()
    let inner = try condition()
    depth -= 1
    guard takeSign(")") else { throw expected("`)`") }
    guard isWord("with") || isWord("without") else { return inner }
    next = first
    let requirements = try requirements()
    return ConditionSyntax(kind: .clause(.some, requirements), range: range(from: first))
  }

  // clause = thing { ("with" | "without") thing }
  private mutating func requirements() throws(SyntaxError) -> [Requirement] {
    var result = [Requirement(isWanted: true, thing: try thing())]
    while true {
      if takeWord("with") {
        result.append(Requirement(isWanted: true, thing: try thing()))
      } else if takeWord("without") {
        result.append(Requirement(isWanted: false, thing: try thing()))
      } else {
        return result
      }
    }
  }

  // thing = pattern | "question" | NAME | "(" thing { "or" thing } ")"
  private mutating func thing() throws(SyntaxError) -> ThingSyntax {
    if peek?.kind == .quoted { return .pattern(try pattern()) }
    if takeSign("(") {
      try enter()
      defer { depth -= 1 }
      var things = [try thing()]
      while takeWord("or") { things.append(try thing()) }
      guard takeSign(")") else { throw expected("`or` or `)`") }
      return .any(things)
    }
    if takeWord("question") { return .question }
    return .act(try name("a pattern in quotes, a behaviour or a side"))
  }

  private mutating func argument() throws(SyntaxError) -> Name {
    next += 1
    guard takeSign("(") else { throw expected("`(`") }
    let argument = try name("a name")
    guard takeSign(")") else { throw expected("`)`") }
    return argument
  }

  // amount = NAME [ "(" [ "only" ] NAME ")" ]
  private mutating func comparison() throws(SyntaxError) -> ConditionSyntax {
    let first = next
    let counter = try name("a meter or a counter")
    var amount = AmountSyntax(name: counter, argument: nil, isOnly: false)
    if takeSign("(") {
      amount.isOnly = takeWord("only")
      amount.argument = try name("a name")
      guard takeSign(")") else { throw expected("`)`") }
    }
    guard let lexeme = peek, lexeme.kind == .comparison,
      let sign = Comparison(rawValue: text(lexeme))
    else { throw noComparison(of: lexemes[first]) }
    next += 1
    let value = try number("a number")
    let isPercent = takeSign("%")
    return ConditionSyntax(
      kind: .compare(amount, sign, value, isPercent: isPercent), range: range(from: first))
  }
}
