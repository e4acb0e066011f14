import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsText

/// Which entries of the trail somebody asks for; nil lets everything through.
public struct AuditFilter: Sendable {
  /// What entries are about.
  public enum Topic: Sendable {
    /// One thing.
    case subject(AuditSubject)
    /// A report, with the entries that cover it among many.
    case report(ReportNumber)
    /// A round and its drafts, by its label.
    case round(String)
    /// The accounts of people.
    case accounts
  }

  /// About what.
  public var topic: Topic?
  /// By whom: the name that somebody gave, or the account.
  public var person: String?
  /// The code of what was done.
  public var action: String?
  /// Not before.
  public var from: Instant?
  /// Before.
  public var to: Instant?

  /// Lets everything through.
  public init() {}
}

/// A part of the trail, newest first.
public struct AuditTrailPart: Sendable {
  /// The entries.
  public let entries: [AuditRecord]
  /// The further ones are among those before this number; nil where there are none.
  public let next: Int64?
}

extension AuditFilter.Topic {
  /// What somebody typed: a report's number, a reporter's pseudonym, an account as `user NAME`, or the period of a round.
  ///
  /// - Parameter number: reads a report's number.
  /// - Throws: What says why the text names nothing.
  public init(
    typed: String, in store: Store, today: LocalDay, number: (String) throws -> ReportNumber = { try ReportNumber($0) }
  ) throws {
    if typed.lowercased().hasPrefix("r-") {
      guard let id = Reporter.id(typed) else {
        throw ReporterError.notAPseudonym(SafeText.line(String(typed.prefix(32))))
      }
      self = .subject(.reporter(id))
    } else if let name = AuditSubject(rawValue: typed).userName {
      self = .subject(.user(try store.users.find(name)?.name ?? name))
    } else if typed.contains("-"), let period = try? Period(typed, today: today) {
      // A period such as 1404-08 may have a right check digit by chance; nobody writes a report's number so.
      self = .round(period.label)
    } else {
      self = .report(try number(typed))
    }
  }

  /// What the subject of an entry is compared with: one text, a span of texts, and the id of a report.
  var condition: (subject: String, from: String?, to: String?, reportID: Int64?) {
    switch self {
    case .subject(let subject): return (subject.rawValue, nil, nil, nil)
    case .report(let number): return (AuditSubject.report(number).rawValue, nil, nil, number.id)
    case .round(let label):
      let drafts = AuditSubject(.draft, label).rawValue
      return (AuditSubject.round(label).rawValue, drafts + " ", drafts + "!", nil)
    case .accounts:
      let users = AuditSubject.Kind.user.rawValue
      return (users, users, String(users.dropLast()) + "!", nil)
    }
  }
}
