extension MessagePage {
  static let onTests: [MessagePage] = []
}
