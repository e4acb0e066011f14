extension TargetOption {
  init(_ words: inout PlainLine) {
    self.init()
    target = words.text("target") ?? Self.usual
  }
}
