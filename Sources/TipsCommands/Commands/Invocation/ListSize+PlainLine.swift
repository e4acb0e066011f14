extension ListSize {
  init(_ words: inout PlainLine) {
    self.init()
    limit = words.value("limit")
  }
}
