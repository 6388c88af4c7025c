/// Where scenarios and rules are found: folders that hold `rules/` and `scenarios/`, first to last.
struct Library {
  let folders: [String]
  private let workingFolder: String

  /// Looks in the order that the documentation states.
  ///
  /// `--library`, `REHEARSE_LIBRARY`, the user's own folder, `share/rehearse` beside the program, and
  /// the first folder with both `rules/` and `scenarios/` upwards from the program and from here.
  init(stated: String?, in surroundings: Surroundings) {
    var folders: [String] = []
    func add(_ folder: String) {
      if !folders.contains(folder), Files.isFolder(folder) { folders.append(folder) }
    }
    if let stated { add(surroundings.absolute(stated)) }
    if let named = surroundings.environment["REHEARSE_LIBRARY"], !named.isEmpty {
      add(surroundings.absolute(named))
    }
    if let own = Library.ownFolder(in: surroundings) { add(own) }
    let program = Files.folder(of: surroundings.executable)
    add(Files.folder(of: program) + "/share/rehearse")
    for start in [program, surroundings.workingFolder] {
      if let found = Library.upwards(from: start) { add(found) }
    }
    self.folders = folders
    workingFolder = surroundings.workingFolder
  }

  private static func ownFolder(in surroundings: Surroundings) -> String? {
    if let data = surroundings.environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      return data + "/rehearse"
    }
    return surroundings.environment["HOME"].map { $0 + "/.local/share/rehearse" }
  }

  private static func upwards(from start: String) -> String? {
    var folder = start
    while true {
      if Files.isFolder(folder + "/rules"), Files.isFolder(folder + "/scenarios") { return folder }
      let above = Files.folder(of: folder)
      if above == folder || above == "." { return nil }
      folder = above
    }
  }

  /// A scenario of the library.
  struct Entry: Hashable {
    var name: String
    var path: String
    /// Paths of the same name in later folders, which this one hides.
    var hides: [String] = []
  }

  /// Every scenario, by name; of two with one name the first folder's.
  var scenarios: [Entry] {
    var entries: [String: Entry] = [:]
    for folder in folders {
      for file in Files.names(in: folder + "/scenarios", ending: ".scenario") {
        let name = Files.stem(of: file)
        let path = folder + "/scenarios/" + file
        if entries[name] == nil {
          entries[name] = Entry(name: name, path: path)
        } else {
          entries[name]?.hides.append(path)
        }
      }
    }
    return entries.values.sorted { $0.name < $1.name }
  }

  /// Returns the path of a rules file, looked for beside `file` first.
  func rules(named name: String, besides file: String) -> String? {
    let candidates =
      [Files.folder(of: file) + "/\(name).rules"]
      + folders.map { "\($0)/rules/\(name).rules" }
    return candidates.first { Files.exists($0) && !Files.isFolder($0) }
  }

  /// Every rules file, without those that an earlier folder hides.
  var rulesFiles: [String] {
    var seen: Set<String> = []
    return folders.flatMap { rules(in: $0) }.filter { seen.insert(Files.stem(of: $0)).inserted }
  }

  /// The rules that stand together in the first folder that has some: one repertoire.
  var repertoire: [String] { folders.lazy.map { rules(in: $0) }.first { !$0.isEmpty } ?? [] }

  private func rules(in folder: String) -> [String] {
    Files.names(in: folder + "/rules", ending: ".rules").map { folder + "/rules/" + $0 }
  }

  /// How messages call a file: from here or from its library folder on, whichever is shorter.
  func shortName(of path: String) -> String {
    let folders = (folders + [workingFolder]).filter { path.hasPrefix($0 + "/") }
    guard let nearest = folders.max(by: { $0.utf8.count < $1.utf8.count }) else { return path }
    return String(path.dropFirst(nearest.count + 1))
  }
}
