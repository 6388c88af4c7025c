import Damages
import Diagnostics

// Usage: DamageReport [small|shipped|all] [PER-KIND] [SEED] [KIND]
// Prints what is not reported in place, then the figures.
let words = Array(CommandLine.arguments.dropFirst())
let which = words.first ?? "small"
let perKind = words.dropFirst().first.flatMap { Int($0) } ?? 40
let seed = words.dropFirst(2).first.flatMap { UInt64($0) } ?? 1
let named = words.dropFirst(3).first

let files =
  (which == "shipped" ? [] : Corpus.small) + (which == "small" ? [] : Corpus.shipped)
let scenes = files.map { Scene($0) }
for sources in files {
  for diagnostic in Trial.diagnostics(of: sources) { print(diagnostic.rendered(in: sources)) }
}
let kinds = DamageKind.all.filter { named == nil || $0.name.contains(named ?? "") }
let tally = Tally(scenes, kinds: kinds, perKind: perKind, seed: seed)
for row in tally.rows where !row.misses.isEmpty {
  print("--- \(row.kind.name)")
  for miss in row.misses { print(miss) }
}
print(tally.table, terminator: "")
