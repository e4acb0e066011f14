extension CorrectCommand {
  init(_ words: inout PlainLine) {
    self.init()
    category = words.text("category")
    place = words.text("place")
    address = words.text("address")
    line = words.text("line")
    kind = words.text("kind")
    priority = words.value("priority")
    at = words.text("at", takesDashes: true)
    coordinates = words.value("coordinates", takesDashes: true)
    text = words.text("text")
    without = words.values("without")
    redact = words.text("redact", takesDashes: true)
    reason = words.requiredText("reason")
    global = GlobalOptions(&words)
    number = words.requiredArgument()
  }
}
