extension StageCommand {
  init(_ line: inout PlainLine) {
    self.init()
    at = line.text("at", takesDashes: true)
    undo = line.flag("undo")
    reason = line.text("reason")
    batch = line.text("batch")
    global = GlobalOptions(&line)
    words = line.arguments()
  }
}
