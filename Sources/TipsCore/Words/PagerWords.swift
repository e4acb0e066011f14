import TipsText

/// What stands below a page in the pager: the keys that lead on.
///
/// `less` gives `.`, `:` and `?` a meaning of their own, and up to version 590 it spoils every letter beyond ASCII here.
/// In Persian, therefore, signs stand for words; the guides say what they mean.
package enum PagerWords {
  package static var keys: Message {
    Message(en: "[Space] next page   [b] page before   [q] leave", fa: "[Space] >   [b] <   [q] X")
  }

  package static var atEnd: Message { Message(en: "the end   [b] page before   [q] leave", fa: "[b] <   [q] X") }
}
