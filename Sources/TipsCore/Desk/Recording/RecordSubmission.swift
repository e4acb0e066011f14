import TipsCalendar
import TipsDomain
import TipsHTML
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// Records what the form says: `POST /reports`.
enum RecordSubmission {
  static func submit(_ visit: Visit) async throws -> WebResponse {
    let fields = visit.request.form
    let (desk, limit, now) = (visit.desk, PlaceLimit(visit), visit.now)
    var form = RecordForm(fields)
    let key = Acknowledgements.Key(userID: visit.user?.id ?? 0, token: form.token)
    var refused: [RefusedField] = []
    var caller: Caller?
    do { caller = try await Self.caller(fields, key, visit) } catch let error as DraftError {
      refused += [RecordRefusal.field(of: error)].compactMap(\.self)
    }
    if form.needsLookup {
      let typed = form
      let found = try await visit.read { try typed.resolved($0, within: limit) }
      form = found.form
      refused += found.refused
    }
    let (draft, faults) = form.draft(caller: caller)
    refused += faults
    do { _ = try draft.validate(now: now) } catch let error as any UserFacingError {
      refused += [RecordRefusal.field(of: error)].compactMap(\.self)
      if refused.isEmpty { throw error }
    }
    if refused.isEmpty {
      do {
        let answer = try await desk.acknowledgements.answer(key, at: now) { try await record(draft, limit, visit) }
        return await RecordAnswer.recorded(visit, answer, form)
      } catch let error as any UserFacingError where [.badData, .notFound].contains(error.category) {
        guard let field = RecordRefusal.field(of: error) else { throw error }
        refused.append(field)
      }
    }
    if let caller { await desk.acknowledgements.hold(caller, for: key, at: now) }
    let inOrder = RecordField.allCases.compactMap { field in refused.first { $0.field == field } }
    return try await RecordAnswer.refused(visit, form, inOrder, holdsCaller: caller != nil)
  }

  /// Who reported. What a refused form told of the caller stands, unless the form tells it anew or says to forget it.
  private static func caller(
    _ fields: FormFields, _ key: Acknowledgements.Key, _ visit: Visit
  ) async throws -> Caller? {
    if fields.isSet("forget_caller") { await visit.desk.acknowledgements.forget(key) }
    let held = await visit.desk.acknowledgements.caller(key, at: visit.now)
    let consent = fields["consent"].flatMap(Consent.init(code:))
    let caller = try Caller(
      phone: fields.text("phone") ?? held?.phone, name: fields.text("name") ?? held?.name,
      consent: consent ?? held?.consent)
    return caller.isAnonymous ? nil : caller
  }

  private static func record(_ draft: ReportDraft, _ limit: PlaceLimit, _ visit: Visit) async throws -> Acknowledgement
  {
    let (now, name, maker) = (visit.now, visit.operatorName, visit.desk.receiptMaker)
    // A receipt takes long to make; nobody who only wants a number waits behind it.
    let prepared =
      draft.wantsReceipt
      ? try await visit.desk.receipts.run { try maker.prepare(draft, now: now) } : try maker.prepare(draft, now: now)
    let answer = try await visit.write { store in
      guard limit.placeID != nil else { return try Intake(store: store, operatorName: name).record(prepared, now: now) }
      return try record(prepared, draft, limit, in: store, operatorName: name, now: now)
    }
    return Acknowledgement(
      number: answer.number, isNew: answer.isNew, receipt: answer.receipt, callerNumber: answer.callerNumber,
      receivedAt: now)
  }

  /// Records a report of somebody who records for one place: without a place it is that one.
  private static func record(
    _ prepared: PreparedDraft, _ draft: ReportDraft, _ limit: PlaceLimit, in store: Store, operatorName: String,
    now: Instant
  ) throws -> IntakeAnswer {
    if let lead = draft.duplicateOf { _ = try limit.report(lead, in: store) }
    let place = try draft.place.map { try store.references.place(named: $0) }
    guard let place else {
      let own = try limit.placeID.flatMap { try store.references.place(id: $0) }
      return try Intake(store: store, operatorName: operatorName).record(
        prepared.at(place: own?.code), now: now)
    }
    guard try limit.allows(place.id, in: store) else { throw RecordError.placeOutside }
    return try Intake(store: store, operatorName: operatorName).record(prepared, now: now)
  }
}
