extension FilterOptions {
  init(_ words: inout PlainLine) {
    self.init()
    period = words.text("period")
    line = words.text("line")
    kind = words.text("kind")
    category = words.text("category")
    place = words.text("place")
    dispositions = words.texts("disposition", or: "outcome")
    priority = words.texts("priority")
    stage = words.text("stage")
    takenBy = words.text("taken-by")
    reporter = words.text("reporter")
  }
}
