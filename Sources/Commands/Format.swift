import ArgumentParser
import Diagnostics
import RuleLanguage
import Terminal

struct Format: ParsableCommand, Performing {
  static let configuration = CommandConfiguration(
    abstract: "Put scenarios and rules in canonical form.",
    discussion: """
      Without a path: everything in the library. Only the layout changes, and a file with errors is left \
      as it is. With `-`, standard input is formatted to standard output.
      """)

  @Argument(help: ArgumentHelp("Files, folders or scenario names, or -.", valueName: "path"))
  var paths: [String] = []

  @Flag(help: "Change nothing; exit with 1 when a file is not in canonical form.")
  var check = false

  @OptionGroup var options: Options

  func validate() throws {
    if paths.contains("-"), paths.count > 1 {
      throw ValidationError(FormatWording.inputAmongFiles)
    }
  }

  func perform(in surroundings: Surroundings) throws -> Int32 {
    let output = options.output(in: surroundings)
    let errors = options.output(in: surroundings, descriptor: 2)
    if paths == ["-"] {
      return try throughPipe(surroundings, output, errors)
    }
    let library = Library(stated: options.library, in: surroundings)
    let files = library.files(at: paths, in: surroundings)
    var read = 0
    var changed = 0
    var status = Status.done
    for file in files {
      let name = library.shortName(of: file)
      do throws(FileFailure) {
        let source = Source(name: name, bytes: try Files.text(at: file, called: name))
        read += 1
        guard let bytes = canonical(source, errors) else {
          status = Status.unreadable
          continue
        }
        if bytes == source.bytes { continue }
        changed += 1
        if check {
          output.writeLine(
            StyledText(FormatWording.notCanonical(name, line: firstDifference(source, bytes))))
        } else {
          try replace(file, source, with: bytes)
          output.writeLine(StyledText(FormatWording.formatted(name)))
        }
      } catch {
        errors.writeLine(StyledText(error.message))
        status = Status.unreadable
      }
    }
    if read > 0 {
      output.writeLine(
        StyledText(FormatWording.sum(files: read, changed: changed, isCheck: check)))
    }
    return status == Status.done && check && changed > 0 ? Status.findings : status
  }

  /// Says why when there is no canonical form.
  private func canonical(_ source: Source, _ errors: Output) -> [UInt8]? {
    switch format(source, holdsTests: source.name.hasSuffix(".test")) {
    case .canonical(let bytes): return bytes
    case .pastLimits:
      errors.writeLine(StyledText(FormatWording.pastLimits(source.name)))
    case .unreadable(let diagnostics):
      for diagnostic in diagnostics {
        errors.writeLine(StyledText(diagnostic.rendered(in: [source])))
      }
      errors.writeLine(StyledText(FormatWording.leftAlone(source.name)))
    }
    return nil
  }

  private func firstDifference(_ source: Source, _ bytes: [UInt8]) -> Int {
    let same = zip(source.bytes, bytes).prefix { $0 == $1 }.count
    return source.line(at: min(same, max(0, source.bytes.count - 1)))
  }

  private func replace(
    _ file: String, _ source: Source, with bytes: [UInt8]
  ) throws(FileFailure) {
    guard !Files.isReadOnly(file) else {
      throw FileFailure(message: FormatWording.readOnly(source.name))
    }
    try Files.replace(file, with: bytes, called: source.name)
  }

  // MARK: - Standard input

  private func throughPipe(
    _ surroundings: Surroundings, _ output: Output, _ errors: Output
  ) throws -> Int32 {
    let source = Source(
      name: FormatWording.input, bytes: try standardInput(surroundings, errors))
    guard let bytes = canonical(source, errors) else { return Status.unreadable }
    if check {
      if bytes == source.bytes { return Status.done }
      output.writeLine(
        StyledText(
          FormatWording.notCanonical(source.name, line: firstDifference(source, bytes))))
      return Status.findings
    }
    // A pipe gets the bytes as they are; a terminal none that could command it.
    if output.isTerminal {
      output.write(StyledText(String(decoding: bytes, as: UTF8.self)))
    } else {
      output.write(verbatim: bytes)
    }
    return Status.done
  }

  private func standardInput(
    _ surroundings: Surroundings, _ errors: Output
  ) throws -> [UInt8] {
    var lines = surroundings.openLines(
      LineOptions(
        isPlain: true, output: errors, history: nil,
        completion: { _, _ in .none }))
    var bytes: [UInt8] = []
    while true {
      switch lines.read(Prompt("")) {
      case .line(let line):
        bytes += line
        bytes.append(0x0A)
        guard bytes.count <= Limit.fileBytes else {
          throw FileFailure(
            message: Wording.fileTooLarge(FormatWording.input, bytes: bytes.count))
        }
      case .tooLong: throw FileFailure(message: FormatWording.lineTooLong)
      case .cancelled: continue
      case .end:
        try Files.expectText(bytes, called: FormatWording.input)
        return bytes
      case .signalled(let signal): throw ExitCode(128 + signal)
      }
    }
  }
}
