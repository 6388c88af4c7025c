// With `-D FUZZING` and `--sanitize fuzzer` libFuzzer makes up the bytes, as `.ci/fuzz` has it do for a
// minute; otherwise the files named are read.

#if FUZZING
  @_cdecl("LLVMFuzzerTestOneInput")
  public func exerciseOne(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    exercise(Array(UnsafeBufferPointer(start: data, count: count)))
    return 0
  }
#else
  import Foundation

  @main struct Replay {
    static func main() throws {
      for path in CommandLine.arguments.dropFirst() {
        exercise(Array(try Data(contentsOf: URL(filePath: path))))
      }
    }
  }
#endif
