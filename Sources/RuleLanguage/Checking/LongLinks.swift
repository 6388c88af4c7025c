/// Finds where things that name each other make a chain of more than `Limit.links`.
///
/// What walks such chains later goes one step down for each, so they are cut before.
struct LongLinks {
  private let links: [String: [Name]]
  private var depths: [String: Int] = [:]
  private var path: [String] = []
  /// The things to cut, with the name in each that goes too far.
  private(set) var found: [(owner: String, name: Name)] = []

  /// - Complexity: O(links); the path walked is never longer than the limit.
  init(_ links: [String: [Name]]) {
    self.links = links
    for name in links.keys.sorted() { _ = visit(name) }
  }

  /// Returns how long the chain below a thing is; a circle counts until it closes.
  private mutating func visit(_ name: String) -> Int {
    if let known = depths[name] { return known }
    path.append(name)
    defer { path.removeLast() }
    var deepest = 0
    for inner in links[name] ?? [] where !path.contains(inner.text) {
      let below = path.count > Limit.links ? Limit.links : visit(inner.text)
      if below >= Limit.links {
        found.append((name, inner))
        deepest = 0
        break
      }
      deepest = max(deepest, below + 1)
    }
    depths[name] = deepest
    return deepest
  }
}

extension [StatementSyntax] {
  /// The facts that the statements tell, those in rules under a said line among them.
  var told: [Name] {
    flatMap { statement -> [Name] in
      switch statement {
      case .effect(let effect):
        if case .tell(let name) = effect.kind { return [name] }
        return []
      case .line(let line): return line.nested.flatMap { $0.body.told }
      case .branch(let branch): return branch.body.told + branch.otherwise.told
      case .move: return []
      }
    }
  }
}
