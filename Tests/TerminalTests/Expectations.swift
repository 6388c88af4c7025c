import TerminalHarness
import Testing

/// Expects a screen, waiting for it; shows both on failure.
func expect(
  _ tmux: Tmux, shows text: String, _ location: SourceLocation = #_sourceLocation
) throws {
  let seen = try tmux.screen(becomes: text)
  if seen != text { record(seen, text, location) }
}

/// Expects a text somewhere on the screen, waiting for it; shows both on failure.
func expect(
  _ tmux: Tmux, has text: String, _ location: SourceLocation = #_sourceLocation
) throws {
  let seen = try tmux.screen { $0.contains(text) }
  if !seen.contains(text) { record(seen, text, location) }
}

private func record(_ seen: String, _ wanted: String, _ location: SourceLocation) {
  Issue.record("seen:\n\(seen)\n\nexpected:\n\(wanted)\n", sourceLocation: location)
}
