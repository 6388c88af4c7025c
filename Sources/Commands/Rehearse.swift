import ArgumentParser
import Terminal

/// The program: arguments in, exit status out.
public func run(_ arguments: [String], in surroundings: Surroundings) -> Int32 {
  do {
    let command = try Rehearse.parseAsRoot(arguments)
    if let command = command as? any Performing { return try command.perform(in: surroundings) }
    var other = command
    try other.run()
    return Status.done
  } catch {
    return report(error, in: surroundings)
  }
}

private func report(_ error: any Error, in surroundings: Surroundings) -> Int32 {
  let options = OutputOptions(colour: .never, width: 80)
  if let failure = error as? FileFailure {
    surroundings.makeOutput(2, options).writeLine(StyledText(failure.message))
    return Status.unreadable
  }
  let status = Rehearse.exitCode(for: error).rawValue
  let message = Rehearse.fullMessage(for: error)
  if !message.isEmpty {
    surroundings.makeOutput(status == 0 ? 1 : 2, options).writeLine(StyledText(message))
  }
  return status
}

struct Rehearse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse",
    abstract: "A flight simulator for tough one-to-one conversations.",
    discussion: Wording.about,
    version: "0.1",
    subcommands: [
      Practice.self, List.self, Check.self, Format.self, Test.self, Label.self,
      Evaluate.self, Fit.self, Mine.self,
    ])
}
