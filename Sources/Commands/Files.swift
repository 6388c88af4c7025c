import FoundationEssentials
import Glibc
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
    // Asked of the system itself: Foundation's attributes look up the owner's name on the way.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      let isMissing = errno == ENOENT || errno == ENOTDIR
      throw FileFailure(
        message: isMissing ? Wording.missingFile(name) : Wording.unreadableFile(name))
    }
    defer { close(descriptor) }
    let bytes = try bytes(of: descriptor, called: name)
    try expectText(bytes, called: name)
    return bytes
  }

  /// Refuses bytes that are no UTF-8 text.
  static func expectText(_ bytes: [UInt8], called name: String) throws(FileFailure) {
    guard !bytes.contains(0) else { throw FileFailure(message: Wording.binaryFile(name)) }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw FileFailure(message: Wording.notUTF8(name))
    }
  }

  /// Whether nobody may write a file, its owner and root included.
  static func isReadOnly(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & 0o222 == 0
  }

  private static func bytes(
    of descriptor: Int32, called name: String
  ) throws(FileFailure) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw FileFailure(message: Wording.unreadableFile(name))
    }
    let kind = status.st_mode & S_IFMT
    guard kind != S_IFDIR else { throw FileFailure(message: Wording.isFolder(name)) }
    guard kind == S_IFREG else { throw FileFailure(message: Wording.unreadableFile(name)) }
    guard status.st_size <= Limit.fileBytes else {
      throw FileFailure(message: Wording.fileTooLarge(name, bytes: Int(status.st_size)))
    }
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, filled in
      while count < buffer.count {
        let got = read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
        if got < 0, errno == EINTR { continue }
        if got <= 0 { break }
        count += got
      }
      filled = count
    }
    guard count == Int(status.st_size) else {
      throw FileFailure(message: Wording.unreadableFile(name))
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
