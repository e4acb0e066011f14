extension GlobalOptions {
  init(_ words: inout PlainLine) {
    self.init()
    store = words.text("store")
    keys = words.text("keys")
    self.operator = words.text("operator")
    format = words.value("format")
    json = words.flag("json")
    csv = words.flag("csv")
    lang = words.value("lang")
    color = words.value("color")
  }
}
