import Conversation
import Diagnostics
import Glibc
import Hearing
import RuleLanguage

/// Microseconds of CPU that the process has taken.
func cpu() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
}

func shown(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let rest = hundredths % 100
  return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}

func read(_ text: String, named name: String) -> Program {
  let source = Source(name: name, text: text)
  let (file, problems) = parse(source, index: 0)
  let (program, meaning) = check([file], main: 0, sources: [source])
  for problem in (problems + meaning).filter({ $0.severity == .error }).prefix(3) {
    print(problem.rendered(in: [source]))
  }
  return program
}

/// Times each answer with a full `step`; the median, and the 99th of a hundred.
func turns(_ answers: [String], _ program: Program, rounds: Int) -> (median: Double, p99: Double) {
  let (situation, _) = begin(program)
  var times: [Double] = []
  for _ in 0..<rounds {
    for answer in answers {
      let start = cpu()
      let (_, events) = step(situation, answer, program)
      times.append(cpu() - start)
      precondition(!events.isEmpty)
    }
  }
  times.sort()
  return (times[times.count / 2], times[times.count * 99 / 100])
}

func measureTurns(_ count: Int, _ shape: Shape) {
  var maker = RuleMaker(count: count, shape: shape, seed: 7)
  let text = maker.scenario
  let start = cpu()
  let program = read(text, named: "measured.scenario")
  let load = cpu() - start
  let every = max(1, count / 500)
  let hits = stride(from: 0, to: count, by: every).map { maker.hits[$0] }
  let hit = turns(hits, program, rounds: 3)
  let miss = turns(maker.misses(500), program, rounds: 3)
  let megabytes = Double(text.utf8.count) / 1e6
  print(
    "\(shape.rawValue) \(count): hit \(shown(hit.median)) us, p99 \(shown(hit.p99));",
    "miss \(shown(miss.median)) us, p99 \(shown(miss.p99));",
    "load \(shown(load / 1e3)) ms, \(shown(megabytes / load * 1e6)) MB/s")
}

func measureBulk(_ count: Int) {
  var maker = RuleMaker(count: count, shape: .ordinary, seed: 7)
  let program = read(maker.behaviours, named: "measured.rules")
  let lines = maker.transcript(bytes: 4_000_000)
  let bytes = lines.reduce(0) { $0 + $1.utf8.count + 1 }
  let start = cpu()
  var moves = 0
  for line in lines {
    let answer = hear(line, after: Previously(), by: program.hearing)
    moves += answer.clauses.count { $0.move != nil }
  }
  let time = cpu() - start
  print(
    "bulk \(count) cues: \(shown(Double(bytes) / time)) MB/s, \(lines.count) lines, \(moves) moves")
}

/// The `check` of a scenario with its examples.
func measureCheck(_ count: Int) {
  let maker = RuleMaker(count: count, shape: .ordinary, seed: 7)
  var text = ""
  var index = 0
  for line in maker.scenario.split(separator: "\n", omittingEmptySubsequences: false) {
    text += line + "\n"
    guard line.hasPrefix("  when") else { continue }
    text += "    like \(maker.hits[index])\n"
    index += 1
  }
  let start = cpu()
  let program = read(text, named: "measured.scenario")
  let findings = examine(program)
  print("check \(count) rules: \(shown((cpu() - start) / 1e3)) ms, \(findings.count) findings")
}

let most = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
for shape in Shape.allCases {
  for count in [100, 1_000, 10_000, 100_000] where count <= most { measureTurns(count, shape) }
}
for count in [300, 2_000] { measureBulk(count) }
measureCheck(2_000)
