import TipsText

/// Periods as Persian says them: «این ماه», «هفتهٔ گذشته», «پارسال».
enum PeriodWords {
  /// The sort of unit that the words name, and how many of them it lies from that of today; nil where they are no such words.
  static func unit(_ words: String) -> (sort: PeriodUnit.Sort, places: Int)? {
    units[PersianText.matchKey(words)]
  }

  private static let units: [String: (PeriodUnit.Sort, Int)] = {
    var units: [String: (PeriodUnit.Sort, Int)] = [:]
    func add(_ sort: PeriodUnit.Sort, _ places: Int, _ words: [String]) {
      for word in words { units[PersianText.matchKey(word)] = (sort, places) }
    }
    let sorts: [(PeriodUnit.Sort, [String])] = [
      (.week, ["هفته", "هفته‌ی"]), (.month, ["ماه"]), (.year, ["سال"]),
    ]
    for (sort, names) in sorts {
      for name in names {
        add(sort, 0, ["این \(name)", "\(name) جاری"])
        add(sort, -1, ["پیش", "گذشته", "قبل", "پیشین"].map { "\(name) \($0)" })
      }
    }
    add(.year, 0, ["امسال"])
    add(.year, -1, ["پارسال"])
    return units
  }()
}
