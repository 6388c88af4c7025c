extension MessagePage {
  static let onProofs: [MessagePage] = []
}
