internal import CEditLine

/// Lines typed and edited on a terminal: history, completion, answers of several lines.
///
/// One at a time: it is the process's standard input and output.
public final class EditedLines: LineReader {
  private let editor: OpaquePointer
  private let completer: Completer
  private let style: Style
  private let history: HistoryFile?
  private var newest: [UInt8] = []

  /// Why the history is not kept in its file, if it is not.
  public private(set) var historyFailure: HistoryFailure?

  /// Opens the editor, or fails where lines cannot be edited: no terminal, or too simple a one.
  ///
  /// - Parameters:
  ///   - program: The name by which `~/.editrc` may address this program.
  ///   - history: The file in which lines outlast the program; nil keeps none.
  ///   - style: How prompts are set.
  ///   - completion: Answers Tab. Given the line and the cursor's offset in its UTF-8 bytes.
  public init?(
    program: String, history: String? = nil, style: Style = .coloured,
    completion: @escaping (_ line: String, _ cursor: Int) -> Completion = { _, _ in .none }
  ) {
    completer = Completer(complete: completion)
    let context = Unmanaged.passUnretained(completer).toOpaque()
    guard let editor = cel_open(program, answerTab, context) else { return nil }
    self.editor = editor
    self.style = style
    self.history = history.map { HistoryFile($0) }
    cel_install_crash_guard()
    loadHistory()
  }

  deinit {
    cel_close(editor)
  }

  public func read(_ prompt: Prompt) -> ReadOutcome {
    let left = escapedPrompt(prompt.text, style.codes(for: prompt.emphasised ? .strong : .plain))
    let right = escapedPrompt(prompt.right, style.codes(for: .quiet))
    let answer = cel_read(editor, left, right)
    switch answer.outcome {
    case CEL_LINE:
      let bytes = UnsafeBufferPointer(start: answer.bytes, count: answer.count)
      return .line(withoutControls(bytes.map { UInt8(bitPattern: $0) }))
    case CEL_CANCELLED: return .cancelled
    case CEL_SIGNALLED: return .signalled(answer.signal)
    default: return .end
    }
  }

  /// Keeps a line for Up and Ctrl-R, and in the history file.
  ///
  /// Empty lines and repeats are not kept.
  public func remember(_ line: [UInt8]) {
    let entry = withoutControls(line)
    if entry.isEmpty || entry == newest { return }
    keep(entry)
    do throws(HistoryFailure) {
      try history?.append(entry)
    } catch {
      historyFailure = error
    }
  }

  /// Empties the history, in memory and in its file.
  public func forgetAll() throws(HistoryFailure) {
    cel_forget(editor)
    newest = []
    try history?.erase()
  }

  private func loadHistory() {
    do throws(HistoryFailure) {
      for entry in try history?.load() ?? [] { keep(entry) }
    } catch {
      historyFailure = error
    }
  }

  private func keep(_ entry: [UInt8]) {
    newest = entry
    cel_remember(editor, String(decoding: entry, as: UTF8.self))
  }
}

/// Returns a prompt as libedit wants it.
///
/// libedit attaches an escape sequence to the visible character after it: so the one that ends
/// the colour stands before a space, never last.
private func escapedPrompt(_ text: String, _ codes: String) -> String {
  var visible = sanitisedLine(text)[...]
  if visible.isEmpty || codes.isEmpty { return String(visible) }
  while visible.last == " " { visible.removeLast() }
  return "\u{1}\u{1B}[\(codes)m\u{1}\(visible)\u{1}\u{1B}[0m\u{1} "
}

/// Ctrl-V can put a control character into a line; none gets past here but newline and tab.
private func withoutControls(_ bytes: [UInt8]) -> [UInt8] {
  bytes.filter { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x09 }
}

/// What C is handed to find its way back into Swift.
private final class Completer {
  let complete: (String, Int) -> Completion

  init(complete: @escaping (String, Int) -> Completion) {
    self.complete = complete
  }
}

private func answerTab(
  _ context: UnsafeMutableRawPointer?, _ editor: OpaquePointer?,
  _ line: UnsafePointer<CChar>?, _ cursor: Int
) {
  guard let context, let line else { return }
  let completer = Unmanaged<Completer>.fromOpaque(context).takeUnretainedValue()
  let text = String(cString: line)
  switch completer.complete(text, cursor).step(in: text, at: cursor) {
  case .nothing: break
  case .replace(let before, let after, let insertion):
    cel_replace(editor, before, after, insertion)
  case .list(let candidates):
    let columns = Int(cel_columns(1))
    cel_list(editor, candidateTable(candidates, width: columns > 0 ? columns : 80))
  }
}
