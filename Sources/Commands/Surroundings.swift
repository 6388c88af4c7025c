import FoundationEssentials
public import Terminal

/// Everything outside that a command may touch, handed in so that tests can hand in something else.
public struct Surroundings {
  public var environment: [String: String]
  public var workingFolder: String
  /// The program's own path, links resolved: data is looked for beside it.
  public var executable: String
  public var standardInput: StandardInput
  public var makeOutput: (_ descriptor: Int32, OutputOptions) -> Output
  public var openLines: (LineOptions) -> any LineReader

  /// Where answers come from.
  public enum StandardInput: Sendable {
    case terminal, pipe
  }

  public init(
    environment: [String: String], workingFolder: String, executable: String,
    standardInput: StandardInput,
    makeOutput: @escaping (_ descriptor: Int32, OutputOptions) -> Output,
    openLines: @escaping (LineOptions) -> any LineReader
  ) {
    self.environment = environment
    self.workingFolder = workingFolder
    self.executable = executable
    self.standardInput = standardInput
    self.makeOutput = makeOutput
    self.openLines = openLines
  }
}

/// How output is to look.
public struct OutputOptions: Sendable {
  public var colour: ColourChoice
  /// Columns; nil for the terminal's.
  public var width: Int?
}

/// How lines are to be read.
public struct LineOptions {
  public var isPlain: Bool
  public var output: Output
  /// Path of the line history; nil to keep none.
  public var history: String?
  public var completion: (_ line: String, _ cursor: Int) -> Completion
}

extension Surroundings {
  /// The real ones.
  public static func real(isTerminal: Bool) -> Surroundings {
    let process = ProcessInfo.processInfo
    let environment = Environment(process.environment)
    return Surroundings(
      environment: process.environment,
      workingFolder: FileManager.default.currentDirectoryPath,
      executable: resolvedExecutable(process.arguments.first ?? ""),
      standardInput: isTerminal ? .terminal : .pipe,
      makeOutput: { descriptor, options in
        Output(
          descriptor: descriptor, colour: options.colour, width: options.width,
          environment: environment)
      },
      openLines: { options in
        Terminal.openLines(
          program: "rehearse", isPlain: options.isPlain, output: options.output,
          history: options.history, environment: environment, completion: options.completion)
      })
  }

  private static func resolvedExecutable(_ name: String) -> String {
    let path =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? name
    return path
  }

  /// The folder of what is kept about this person's sessions.
  var stateFolder: String? {
    if let folder = environment["XDG_STATE_HOME"], folder.hasPrefix("/") {
      return folder + "/rehearse"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.local/state/rehearse"
  }

  func absolute(_ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2).drop { $0 == "/" } }
    return Files.join(workingFolder, String(path))
  }
}
