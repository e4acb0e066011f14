import TipsCalendar
import TipsDomain
import TipsHTML
import TipsHTTP
import TipsReading
import TipsStatistics
import TipsStore
import TipsText
import TipsWords

/// What forms about operations and activities hold.
enum OperationFields {
  /// The results, one a line.
  static func results(_ fields: FormFields) throws -> [OperationRecord.Result] {
    try (fields.lines("results") ?? "").split(separator: "\n").map(String.init)
      .filter { !$0.trimmingASCIISpace().isEmpty }.map { try OperationRecord.Result(named: $0) }
  }
}

/// A place as typed; somebody who sees one place names none outside it.
enum PlaceField {
  static func checked(_ typed: String?, in store: Store, within scope: ReportScope) throws -> String? {
    guard let typed else { return try scope.placeID.flatMap { try store.references.place(id: $0)?.code } }
    let place = try store.references.place(named: typed)
    guard scope.includes(place.id) else { throw ReportDeskError.outsidePlace }
    return place.code
  }
}

extension Visit {
  /// A result as it is read: `drugs 3.2 kg`.
  func words(_ result: OperationRecord.Result) -> String {
    let unit = result.unit.isEmpty ? "" : " " + name(result.unit, MeasureNames.unit)
    return "\(measure(result.measure)) \(digits(result.quantity.description))\(unit)"
  }

  /// What an operation's result, or a kind of activity, is called; others stand as typed.
  func measure(_ code: String) -> String { name(code, MeasureNames.measure) }
  func activity(_ kind: String) -> String { name(kind, MeasureNames.activity) }

  private func name(_ code: String, _ label: (String) -> Label?) -> String {
    guard let label = label(code) else { return code }
    return language == .fa ? label.fa : code.replacing("_", with: " ")
  }
}

/// The instants between which something lies, as typed: a period, or two times of the clock.
struct TypedSpan {
  let from: Instant
  let to: Instant

  init(_ typed: String, now: Instant, zone: StationZone) throws {
    if let clock = try ClockSpan(typed, now: now, zone: zone) {
      (from, to) = (clock.from, clock.to)
    } else {
      let period = try Period(typed, today: zone.day(of: now))
      (from, to) = (zone.startOfDay(period.from), zone.startOfDay(period.to))
    }
  }
}

/// The form above a list that is by period alone.
struct PeriodForm {
  let visit: Visit
  let path: String
  let typed: String?
  let link: (String?) -> Link
  /// Whether only days are meant, and not all time.
  var isByDay = false

  var view: HTML {
    section(.class("card no-print finding")) {
      form(.method("get"), .action(Link(path)), .role("search")) {
        FieldViews(visit: visit, form: "list").period(typed ?? "", isByDay: isByDay)
        div(.class("buttons")) { button(.type("submit")) { visit(FindingDeskWords.show) } }
      }
      nav(.class("periods"), .label(visit(FindingDeskWords.period))) {
        ul { PeriodChoices(visit: visit, chosen: typed, link: link, isByDay: isByDay).items }
      }
    }
  }
}
