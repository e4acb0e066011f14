import TipsText

/// What stands below a page in the pager. `less` gives `.`, `:` and `?` a meaning of their own: none of these is in it.
package enum PagerWords {
  package static var keys: Message {
    Message(en: "Space next page, b page before, q leave", fa: "فاصله صفحهٔ بعد، b صفحهٔ پیش، q پایان")
  }

  package static var atEnd: Message {
    Message(en: "the end, b page before, q leave", fa: "پایان فهرست، b صفحهٔ پیش، q پایان")
  }
}
