import Testing

@Suite struct AuthoringTests {
  @Test func placeholder() {}
}
