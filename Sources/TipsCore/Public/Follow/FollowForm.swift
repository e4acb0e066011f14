import TipsDomain
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// What the holder of a receipt sends: a word, whether they are satisfied, or who they are.
struct FollowForm: Sendable {
  enum Kind: String, Sendable { case word, satisfaction, claim }

  let kind: Kind
  let text: String
  /// `yes` or `no`; empty where nothing was chosen.
  let satisfied: String
  let phone: String
  let name: String
  let consent: String
  /// What is wrong, by the name of the field.
  private(set) var faults: [(field: String, message: Message)] = []

  /// - Returns: nil where there is no such form.
  init?(_ name: String, _ form: FormFields) {
    guard let kind = Kind(rawValue: name) else { return nil }
    self.kind = kind
    text = (form["text"] ?? "").replacing("\r\n", with: "\n")
    satisfied = form["satisfied"] ?? ""
    phone = form.text("phone") ?? ""
    self.name = form.text("name") ?? ""
    consent = form.text("consent") ?? ""
    check()
  }

  private mutating func check() {
    if text.utf8.count > ReportField.text.limit {
      faults.append(("text", ReportDoorWords.tooLong(letters: ReportField.text.limit / 2)))
    } else if text.utf8.contains(0) {
      faults.append(("text", ReportDoorWords.unreadable))
    }
    switch kind {
    case .word:
      if text.trimmingASCIISpace().isEmpty { faults.append(("text", FollowDoorWords.wordMissing)) }
    case .satisfaction:
      if satisfied != "yes", satisfied != "no" { faults.append(("satisfied", ReportDoorWords.consentMissing)) }
    case .claim:
      let reading = CallerReading(phone: phone, name: name, consent: consent)
      faults += reading.refused.map { ($0.field.rawValue, $0.message) }
      for (field, value) in [(ReportField.phone, phone), (.name, name)] {
        if value.utf8.count > field.limit {
          faults.append((field.rawValue, ReportDoorWords.tooLong(letters: field.limit / 2)))
        } else if value.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
          faults.append((field.rawValue, ReportDoorWords.unreadable))
        }
      }
    }
  }

  /// The same form, refused by the station.
  func refused(by error: any UserFacingError) -> FollowForm {
    var copy = self
    let message =
      switch (kind, error) {
      case (.claim, _): FollowDoorWords.notClaimable
      case (_, is DraftError): ReportDoorWords.unreadable
      default: FollowDoorWords.closedToWords
      }
    copy.faults.append((kind == .claim ? "phone" : kind == .word ? "text" : "satisfied", message))
    return copy
  }

  /// All of it as bytes: two forms that say the same have the same.
  var bytes: [UInt8] {
    [kind.rawValue, text, satisfied, phone, name, consent].flatMap { Array("\($0.utf8.count):\($0),".utf8) }
  }

  func content(_ receipt: String) -> Submission.Content {
    switch kind {
    case .word: .word(receipt: receipt, text: text)
    case .satisfaction: .satisfaction(receipt: receipt, isSatisfied: satisfied == "yes", text: text)
    case .claim: .claim(receipt: receipt, caller: CitizenCaller(phone: phone, name: name, consent: consent))
    }
  }
}

/// What came of something that the holder of a receipt sent.
enum FollowAnswer: Sendable {
  case taken(FollowForm.Kind)
  case refused(FollowForm)
  /// The page was open too long; the form comes back as it was.
  case stale(FollowForm)

  /// The form that comes back.
  var form: FollowForm? {
    switch self {
    case .taken: nil
    case .refused(let form), .stale(let form): form
    }
  }
}
