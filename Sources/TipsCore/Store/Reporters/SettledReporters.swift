import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsText

/// Who reported, by the key, and what is held against them from before.
struct IdentifiedCaller {
  let identity: OpenedIdentity
  let caller: OpenedIdentity.Caller
  let tag: [UInt8]
  let past: ReporterPast
}

/// The reporters of some reports that are settled together: each is looked up once, and written once for everything that
/// one entry of the trail can say.
struct SettledReporters {
  /// A reporter as known so far.
  private struct State {
    let id: Int64
    let tag: [UInt8]
    var past = ReporterPast()
    /// Whether there is no row yet.
    var isNew: Bool
    /// Whether a report was seen here before.
    var isMet = false
    /// Whether consent and its time are as the store has them.
    var isRead: Bool
    var consent: Consent?
    var consentAt: Instant?
    /// Which report has the name; nil where that stays as it is.
    var named: Int64?
    /// Whether consent or its time is another than the store's.
    var isHeld = false
    /// Whether the consent is another than that of the last entry.
    var isChanged = false
  }

  private let store: Store
  private let audit: AuditStore
  private let operatorName: String
  private let now: Instant
  private var connection: Connection { store.connection }
  private var states: [State] = []
  private var places: [[UInt8]: Int] = [:]
  /// How many pseudonyms were given.
  private(set) var newCount = 0

