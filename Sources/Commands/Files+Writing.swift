import FoundationEssentials
import Glibc

extension Files {
  /// Replaces the bytes of a file that is there, all at once, its permissions kept.
  ///
  /// They go into a new file beside it, which then takes its name: whoever reads meanwhile, and
  /// whatever fails, there is the old text or the new one. Of a link, what it points at is replaced.
  ///
  /// - Throws: `FileFailure` when the file or its folder cannot be written; the file is as it was.
  static func replace(
    _ path: String, with bytes: [UInt8], called name: String
  ) throws(FileFailure) {
    let failure = FileFailure(message: Wording.unwritableFile(name))
    guard let resolved = realpath(path, nil) else { throw failure }
    let target = String(cString: resolved)
    free(resolved)
    var status = stat()
    guard access(target, W_OK) == 0, stat(target, &status) == 0 else { throw failure }
    var template = Array((folder(of: target) + "/.rehearse-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw failure }
    let letters = template.dropLast().map { UInt8(bitPattern: $0) }
    let temporary = String(decoding: letters, as: UTF8.self)
    // The owner is kept where that is allowed; the permissions come after it, as it may clear some.
    _ = fchown(descriptor, status.st_uid, status.st_gid)
    let isWritten =
      fchmod(descriptor, status.st_mode & 0o7777) == 0 && write(bytes, to: descriptor)
      && fsync(descriptor) == 0
    guard close(descriptor) == 0, isWritten, rename(temporary, target) == 0 else {
      unlink(temporary)
      throw failure
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var count = 0
      while count < buffer.count {
        let written = Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
        if written < 0, errno == EINTR { continue }
        if written <= 0 { return false }
        count += written
      }
      return true
    }
  }
}
