import Proofs
import Testing

@Suite struct ProveTests {
  @Test func nothingIsSaidOfNothing() { #expect(Findings().diagnostics.isEmpty) }
}
