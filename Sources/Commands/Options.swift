import ArgumentParser
import Reports
import Terminal

/// What every command understands.
struct Options: ParsableArguments {
  @Option(help: ArgumentHelp("Where rules and scenarios are.", valueName: "dir"))
  var library: String?

  @Flag(help: "No line editing, no colour, sentences instead of drawings.")
  var plain = false

  @Flag(help: "Drawings in ASCII.")
  var ascii = false

  @Option(help: "Colour: auto, always or never.")
  var color: Colour = .auto

  @Option(help: ArgumentHelp("Columns to write in.", valueName: "n"))
  var width: Int?

  func validate() throws {
    if let width, !(40...200).contains(width) {
      throw ValidationError("The width is a number of columns from 40 to 200.")
    }
  }
}

extension Options {
  enum Colour: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    var choice: ColourChoice { ColourChoice(rawValue: rawValue) ?? .auto }
  }
}

/// A command as a function of its surroundings; its result is the exit status.
protocol Performing {
  func perform(in surroundings: Surroundings) throws -> Int32
}

extension Options {
  func output(in surroundings: Surroundings, descriptor: Int32 = 1) -> Output {
    let colour: ColourChoice = plain ? .never : color.choice
    let probe = surroundings.makeOutput(descriptor, OutputOptions(colour: colour, width: width))
    // A pipe has no width of its own, and must not take one from the surroundings.
    guard width == nil, !probe.isTerminal else { return probe }
    return surroundings.makeOutput(descriptor, OutputOptions(colour: colour, width: 80))
  }

  func page(for output: Output) -> Page {
    let drawing: Page.Drawing = plain ? .sentences : ascii ? .ascii : .unicode
    return Page(
      width: output.width, drawing: drawing,
      columns: { CharacterWidth.columns(of: $0) })
  }
}

/// Exit statuses, as the documentation lists them.
enum Status {
  static let done: Int32 = 0
  static let findings: Int32 = 1
  static let unreadable: Int32 = 2
  static let usage: Int32 = 64
}
