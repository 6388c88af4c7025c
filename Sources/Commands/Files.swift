import FoundationEssentials
import RuleLanguage

/// Why a file cannot be used, in words for a person.
struct FileFailure: Error, Hashable {
  var message: String
}

/// The files of this machine, as far as commands read them.
enum Files {
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func isFolder(_ path: String) -> Bool {
    var isDirectory = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory
  }

  /// Returns the names in a folder that end in `ending`, sorted; none if it cannot be read.
  static func names(in folder: String, ending: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted()
  }

  /// Returns the bytes of a text file; `name` is what messages call it.
  ///
  /// - Throws: `FileFailure` when it is missing, a folder, too large or no UTF-8 text.
  static func text(at path: String, called name: String) throws(FileFailure) -> [UInt8] {
    guard exists(path) else { throw FileFailure(message: Wording.missingFile(name)) }
    guard !isFolder(path) else { throw FileFailure(message: Wording.isFolder(name)) }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    if let size = attributes?[.size] as? Int, size > Limit.fileBytes {
      throw FileFailure(message: Wording.fileTooLarge(name, bytes: size))
    }
    guard attributes?[.type] as? FileAttributeType == .typeRegular || attributes == nil,
      let data = FileManager.default.contents(atPath: path)
    else { throw FileFailure(message: Wording.unreadableFile(name)) }
    let bytes = Array(data)
    guard bytes.count <= Limit.fileBytes else {
      throw FileFailure(message: Wording.fileTooLarge(name, bytes: bytes.count))
    }
    guard !bytes.contains(0) else { throw FileFailure(message: Wording.binaryFile(name)) }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw FileFailure(message: Wording.notUTF8(name))
    }
    return bytes
  }

  /// Joins a folder and a name; an absolute name stays as it is.
  static func join(_ folder: String, _ name: String) -> String {
    if name.hasPrefix("/") || folder.isEmpty { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path, without its ending.
  static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }
}