  /// Looks up the reporters with the given tags; who has none gets a free pseudonym.
  init(_ tags: [[UInt8]], of store: Store, operatorName: String, now: Instant) throws {
    self.store = store
    audit = AuditStore(connection: store.connection)
    self.operatorName = operatorName
    self.now = now
    let find = try connection.prepare("select id from reporter where tag = $1")
    let isTaken = try connection.prepare("select 1 from reporter where id = $1")
    var known: [[UInt8]: Int64] = [:]
    // In the order of the index, which is then read once from front to back.
    for tag in Set(tags).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      known[tag] = try find.first(tag) { (id: Int64) in id }
    }
    var given: Set<Int64> = []
    for tag in tags where places[tag] == nil {
      places[tag] = states.count
      if let id = known[tag] {
        states.append(State(id: id, tag: tag, isNew: false, isRead: false))
      } else {
        let id = try pseudonym(of: tag) { id in
          try given.contains(id) || isTaken.first(id, row: { (found: Bool) in found }) != nil
        }
        given.insert(id)
        states.append(State(id: id, tag: tag, isNew: true, isRead: true))
      }
    }
    newCount = given.count
  }

  private func pseudonym(of tag: [UInt8], isTaken: (Int64) throws -> Bool) throws -> Int64 {
    // At an office pseudonyms begin with its number, so that they are nobody else's at the centre.
    let base = store.isOffice ? Int64(store.settings.station) * ReportNumber.idsPerStation : 0
    for attempt in 0..<Int.max {
      let id = base + RecognitionKey.pseudonym(of: tag, attempt: attempt)
      if try !isTaken(id) { return id }
    }
    throw StoreError.constraint(Message(en: "no free pseudonym", fa: "نام مستعار آزادی نمانده است"))
  }

  /// Takes note of who reported, and of what they agreed to.
  ///
  /// - Returns: the number behind `r-`.
  mutating func note(_ person: IdentifiedCaller) throws -> Int64 {
    guard let place = places[person.tag] else { preconditionFailure("every tag was looked up") }
    let isFirst = states[place].isNew && !states[place].isMet
    if isFirst { states[place].past = person.past }
    if let consent = person.caller.consent { try note(person.identity.told(consent), at: place, isFirst: isFirst) }
    if person.caller.isNamed || isFirst { states[place].named = person.identity.report }
    states[place].isMet = true
    return states[place].id
  }

  /// Takes note of a consent that was told in a report, unless a later one is known; the history keeps every change, and
  /// the trail an entry for each.
  private mutating func note(_ told: ToldConsent, at place: Int, isFirst: Bool) throws {
    try read(at: place)
    guard try isNewer(told, than: states[place]) else { return }
    if told.consent != states[place].consent {
      if states[place].isChanged || (states[place].isNew && !isFirst) { try write(at: place) }
      states[place].isChanged = true
    }
    states[place].consent = told.consent
    states[place].consentAt = told.at
    states[place].isHeld = true
  }

  private mutating func read(at place: Int) throws {
    guard !states[place].isRead else { return }
    let known = try connection.first("select consent, consent_at from reporter where id = $1", states[place].id) {
      (consent: Consent?, at: Instant?) in (consent: consent, at: at)
    }
    states[place].consent = known?.consent
    states[place].consentAt = known?.at
    states[place].isRead = true
  }

  // MARK: Writing

  /// Writes what is not written yet.
  mutating func write() throws {
    for place in states.indices { try write(at: place) }
  }

  private mutating func write(at place: Int) throws {
    let state = states[place]
    if state.isNew {
      try connection.run(
        """
        insert into reporter (id, tag, consent, consent_at, identity_report_id, created_at)
        values ($1, $2, $3, $4, $5, $6)
        """, state.id, state.tag, state.consent, state.consentAt, state.named, now)
      if !state.past.isEmpty { try PastReader(connection).carry(state.past, to: state.id) }
    }
    let before = state.isNew || !state.isChanged ? nil : try audit.commitment(.reporter, key: state.id)
    if !state.isNew, state.isHeld {
      try connection.run(
        """
        update reporter
        set consent = $2, consent_at = $3, identity_report_id = coalesce($4, identity_report_id)
        where id = $1
        """, state.id, state.consent, state.consentAt, state.named)
    } else if !state.isNew, state.named != nil {
      try connection.run("update reporter set identity_report_id = $2 where id = $1", state.id, state.named)
    }
    if state.isChanged, let consent = state.consent {
      try connection.run(
        "insert into consent_event (reporter_id, consent, source, operator, at) values ($1, $2, $3, '', $4)", state.id,
        consent, ToldConsent.source, now)
    }
    if state.isNew || state.isChanged {
      try audit.append(
        AuditEntry(
          action: state.isNew ? .newReporter : .setConsent, subject: .reporter(state.id),
          detail: state.isNew ? "" : ToldConsent.detail, operatorName: operatorName, at: now),
        before: before, after: try audit.commitment(.reporter, key: state.id))
    }
    states[place].isNew = false
    states[place].isHeld = false
    states[place].isChanged = false
    states[place].named = nil
  }

  // MARK: Which consent counts

  /// Whether a consent told in a report takes the place of what is known.
  ///
  /// A time that has not come yet makes nothing newer, whether a clock was ahead or somebody chose it, and revokes
  /// nothing less. An officer's word gives way only to a report that was recorded after it.
  private func isNewer(_ told: ToldConsent, than known: State) throws -> Bool {
    guard let since = known.consentAt else { return true }
    if told.consent == .none, since > now { return true }
    guard told.at >= since, told.at <= now else { return false }
    if known.isNew || known.isChanged { return true }
    if store.isOffice { return try officersWordTime(on: known.id).map { told.recordedAt > $0 } ?? true }
    guard let word = try officersWord(on: known.id) else { return true }
    return try told.at > since && intake(of: told.report) > word
  }

  /// The entry of an officer's word where that is the last one on record; nil where it came from a report.
  private func officersWord(on id: Int64) throws -> Int64? {
    let isOfficers: Bool? = try connection.value(
      """
      select operator <> '' or source not like 'report%'
      from consent_event
      where reporter_id = $1
      order by id desc
      limit 1
      """, id)
    guard isOfficers == true else { return nil }
    return try connection.value(
      """
      select max(id) from audit_entry
      where subject = $1 and action = $2 and detail <> $3 and detail not like 'report %'
      """, AuditSubject.reporter(id), AuditEntry.Action.setConsent.rawValue, ToldConsent.detail)
  }

  /// When an officer last recorded a consent, at the office or a station: an office's trail has no entry of the intake of
  /// reports.
  private func officersWordTime(on id: Int64) throws -> Instant? {
    try connection.value(
      "select max(at) from consent_event where reporter_id = $1 and (operator <> '' or source not like 'report%')", id)
  }

  /// The first entry of the trail that a report has, alone or among many: its place is when it was recorded.
  private func intake(of report: Int64) throws -> Int64 {
    try connection.value(
      """
      select min(id)
      from (
        select id from audit_entry where subject = $1
        union all
        select id from audit_entry where first_id <= $2 and last_id >= $2
      ) as entry
      """, AuditSubject.report(ReportNumber(id: report)), report) ?? 0
  }
}
