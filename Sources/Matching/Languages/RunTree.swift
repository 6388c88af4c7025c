/// Runs of words as a tree: node 0 is the root, each edge a word's number.
struct RunTree: Sendable {
  private var children: [UInt64: Int32] = [:]
  /// Whether a run ends at a node.
  private(set) var isRun: [Bool] = [false]
  private(set) var hasChildren: [Bool] = [false]

  init(_ runs: [[String]], _ numbers: [String: Int32]) {
    for run in runs where !run.isEmpty {
      var node: Int32 = 0
      for word in run {
        guard let number = numbers[word] else { break }
        node = child(of: node, by: number) ?? add(number, to: node)
      }
      isRun[Int(node)] = true
    }
  }

  private mutating func add(_ word: Int32, to node: Int32) -> Int32 {
    let child = Int32(isRun.count)
    children[key(node, word)] = child
    isRun.append(false)
    hasChildren.append(false)
    hasChildren[Int(node)] = true
    return child
  }

  private func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }

  func child(of node: Int32, by word: Int32) -> Int32? { children[key(node, word)] }

  /// Returns where every way to be inside a run, or between two, leads by a word.
  ///
  /// Nodes are ascending, and hold the root where a run may begin.
  func advanced(_ nodes: [Int32], by word: Int32) -> [Int32] {
    var result: [Int32] = []
    var isBetween = false
    for node in nodes {
      guard let child = child(of: node, by: word) else { continue }
      if isRun[Int(child)] { isBetween = true }
      if hasChildren[Int(child)] { result.append(child) }
    }
    result.sort()
    if isBetween { result.insert(0, at: 0) }
    return result
  }
}
