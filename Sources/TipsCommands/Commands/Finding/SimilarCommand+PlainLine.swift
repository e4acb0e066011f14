extension SimilarCommand {
  init(_ words: inout PlainLine) {
    self.init()
    global = GlobalOptions(&words)
    number = words.requiredArgument()
  }
}
