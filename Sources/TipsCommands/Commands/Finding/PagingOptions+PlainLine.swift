extension PagingOptions {
  init(_ words: inout PlainLine) {
    self.init()
    size = ListSize(&words)
    after = words.text("after")
  }
}
