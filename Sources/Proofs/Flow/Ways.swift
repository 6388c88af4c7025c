/// What can be on each of the ways that bodies go.
struct Ways {
  private(set) var all: [(destination: Exploration.Destination, possible: Possible)] = []

  mutating func add(_ destination: Exploration.Destination, _ possible: Possible) {
    if let index = all.firstIndex(where: { $0.destination == destination }) {
      all[index].possible.join(possible)
    } else {
      all.append((destination, possible))
    }
  }
}
