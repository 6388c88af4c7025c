/// The candidates of a completion as a table read down its columns, as `ls` sets names.
package func candidateTable(_ candidates: [String], width: Int, mostRows: Int = 12) -> String {
  let widest = candidates.map { CharacterWidth.columns(of: $0) }.max() ?? 0
  let cell = widest + 2
  let across = max(1, (width - 1) / cell)
  let down = (candidates.count + across - 1) / across
  let shown = min(down, mostRows)
  var rows: [String] = []
  for row in 0..<shown {
    // Cut short, the table is read across, or its columns would skip.
    let stride = down > mostRows ? 1 : down
    let first = down > mostRows ? row * across : row
    let names = (0..<across).map { first + $0 * stride }
      .filter { candidates.indices.contains($0) }.map { candidates[$0] }
    rows.append(line(names, cell))
  }
  let left = candidates.count - shown * across
  if left > 0 { rows.append("… \(left) more") }
  return rows.map { $0 + "\n" }.joined()
}

private func line(_ names: [String], _ cell: Int) -> String {
  let padded = names.dropLast().map { name in
    name + String(repeating: " ", count: cell - CharacterWidth.columns(of: name))
  }
  return padded.joined() + (names.last ?? "")
}
