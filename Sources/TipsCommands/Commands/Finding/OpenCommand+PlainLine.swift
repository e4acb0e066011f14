extension OpenCommand {
  init(_ words: inout PlainLine) {
    self.init()
    line = words.text("line")
    category = words.text("category")
    place = words.text("place")
    overTarget = words.flag("over-target")
    targets = TargetOption(&words)
    paging = PagingOptions(&words)
    global = GlobalOptions(&words)
  }
}
