extension RevealRequest {
  init(_ words: inout PlainLine) {
    self.init()
    reveal = words.flag("reveal")
    reason = words.text("reason")
    yes = words.flag("yes")
    words.require((try? validate()) != nil)
  }
}
