extension Fitter {
  /// Returns what is predicted of every row by points that were learned without its conversation.
  ///
  /// The conversations of each file are cut into so many parts by seeded chance. Rows of files that are
  /// left out are predicted by what all others teach.
  ///
  /// - Complexity: O(parts × (a fit and the hearing of all rows)).
  public func heldOut(parts: Int) -> [Prediction] {
    precondition(parts > 1, "what is learned from has to be more than nothing")
    let part = self.parts(parts)
    var predictions = labelled.predicted(by: rules.with(points: fit().points))
    for held in 0..<parts {
      let fitted = fit { part[$0] == held }
      let predicted = labelled.predicted(by: rules.with(points: fitted.points))
      for (index, row) in labelled.rows.enumerated() where part[row.conversation] == held {
        if !settings.leftOut.contains(row.file) { predictions[index] = predicted[index] }
      }
    }
    return predictions
  }

  /// The part of each conversation: those of a file, shuffled, are dealt out in turn.
  private func parts(_ count: Int) -> [Int] {
    var files = [Int](repeating: 0, count: labelled.conversations.count)
    for row in labelled.rows { files[row.conversation] = row.file }
    var chance = SplitMix64(seed: Fitter.seed)
    var parts = files
    var next = 0
    for file in labelled.files.indices {
      var own = files.indices.filter { files[$0] == file }
      for last in stride(from: own.count - 1, to: 0, by: -1) {
        own.swapAt(last, chance.next(below: last + 1))
      }
      for conversation in own {
        parts[conversation] = next % count
        next += 1
      }
    }
    return parts
  }

  private static let seed: UInt64 = 4
}
