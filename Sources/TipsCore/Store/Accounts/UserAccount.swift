import TipsCalendar
import TipsDomain
import TipsSQLite

/// The account by which somebody logs in to a program that serves several people.
public struct UserAccount: Sendable, Equatable {
  /// The row in the store. None is given twice, not even after a removal.
  public let id: Int64
  /// The name to log in with, as it was typed.
  public let name: String
  /// What its owner may do; at least one.
  public let roles: Set<Role>
  /// What a program that has it may read beside what, when and how far; nothing for people.
  public let reads: Set<ReadablePart>
  /// The place whose reports, and those of places inside it, are all that its owner may see and record; nil for all.
  public let placeID: Int64?
  /// Whether a telephone shows codes for it.
  public let hasSecondFactor: Bool
  /// Whether nobody may log in with it.
  public let isDisabled: Bool
  /// Whether its owner must change the password before anything else.
  public let mustChangePassword: Bool
  /// When it was made.
  public let createdAt: Instant
  /// Since when it has its password: what was opened with an earlier one is to be closed.
  public let passwordChangedAt: Instant

  /// Whether it is a program's, which shows a key and never logs in.
  public var isService: Bool { roles.contains(.service) }

  /// Whether its owner must have a second factor: everybody who may do more than record.
  public var needsSecondFactor: Bool { roles != [.operator] && !isService }

  /// The roles in the order of ``Role``.
  public var orderedRoles: [Role] { Role.allCases.filter(roles.contains) }

  /// What a program may read, in the order of ``ReadablePart``.
  public var orderedReads: [ReadablePart] { ReadablePart.allCases.filter(reads.contains) }

  /// The same where nothing can be recorded or changed: with the roles that look. Places are another store's there, so
  /// whoever is limited to one has none.
  package var reading: UserAccount {
    UserAccount(
      id: id, name: name, roles: placeID == nil ? roles.intersection([.secretary, .supervisor, .auditor]) : [],
      reads: reads, placeID: placeID, hasSecondFactor: hasSecondFactor, isDisabled: isDisabled,
      mustChangePassword: mustChangePassword, createdAt: createdAt, passwordChangedAt: passwordChangedAt)
  }

  /// Whether it is an administrator's and may be used.
  var administers: Bool { roles.contains(.administrator) && !isDisabled }
}

extension UserAccount: RowDecodable {
  package static let columns =
    """
    user_account.id, name, place_id, second_factor is not null, disabled, must_change_password, created_at,
      password_changed_at, (select group_concat(role, ' ') from user_role where user_id = user_account.id),
      (select group_concat(part, ' ') from service_reads where user_id = user_account.id)
    """

  package init(_ row: inout RowReader) throws {
    id = try row.next()
    name = try row.next()
    placeID = try row.next()
    hasSecondFactor = try row.next()
    isDisabled = try row.next()
    mustChangePassword = try row.next()
    createdAt = try row.next()
    passwordChangedAt = try row.next()
    let codes = try row.next(String?.self) ?? ""
    // A role that only a damaged file holds allows nothing.
    roles = Set(codes.split(separator: " ").compactMap { Role(rawValue: String($0)) })
    let parts = try row.next(String?.self) ?? ""
    reads = Set(parts.split(separator: " ").compactMap { ReadablePart(rawValue: String($0)) })
  }
}

extension Role: ParameterValue {}
extension ReadablePart: ParameterValue {}
