import TipsCore

/// One place of a list, as a row.
struct HonoreeRow: Row {
  static let columns = [
    Column("place", isNumeric: true), Column("reporter"), Column("score", isNumeric: true),
    Column("confirmed", isNumeric: true), Column("volume", isNumeric: true, for: .programs),
    Column("reliability", isNumeric: true), Column("county"), Column("seat", for: .programs),
    Column("status", for: .programs), Column("phone", for: .programs), Column("consent", for: .programs),
    Column("name"),
  ]

  let honoree: Honoree
  let countyCode: String?
  let countyName: String?
  /// nil where identities were not asked for.
  let identity: RevealedIdentity??
  let status: Status

  /// What became of somebody's place.
  enum Status: String {
    /// On a draft, or on an issued list and still to be thanked.
    case listed
    /// Left the issued list.
    case withdrawn
    /// Was thanked.
    case thanked
    /// Did not come to the last ceremony.
    case absent

    init(of reporter: Int64, in round: RecognitionRound) {
      if round.withdrawals[reporter] != nil {
        self = .withdrawn
      } else if let thanks = round.thanks[reporter] {
        self = thanks.wasPresent ? .thanked : .absent
      } else {
        self = .listed
      }
    }
  }

  var cells: [Cell] {
    let hundredths = honoree.reliability / 10_000
    let shown = "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
    return [
      Cell(Int64(honoree.place)), Cell(Reporter.pseudonym(honoree.reporter)), Cell(Int64(honoree.score)),
      Cell(Int64(honoree.confirmed)), Cell(Int64(honoree.volume)),
      Cell(people: shown, programs: String(honoree.reliability)),
      Cell(people: countyName ?? "–", programs: countyCode ?? ""), Cell((honoree.seat ?? .score).rawValue),
      Cell(status.rawValue), Cell(identity??.phone), Cell(identity??.consent?.code),
      Cell(people: lastCell, programs: identity??.name ?? ""),
    ]
  }

  /// What became of the place, and the name where it was asked for.
  private var lastCell: String {
    let name = identity == nil ? "(sealed)" : revealed
    return status == .listed ? name : status == .withdrawn ? "(withdrawn)" : "\(name)  (\(status.rawValue))"
  }

  /// The number and the name, or that the person is to be thanked in private.
  private var revealed: String {
    let name = identity??.consent == .private ? "(thanks in private)" : identity??.name
    return [identity??.phone, name].compactMap(\.self).joined(separator: "  ")
  }

  var json: JSONOutput {
    var members: [String: JSONOutput] = [
      "place": .number(honoree.place), "reporter": .string(Reporter.pseudonym(honoree.reporter)),
      "score": .number(honoree.score), "confirmed": .number(honoree.confirmed), "volume": .number(honoree.volume),
      "reliability": .number(honoree.reliability), "county": .text(countyCode),
      "seat": .string((honoree.seat ?? .score).rawValue), "status": .string(status.rawValue),
    ]
    if let identity {
      members["name"] = .text(identity?.name)
      members["phone"] = .text(identity?.phone)
      members["consent"] = .text(identity?.consent?.code)
    }
    return .object(members)
  }
}
