/// Many short lists of numbers in one array.
struct NumberLists: Sendable {
  private var firsts: [Int32] = [0]
  private var numbers: [Int32] = []

  /// As many empty lists, and lists that `append` adds after them.
  init() {}

  /// Makes `count` lists out of pairs of a list and a number; each list keeps the order of the pairs.
  init(count: Int, _ pairs: [(list: Int32, number: Int32)]) {
    firsts = [Int32](repeating: 0, count: count + 1)
    for pair in pairs { firsts[Int(pair.list) + 1] += 1 }
    for index in 0..<count { firsts[index + 1] += firsts[index] }
    numbers = [Int32](repeating: 0, count: pairs.count)
    var next = firsts
    for pair in pairs {
      numbers[Int(next[Int(pair.list)])] = pair.number
      next[Int(pair.list)] += 1
    }
  }

  var count: Int { firsts.count - 1 }

  subscript(list: Int) -> ArraySlice<Int32> {
    numbers[Int(firsts[list])..<Int(firsts[list + 1])]
  }

  /// Calls `body` with each number of a list; unlike a slice it holds nothing while it does.
  @inline(__always)
  func forEach(in list: Int, _ body: (Int32) -> Void) {
    for place in Int(firsts[list])..<Int(firsts[list &+ 1]) { body(numbers[place]) }
  }

  /// How many numbers a list holds.
  func count(of list: Int) -> Int { Int(firsts[list &+ 1] &- firsts[list]) }

  mutating func append(_ list: some Sequence<Int32>) {
    numbers += list
    firsts.append(Int32(numbers.count))
  }
}
