extension LogCommand {
  init(_ words: inout PlainLine) {
    self.init()
    line = words.text("line")
    kind = words.text("kind")
    category = words.text("category")
    place = words.text("place")
    priority = words.value("priority")
    at = words.text("at", takesDashes: true)
    address = words.text("address")
    source = words.text("source")
    sourceKey = words.text("source-key")
    duplicateOf = words.text("duplicate-of")
    caller = words.flag("caller")
    receipt = words.flag("receipt")
    loop = words.flag("loop")
    batch = words.text("batch")
    global = GlobalOptions(&words)
    text = words.argument()
  }
}
