extension StatsCommand {
  init(_ words: inout PlainLine) {
    self.init()
    compare = words.text("compare")
    by = words.value("by")
    top = words.value("top")
    target = TargetOption(&words)
    publish = words.flag("publish")
    filters = StatsFilterOptions(&words)
    global = GlobalOptions(&words)
    period = words.argument()
  }
}

extension StatsFilterOptions {
  init(_ words: inout PlainLine) {
    self.init()
    line = words.text("line")
    kind = words.text("kind")
    category = words.text("category")
    place = words.text("place")
    disposition = words.text("disposition")
  }
}
