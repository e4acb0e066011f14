import TipsDomain
import TipsStore
import TipsText

/// The fields of a report as the standard has them, read into a draft. What the store has no place for is left: e-mail,
/// devices, pictures; and of who sends without a key, name and telephone, since the receipt stands for them.
struct PostedReport {
  let call: Call
  /// The program that sends it; nil without a key.
  let account: UserAccount?

  func draft() async throws -> ReportDraft {
    var draft = ReportDraft()
    draft.line = Self.line
    let category = try await category()
    draft.category = category.code
    draft.text = try text() ?? category.label.fa
    draft.address = call.parameters.text("address_string")
    draft.latitude = try degrees("lat")
    draft.longitude = try degrees("long")
    draft.place = try await place()
    guard draft.latitude != nil && draft.longitude != nil || draft.address != nil || named != nil else {
      throw Open311Error.locationMissing
    }
    let caller = try caller()
    if account != nil { draft.caller = caller }
    return draft
  }

  /// What comes in by itself waits until somebody of the station takes it.
  private static let line = "web"

  private func category() async throws -> Category {
    guard let code = call.parameters.text("service_code") else { throw Open311Error.missing("service_code") }
    let known = try await call.served.readers.read { try $0.references.categories() }
    guard let category = known.first(where: { $0.code == code && $0.isActive }) else {
      throw Open311Error.noSuchService
    }
    return category
  }

  private func text() throws -> String? {
    guard let text = call.parameters.text("description") else { return nil }
    guard text.unicodeScalars.count <= ServiceRequest.descriptionLimit else {
      throw Open311Error.bad("description", .characters(ServiceRequest.descriptionLimit))
    }
    return text
  }

  private func degrees(_ name: String) throws -> Double? {
    guard let typed = call.parameters.text(name) else { return nil }
    let text = PersianText.asciiDigits(typed)
    guard text.utf8.allSatisfy({ (48...57).contains($0) || [43, 45, 46, 69, 101].contains($0) }),
      let degrees = Double(text), degrees.isFinite
    else { throw Open311Error.bad(name, .degrees) }
    return degrees
  }

  /// The code of a place.
  private var named: String? { call.parameters.text("address_id") }

  /// The place that is named, else the one to which the key is limited.
  private func place() async throws -> String? {
    let (named, limit) = (named, account?.placeID)
    return try await call.served.readers.read { store in
      guard let named else { return try limit.flatMap { try store.references.place(id: $0)?.code } }
      guard let place = try store.references.place(code: named), place.isActive else {
        throw Open311Error.noSuchPlace
      }
      if let limit, try !store.references.subtree(of: limit).contains(place.id) { throw Open311Error.outsidePlace }
      return place.code
    }
  }

  /// How many characters a first or a last name has.
  private static let longestName = 90

  /// Whom a program tells of; they were not asked for a form of thanks.
  private func caller() throws -> Caller? {
    let parts = try ["first_name", "last_name"].compactMap { field in
      let part = call.parameters.text(field)
      guard part?.unicodeScalars.count ?? 0 <= Self.longestName else {
        throw Open311Error.bad(field, .characters(Self.longestName))
      }
      return part
    }
    let name = parts.joined(separator: " ")
    let caller = try Caller(phone: call.parameters.text("phone"), name: name, consent: nil)
    return caller.isAnonymous ? nil : caller
  }
}
