import Diagnostics
import RuleLanguage

/// Files read and checked: a program to play, and what there is to say about it.
struct Loaded {
  var program: Program
  var diagnostics: [Diagnostic]
  var sources: [Source]
  /// Where each source came from.
  var paths: [String]
  /// Scripted conversations; nil where there are none, or where nobody asked for them.
  var tests: TestRules?
  /// The file name without ending.
  var name: String

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  var report: String { diagnostics.map { $0.rendered(in: sources) }.joined(separator: "\n") }
}

/// Reads a file and everything it uses, each once.
struct Loader {
  let library: Library
  /// What is read instead of the files of these paths.
  private let texts: [String: [UInt8]]
  private var sources: [Source] = []
  private var paths: [String] = []
  private var files: [FileSyntax] = []
  private var diagnostics: [Diagnostic] = []
  private var visited: Set<String> = []

  private init(library: Library, texts: [String: [UInt8]]) {
    self.library = library
    self.texts = texts
  }

  /// Loads a scenario or a rules file; its patterns are compiled by the first answer.
  ///
  /// - Throws: `FileFailure` when the file itself cannot be read; what it uses gives diagnostics.
  static func load(
    _ path: String, from library: Library, isPrepared: Bool = false
  ) throws(FileFailure) -> Loaded {
    try load([path], from: library, isPrepared: isPrepared)
  }

  /// Loads several files as one program, the last of them the main one.
  ///
  /// With tests, those of its `.test` file are read as well. `texts` holds what is to be read instead
  /// of some files, by path.
  static func load(
    _ paths: [String], from library: Library, isPrepared: Bool = true, withTests: Bool = false,
    texts: [String: [UInt8]] = [:]
  ) throws(FileFailure) -> Loaded {
    var loader = Loader(library: library, texts: texts)
    for path in paths { try loader.read(path) }
    let main = loader.files.indices.last ?? 0
    if withTests, let tests = paths.last.flatMap(Library.tests(of:)) { try loader.read(tests) }
    let (program, problems) = check(
      loader.files, main: main, sources: loader.sources, isPrepared: isPrepared)
    var tests: (rules: TestRules, problems: [Diagnostic])?
    if withTests, loader.files.contains(where: \.holdsTests) {
      tests = checkTests(loader.files, main: main, sources: loader.sources)
    }
    let found = loader.diagnostics + problems + (tests?.problems ?? [])
    let diagnostics = found.sorted {
      ($0.range.source, $0.range.lower) < ($1.range.source, $1.range.lower)
    }
    return Loaded(
      program: program, diagnostics: diagnostics, sources: loader.sources, paths: loader.paths,
      tests: tests?.rules, name: Files.stem(of: paths.last ?? ""))
  }

  /// Reads a file, and before it what it uses.
  private mutating func read(_ path: String) throws(FileFailure) {
    guard visited.insert(path).inserted else { return }
    let shortName = library.shortName(of: path)
    let bytes: [UInt8]
    if let text = texts[path] {
      bytes = text
    } else {
      bytes = try Files.text(at: path, called: shortName)
    }
    let source = Source(name: shortName, bytes: bytes)
    let index = sources.count
    sources.append(source)
    paths.append(path)
    var (file, problems) = parse(source, index: index, holdsTests: path.hasSuffix(".test"))
    diagnostics += problems
    for name in file.uses where !use(name, in: path) { file.lacksNames() }
    files.append(file)
  }

  /// Reads a file that another one uses; false, with a message, when it cannot be.
  private mutating func use(_ name: Name, in path: String) -> Bool {
    guard let used = library.rules(named: name.text, besides: path) else {
      diagnostics.append(
        Wording.unknownFile(
          name, near: library.rulesFiles.map(Files.stem), folders: library.folders))
      return false
    }
    guard used != path else {
      diagnostics.append(Wording.usesItself(name))
      return true
    }
    do throws(FileFailure) {
      try read(used)
      return true
    } catch {
      diagnostics.append(Wording.unusableFile(name, why: error.message))
      return false
    }
  }
}
