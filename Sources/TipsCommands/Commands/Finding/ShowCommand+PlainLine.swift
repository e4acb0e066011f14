extension ShowCommand {
  init(_ words: inout PlainLine) {
    self.init()
    identity = RevealRequest(&words)
    global = GlobalOptions(&words)
    number = words.requiredArgument()
  }
}
