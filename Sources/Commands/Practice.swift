import ArgumentParser
import Diagnostics
import Conversation
import RuleLanguage
import Terminal

struct Practice: ParsableCommand, Performing {
  static let configuration = CommandConfiguration(
    abstract: "Rehearse a conversation, and see how it went.",
    discussion: """
      Answers come from standard input, one a line; an empty line is silence. A line that begins \
      with `:` is a command (`:help`); `::` begins an answer with a colon.
      """)

  @Argument(help: ArgumentHelp("A scenario's name, or a file.", valueName: "name"))
  var scenario: String?

  @Option(help: ArgumentHelp("Whether :hint helps: on or off.", valueName: "on|off"))
  var hints: Switch = .on

  @Flag(help: "Show the running balance at the right.")
  var live = false

  @Flag(help: "Keep nothing of this session, not even the line history.")
  var noJournal = false

  @OptionGroup var options: Options

  enum Switch: String, ExpressibleByArgument, CaseIterable { case on, off }

  func perform(in surroundings: Surroundings) throws -> Int32 {
    let library = Library(stated: options.library, in: surroundings)
    let output = options.output(in: surroundings)
    guard let name = scenario ?? choose(from: library, output, in: surroundings) else {
      throw ValidationError(Wording.nameAScenario)
    }
    let loaded = try Practice.load(name, from: library, in: surroundings)
    guard !loaded.hasErrors, !loaded.program.states.isEmpty else {
      let errors = options.output(in: surroundings, descriptor: 2)
      errors.writeLine(StyledText(loaded.report))
      let why = loaded.hasErrors ? Wording.cannotPlay(name) : Wording.notAScenario(name)
      errors.writeLine(StyledText(why))
      return Status.unreadable
    }
    let isInteractive = surroundings.standardInput == .terminal && output.isTerminal
    let completing = Completing()
    let reader = surroundings.openLines(
      LineOptions(
        isPlain: options.plain, output: output, history: history(in: surroundings),
        completion: completing.complete))
    var rehearsal = Rehearsal(
      session: Session(loaded.program), name: loaded.name, reader: reader, output: output,
      page: { options.page(for: output) },
      manner: Rehearsal.Manner(
        echoes: !isInteractive, offersHints: hints == .on, isLive: live),
      completing: completing)
    return rehearsal.run()
  }

  /// The line history of practice, unless nothing is to be kept.
  private func history(in surroundings: Surroundings) -> String? {
    noJournal ? nil : surroundings.stateFolder.map { $0 + "/history" }
  }

  /// Asks for a scenario on a terminal; nil in a pipe, or when nothing was chosen.
  private func choose(
    from library: Library, _ output: Output, in surroundings: Surroundings
  ) -> String? {
    guard surroundings.standardInput == .terminal, output.isTerminal else { return nil }
    let entries = library.scenarios
    let rows = entries.map { entry in
      let head = (try? Loader.load(entry.path, from: library))?.program.head
      return Row(
        name: entry.name, title: head?.title ?? "", role: head?.role ?? "", level: head?.level,
        turns: head?.turns)
    }
    for line in Row.table(rows) { output.writeLine(StyledText(line)) }
    output.writeLine(StyledText(Wording.chooseOne, .quiet))
    let names = entries.map(\.name)
    var reader = surroundings.openLines(
      LineOptions(
        isPlain: options.plain, output: output, history: nil,
        completion: { Completion.word(in: $0, at: $1, from: names) }))
    guard case .line(let bytes) = reader.read(Prompt("> ")) else { return nil }
    let typed = sanitisedLine(String(decoding: bytes, as: UTF8.self)).filter { !$0.isWhitespace }
    return typed.isEmpty ? nil : typed
  }

  /// Loads a scenario by name or path.
  ///
  /// - Throws: `FileFailure` when there is none, or it cannot be read.
  static func load(
    _ name: String, from library: Library, in surroundings: Surroundings
  ) throws(FileFailure) -> Loaded {
    if let entry = library.scenarios.first(where: { $0.name == name }) {
      return try Loader.load(entry.path, from: library)
    }
    guard name.contains("/") || name.contains(".") else {
      let near = nearest(to: name, among: library.scenarios.map(\.name))
      throw FileFailure(message: Wording.unknownScenario(name, near: near))
    }
    return try Loader.load(surroundings.absolute(name), from: library)
  }
}
