extension ListingOptions {
  init(_ words: inout PlainLine) {
    self.init()
    sort = words.value("sort")
    reverse = words.flag("reverse")
    show = words.texts("show")
  }
}
