import TipsDomain
import TipsIdentity
import TipsReading
import TipsText
import TipsWords

/// What an entry says, in the language of the page where the program wrote it.
struct AuditEntryWording {
  let visit: Visit
  let entry: AuditRecord

  /// What was done; the code where a newer program did it.
  var action: String { AuditEntry.Action(rawValue: entry.action).map { visit($0.label) } ?? entry.action }

  var subject: String { AuditSubject(rawValue: entry.subject).words[visit.language] }

  /// What the entry says of itself, in the language of the visit.
  var detail: String {
    guard visit.language == .fa else { return entry.detail }
    return AuditDetailWording.persian(entry.detail, of: entry.subject)
  }

  /// The name that somebody gave, and the account that they worked from where it is another.
  var person: String {
    guard let account = entry.account, account != entry.operatorName,
      account != DeskAccount.name(of: entry.operatorName)
    else { return entry.operatorName }
    return "\(entry.operatorName) (\(account))"
  }

  /// What the field of the form takes to find the entries about the same; nil where it takes nothing such.
  var topic: String? {
    let subject = AuditSubject(rawValue: entry.subject)
    if subject.userName != nil || Reporter.id(entry.subject) != nil { return entry.subject }
    if entry.subject.hasPrefix("round ") { return String(entry.subject.dropFirst(6)) }
    return (try? ReportNumber(entry.subject)) == nil ? nil : entry.subject
  }
}
