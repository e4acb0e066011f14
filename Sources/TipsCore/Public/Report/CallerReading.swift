import TipsDomain
import TipsText
import TipsWords

/// Who somebody says they are, at the report or later by receipt.
struct CallerReading: Sendable {
  let caller: CitizenCaller
  private(set) var refused: [(field: ReportField, message: Message)] = []

  init(phone: String, name: String, consent code: String) {
    let consent = Consent(code: code)
    caller = CitizenCaller(phone: phone, name: name, consent: consent?.code ?? "")
    if phone.isEmpty {
      refused.append((.phone, ReportDoorWords.phoneMissing))
    } else if PhoneReading(phone).number == nil {
      refused.append((.phone, ReportDoorWords.phoneUnusable))
    }
    if consent == nil { refused.append((.consent, ReportDoorWords.consentMissing)) }
    if name.isEmpty, consent == .initials || consent == .name { refused.append((.name, ReportDoorWords.nameMissing)) }
  }
}
