import TestSupport
import Testing

@testable import TipsDomain
@testable import TipsStore
@testable import TipsText

@Suite("Notes")
struct NoteTests {
  private let now = TemporaryStore.now

  @Test("A report is found once, by its text or any of its notes, newest report first")
  func search() throws {
    let temporary = try TemporaryStore()
    let numbers = try (0..<4).map { try temporary.log("گزارش \($0) پلاک") }
    let notes = temporary.store.notes
    for text in ["پلاک را خواند", "پلاک دوم"] { try notes.add(text, to: numbers[1], operatorName: "op-3", now: now) }
    try notes.add("خودروی سفید", to: numbers[0], operatorName: "op-3", now: now)
    #expect(try temporary.search("پلاک") == numbers.reversed())
    #expect(try temporary.search("سفید") == [numbers[0]])
  }

  @Test("A limit, a filter and the next page hold for what notes find")
  func pages() throws {
    let temporary = try TemporaryStore()
    let numbers = try (0..<6).map { index in
      try temporary.log("گزارش \(index)") { $0.priority = index % 2 + 1 }
    }
    for number in numbers { try temporary.store.notes.add("سفید", to: number, operatorName: "op-3", now: now) }
    var filter = ReportFilter()
    filter.query = try SearchQuery("سفید")
    #expect(try temporary.store.reports.list(filter, limit: 2).map(\.number) == [numbers[5], numbers[4]])
    filter.after = numbers[4]
    #expect(try temporary.store.reports.list(filter, limit: 2).map(\.number) == [numbers[3], numbers[2]])
    var oldest: [ReportNumber] = []
    filter.isReversed = true
    filter.after = nil
    try temporary.store.reports.each(filter, limit: 4) { oldest.append($0.number) }
    #expect(oldest == Array(numbers[..<4]))
  }

  @Test("Nothing is added to a report whose texts were removed")
  func removed() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log(at: now.adding(seconds: -86_400))
    try temporary.mark(number, .assisted)
    _ = try temporary.store.retention.remove(before: now, operatorName: "x", now: now)
    #expect(throws: NoteError.textsRemoved(number)) {
      try temporary.store.notes.add("باز", to: number, operatorName: "op-3", now: now)
    }
  }

  @Test("The thousandth note on a report is refused")
  func tooMany() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log()
    let last = NoteStore.ids(of: number).upperBound
    try temporary.store.connection.run(
      "insert into note (id, report_id, text, recorded_at, operator) values ($1, $2, 'x', $3, 'x')", last, number, now)
    #expect(throws: NoteError.tooMany(number)) {
      try temporary.store.notes.add("باز", to: number, operatorName: "op-3", now: now)
    }
  }
}
