import TipsCalendar
import TipsDomain
import TipsHTTP
import TipsStore
import TipsText

/// Which entries of the trail are asked for, as the fields of the form have it.
struct AuditQuery: Sendable {
  /// A report's number, a pseudonym, the period of a round, or `user NAME`.
  let subject: String?
  let person: String?
  let action: String?
  /// When, as a period is typed.
  let period: String?
  /// The number before which entries are wanted.
  let before: Int64?

  init(_ fields: FormFields) {
    subject = fields.text("subject")
    person = fields.text("person")
    action = fields.text("action")
    period = fields.text("period")
    before = fields.text("before").flatMap { Int64(PersianText.asciiDigits($0)) }
  }

  /// The filter with everything looked up.
  ///
  /// - Parameter onlyAccounts: whether nothing but accounts may be seen.
  /// - Throws: What says which field can't be.
  func filter(in store: Store, now: Instant, onlyAccounts: Bool) throws -> AuditFilter {
    let today = store.zone.day(of: now)
    var filter = AuditFilter()
    filter.topic = try subject.map { try AuditFilter.Topic(typed: $0, in: store, today: today) }
    if onlyAccounts {
      if case .subject(let subject)? = filter.topic, subject.userName != nil {
      } else {
        guard filter.topic == nil else { throw DeskError.notYours }
        filter.topic = .accounts
      }
    }
    filter.person = person
    filter.action = action
    if let period {
      let period = try Period(period, today: today)
      filter.from = store.zone.startOfDay(period.from)
      filter.to = store.zone.startOfDay(period.to)
    }
    return filter
  }

  /// The fields, from a place in the trail on.
  func fields(before: Int64? = nil) -> [(String, String?)] {
    [
      ("subject", subject), ("person", person), ("action", action), ("period", period),
      ("before", before.map { String($0) }),
    ]
  }
}
