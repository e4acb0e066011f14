import TipsCore

/// An account as a row.
struct UserRow: Answer, Zoned {
  static let fields: [Field<Self>] = [
    .both(.roles, isWord: true) { row in
      let roles = row.account.orderedRoles
      return (
        Cell(people: row.roles.spoken, programs: roles.map(\.code).joined(separator: ",")),
        .array(roles.map { .string($0.code) })
      )
    }, .word(.place) { $0.place },
    .both(.reads, isWord: true, for: .programs) { row in
      let parts = row.account.orderedReads
      return (
        Cell(people: row.reads.spoken, programs: parts.map(\.code).joined(separator: ",")),
        .array(parts.map { .string($0.code) })
      )
    }, .flag(.secondFactor) { $0.account.hasSecondFactor },
    .flag(.active) { !$0.account.isDisabled },
    .flag(.mustChangePassword, for: .programs) { $0.account.mustChangePassword },
    .time(.createdAt, for: .programs) { $0.account.createdAt },
    .time(.passwordChangedAt, for: .programs) { $0.account.passwordChangedAt }, .text(.name) { $0.account.name },
  ]

  let account: UserAccount
  let zone: StationZone
  private let place: Word?
  private let said: Message?

  /// - Parameter said: what people read of it alone; nil for all of it.
  init(_ account: UserAccount, _ store: Store, _ names: ReferenceNames, saying said: Message? = nil) throws {
    self.account = account
    self.said = said
    zone = store.zone
    place = try names.placeWord(account.placeID)
  }

  var sentence: Message {
    said
      ?? UserWords.account(
        account.name, roles: roles, place: place?.message, isDisabled: account.isDisabled,
        lacksSecondFactor: account.needsSecondFactor && !account.hasSecondFactor,
        reads: account.reads.isEmpty ? nil : reads)
  }

  private var reads: Message { account.orderedReads.map { Word($0).message }.joined() }

  private var roles: Message { account.orderedRoles.map { Word($0).message }.joined() }
}

/// The same with a password that was made up for it.
private struct UserWithPassword: Answer {
  static let fields: [Field<Self>] = UserRow.fields.map { $0.of(\.row) } + [.text(.password) { $0.password }]

  let row: UserRow
  let password: String

  var sentence: Message { [row.sentence, UserWords.generated(password)].joined(en: "\n", fa: "\n") }
}

/// The same with the key of a program.
private struct UserWithKey: Answer {
  static let fields: [Field<Self>] = UserRow.fields.map { $0.of(\.row) } + [.text(.key) { $0.key }]

  let row: UserRow
  let key: String

  var sentence: Message { [row.sentence, UserWords.key(key)].joined(en: "\n", fa: "\n") }
}

extension Invocation {
  /// Writes an account, and the password only where nobody has seen it yet.
  func write(_ row: UserRow, _ password: NewPassword) throws {
    guard password.isGenerated else { return try style.write(row) }
    try style.write(UserWithPassword(row: row, password: password.text))
  }

  /// Writes the account of a program with its key, which nothing shows ever again.
  func write(_ row: UserRow, _ key: ServiceKey) throws { try style.write(UserWithKey(row: row, key: key.text)) }
}
