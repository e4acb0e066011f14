import CentreSupport
import TestSupport
import Testing
import TipsDomain
import TipsText

@testable import TipsDemo
@testable import TipsStore

extension BothEngines {
  /// A search in a centre finds what the same search finds in the stations' stores.
  @Suite struct SameSearchTests {
    @Test("A thousand made-up searches give the same reports")
    func thousandSearches() throws {
      let both = try CopiedStore.shared.get()
      let texts = try both.station.connection.rows("select text from report union all select text from note") {
        (text: String) in text
      }
      var random = SeededGenerator(seed: 20)
      var found = 0
      for number in 0..<1_000 {
        let typed = Self.typed(from: texts[Int(random.next() % UInt64(texts.count))], &random)
        guard let query = try? SearchQuery(typed) else { continue }
        var filter = ReportFilter()
        filter.query = query
        let here = try both.station.reports.list(filter, limit: 100_000).map(\.number.id).sorted()
        let there = try both.centre.reports.list(filter, limit: 100_000).map(\.number.id).sorted()
        #expect(here == there, "search \(number): \(typed)")
        if !here.isEmpty { found += 1 }
      }
      #expect(found > 700)
    }

    @Test(
      "Hamzas, plates, numbers and spellings, too",
      arguments: [
        "مسئول", "مسوول", "خرده فروشی", "موتورسیکلت", "موتور سیکلت", "«خیابان امام»", "سرق*", "۱۲ ب ۳۴۵", "0911*",
      ])
    func examples(typed: String) throws {
      let both = try CopiedStore.shared.get()
      var filter = ReportFilter()
      filter.query = try SearchQuery(typed)
      #expect(
        try both.station.reports.list(filter, limit: 100_000).map(\.number.id).sorted()
          == both.centre.reports.list(filter, limit: 100_000).map(\.number.id).sorted())
    }

    @Test("A search that finds nothing means the same near words")
    func nearSpellings() throws {
      let both = try CopiedStore.shared.get()
      for typed in ["موتورسیکلط", "سرغت", "خیابام"] {
        var filter = ReportFilter()
        filter.query = try SearchQuery(typed)
        let here = try both.station.reports.nearest(to: filter)?.query
        #expect(try both.centre.reports.nearest(to: filter)?.query == here)
      }
    }

    /// Words of a text as somebody may type them: some of them, a phrase, a beginning, two written together, one written
    /// apart.
    private static func typed(from text: String, _ random: inout SeededGenerator) -> String {
      let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      guard !words.isEmpty else { return text }
      func below(_ count: Int) -> Int { Int(random.next() % UInt64(max(1, count))) }
      let first = below(words.count)
      let next = words[min(first + 1, words.count - 1)]
      let other = words[below(words.count)]
      switch below(7) {
      case 0: return words[first]
      case 1: return "\(words[first]) \(other)"
      case 2: return "«\(words[first...].prefix(2 + below(3)).joined(separator: " "))»"
      case 3:
        return words[first].count > 2
          ? String(words[first].prefix(2 + below(words[first].count - 2))) + "*" : words[first]
      case 4: return words[first] + next
      case 5:
        let cut = below(words[first].count)
        return words[first].prefix(cut) + " " + words[first].dropFirst(cut)
      default: return "\(words[first]) «\(other) \(next)» \(words[below(words.count)].prefix(3))*"
      }
    }
  }
}
