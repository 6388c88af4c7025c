/// The members of classes that are patterns of several words, and when to try each.
///
/// A member stands after those that fill the classes its own pattern names.
struct Spanning: Sendable {
  let members: [Member]
  /// The members' steps over places, both ways.
  let backward: PlacePrograms
  let forward: PlacePrograms
  /// Members to try when a clause holds a symbol, by the symbol's number.
  let triggers: NumberLists
  /// Members without any part that must be there.
  let always: [Int32]
  /// For each member another symbol that must be there; negative if there is none.
  let partners: [Int32]

  struct Member: Sendable {
    var pattern: Pattern
    /// The class and all classes that take it in.
    var symbols: [Symbol]
  }

  /// Indexes members, each by its rarest part.
  ///
  /// - Complexity: O(total size of the patterns).
  init(_ members: [Member], symbolCount: Int) {
    self.members = members
    backward = PlacePrograms(members.lazy.map(\.pattern), backwards: true)
    forward = PlacePrograms(members.lazy.map(\.pattern), backwards: false)
    var uses = [Int](repeating: 1, count: symbolCount)
    for member in members { member.pattern.forEachSymbol { uses[Int($0.id)] += 1 } }
    var pairs: [(list: Int32, number: Int32)] = []
    var always: [Int32] = []
    var partners = [Int32](repeating: -1, count: members.count)
    for (index, member) in members.enumerated() {
      guard let anchors = member.pattern.anchors(cost: { uses[Int($0.id)] }) else {
        always.append(Int32(index))
        continue
      }
      for anchor in anchors.uniqued() { pairs.append((anchor.id, Int32(index))) }
      if let partner = member.pattern.rarest(besides: anchors, cost: { uses[Int($0.id)] }) {
        partners[index] = partner.id
      }
    }
    triggers = NumberLists(count: symbolCount, pairs)
    self.always = always
    self.partners = partners
  }
}
