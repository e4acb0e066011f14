extension OutcomeCommand {
  init(_ line: inout PlainLine) {
    self.init()
    at = line.text("at", takesDashes: true)
    note = line.text("note")
    operation = line.text("operation")
    duplicateOf = line.text("duplicate-of")
    undo = line.flag("undo")
    batch = line.text("batch")
    global = GlobalOptions(&line)
    words = line.arguments()
  }
}
