internal import Glibc

/// A small file opened for this program alone, among programs that lock it likewise.
struct LockedFile: ~Copyable {
  /// Files past this are not ours, whatever their name: 64 MiB.
  private static let largest = 1 << 26

  private let path: String
  private let descriptor: Int32

  /// Opens and locks a file.
  ///
  /// Nil if there is none and it was not to be created.
  init?(_ path: String, creating: Bool) throws(HistoryFailure) {
    self.path = path
    if creating { try createFolder(of: path) }
    while true {
      let flags = O_RDWR | O_APPEND | O_CLOEXEC | O_NONBLOCK | (creating ? O_CREAT : 0)
      let opened = open(path, flags, 0o600)
      if opened < 0 && errno == ENOENT && !creating { return nil }
      if opened < 0 { throw HistoryFailure(path) }
      do throws(HistoryFailure) {
        if try Self.isLocked(opened, path) {
          descriptor = opened
          return
        }
      } catch {
        close(opened)
        throw error
      }
      // Replaced by another program while we waited for the lock: take the new one.
      close(opened)
    }
  }

  deinit {
    close(descriptor)
  }

  /// Waits for the lock.
  ///
  /// False if the path by then leads to another file.
  private static func isLocked(_ descriptor: Int32, _ path: String) throws(HistoryFailure) -> Bool {
    var ours = stat()
    if fstat(descriptor, &ours) != 0 { throw HistoryFailure(path) }
    guard ours.st_mode & S_IFMT == S_IFREG else { throw HistoryFailure(path, code: EINVAL) }
    while flock(descriptor, LOCK_EX) != 0 {
      if errno != EINTR { throw HistoryFailure(path) }
    }
    var present = stat()
    guard stat(path, &present) == 0 else { return false }
    if present.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
    return present.st_ino == ours.st_ino && present.st_dev == ours.st_dev
  }

  func contents() throws(HistoryFailure) -> [UInt8] {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    if lseek(descriptor, 0, SEEK_SET) != 0 { throw HistoryFailure(path) }
    while true {
      let count = readSome(descriptor, into: &chunk)
      if count < 0 { throw HistoryFailure(path) }
      if count == 0 { return all }
      all += chunk[..<count]
      if all.count > Self.largest { throw HistoryFailure(path, code: EFBIG) }
    }
  }

  func append(_ bytes: [UInt8]) throws(HistoryFailure) {
    try Self.write(bytes, to: descriptor, path)
  }

  /// Puts a new file in this one's place, whole or not at all.
  func replace(with bytes: [UInt8]) throws(HistoryFailure) {
    let temporary = "\(path).\(getpid())"
    let opened = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    if opened < 0 { throw HistoryFailure(temporary) }
    defer { close(opened) }
    do throws(HistoryFailure) {
      try Self.write(bytes, to: opened, temporary)
      if fsync(opened) != 0 || rename(temporary, path) != 0 { throw HistoryFailure(path) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private static func write(
    _ bytes: [UInt8], to descriptor: Int32, _ path: String
  ) throws(HistoryFailure) {
    do throws(WriteFailure) {
      try writeAll(bytes, to: descriptor)
    } catch {
      throw HistoryFailure(path, code: error.code)
    }
  }
}

/// Creates the folder of a file, and those above it, for their owner alone.
private func createFolder(of path: String) throws(HistoryFailure) {
  guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
  let folder = String(path[..<slash])
  if access(folder, F_OK) == 0 { return }
  try createFolder(of: folder)
  if mkdir(folder, 0o700) != 0 && errno != EEXIST { throw HistoryFailure(folder) }
}
