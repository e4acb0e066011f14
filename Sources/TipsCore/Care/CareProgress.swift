import TipsSQLite
import TipsText

extension WorkProgress {
  /// A file is read through. What SQLite will have to read of it, the tables more than once, nobody knows before.
  static func readingThrough(_ bytes: Int) -> Self {
    Self(Message(en: "reading it through", fa: "خواندن سراسر آن"), bytes, .bytes)
  }
}

extension Connection {
  /// How many bytes of the file hold something.
  var sizeWithoutFreePages: Int {
    get throws {
      let pages: Int = try value("pragma page_count") ?? 0
      let free: Int = try value("pragma freelist_count") ?? 0
      let size: Int = try value("pragma page_size") ?? 0
      return (pages - free) * size
    }
  }
}
