import TipsDomain
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// The form as it was filled in. What is told of the caller is not part of it: that goes into no page again.
struct RecordForm: Sendable {
  /// A name that is typed, or chosen from a list.
  struct Name: Sendable {
    var typed = ""
    /// The code of what was chosen for just these letters.
    var code: String?
  }

  /// Made by the program for each form: a report that is sent twice is recorded once.
  var token: String
  var text = ""
  var category = Name()
  var place = Name()
  var address = ""
  var priority = "3"
  var line = "110"
  var kind = "tip"
  var position = ""
  var duplicateOf = ""
  var wantsReceipt = false

  /// An empty form with a token of its own.
  init() { token = Sessions.randomToken() }

  init(_ fields: FormFields) {
    // Only what this program has made can be a key of the desk.
    let token = fields["token"] ?? ""
    self.token = Self.isToken(token) ? token : Sessions.randomToken()
    text = (fields["text"] ?? "").replacing("\r\n", with: "\n")
    category = Self.name("category", fields)
    place = Self.name("place", fields)
    address = fields.text("address") ?? ""
    priority = fields.text("priority") ?? priority
    line = fields.text("line") ?? line
    kind = fields.text("kind") ?? kind
    position = fields.text("position") ?? ""
    duplicateOf = fields.text("duplicate_of") ?? ""
    wantsReceipt = fields.isSet("receipt")
  }

  private static func isToken(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  /// A choice stands for the letters for which it was made; for other letters it says nothing.
  private static func name(_ field: String, _ fields: FormFields) -> Name {
    let typed = fields.text(field) ?? ""
    let code = fields.text(field + "_was") == typed ? fields.text(field + "_code") : nil
    return Name(typed: typed, code: code)
  }

  /// The next form of the same operator: the line stays.
  var next: RecordForm {
    var next = RecordForm()
    next.line = line
    return next
  }
}

// MARK: The draft

extension RecordForm {
  /// The source under which tokens of forms are keys.
  static let source = "desk"

  /// Looks up names that were typed and not chosen.
  ///
  /// - Returns: the form with what was found, and what was not.
  func resolved(_ store: Store, within limit: PlaceLimit) throws -> (form: RecordForm, refused: [RefusedField]) {
    var form = self
    var refused: [RefusedField] = []
    let lookup = ReferenceLookup(store, within: limit)
    func resolve(_ field: RecordField, _ name: inout Name, _ find: (String) throws -> ReferenceLookup.Found) throws {
      guard !name.typed.isEmpty, name.code == nil else { return }
      let noun: Message = field.label
      let typed = SafeText.line(String(name.typed.prefix(60)))
      switch try find(name.typed) {
      case .one(let item): name.code = item.code
      case .several(let items):
        refused.append(RefusedField(field: field, message: RecordDeskWords.ambiguous(noun, typed), choices: items))
      case .near(let items):
        refused.append(RefusedField(field: field, message: RecordDeskWords.unknown(noun, typed), choices: items))
      }
    }
    try resolve(.category, &form.category, lookup.categories)
    try resolve(.place, &form.place, lookup.places)
    return (form, refused)
  }

  /// Whether a name has still to be looked up.
  var needsLookup: Bool { [category, place].contains { !$0.typed.isEmpty && $0.code == nil } }

  /// The draft, and which fields hold what no draft can take.
  func draft(caller: Caller?) -> (draft: ReportDraft, refused: [RefusedField]) {
    var draft = ReportDraft()
    var refused: [RefusedField] = []
    draft.text = text
    draft.line = line
    draft.kind = kind
    draft.category = category.code
    draft.place = place.code
    draft.address = address.isEmpty ? nil : address
    draft.source = Self.source
    draft.sourceKey = token
    draft.caller = caller
    draft.wantsReceipt = wantsReceipt
    if let number: Int = PersianText.wholeNumber(priority) {
      draft.priority = number
    } else {
      refused.append(RefusedField(field: .priority, message: LogDialogueWords.sayPriority))
    }
    if !position.isEmpty {
      if let point = Self.point(position) {
        (draft.latitude, draft.longitude) = (point.latitude, point.longitude)
      } else {
        refused.append(RefusedField(field: .position, message: RecordDeskWords.positionWanted))
      }
    }
    if !duplicateOf.isEmpty {
      do { draft.duplicateOf = try ReportNumber(duplicateOf) } catch {
        refused.append(
          RefusedField(
            field: .duplicateOf,
            message: (error as? ReportNumberError)?.message
              ?? RecordDeskWords.whatHappened))
      }
    }
    return (draft, refused)
  }

  /// Two numbers as maps give them: `37.2809, 49.5832`.
  static func point(_ typed: String) -> GeographicPoint? {
    guard typed.utf8.count <= 100 else { return nil }
    let parts = PersianText.comparisonKey(typed).split { ",،;؛ /".contains($0) }
    guard parts.count == 2, let latitude = Double(parts[0]), let longitude = Double(parts[1]), latitude.isFinite,
      longitude.isFinite
    else { return nil }
    return GeographicPoint(latitude: latitude, longitude: longitude)
  }
}
