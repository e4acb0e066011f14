extension ListCommand {
  init(_ words: inout PlainLine) {
    self.init()
    filters = FilterOptions(&words)
    listing = ListingOptions(&words)
    paging = PagingOptions(&words)
    global = GlobalOptions(&words)
  }
}
