import TipsCore

/// One place of a list, as a row.
struct HonoreeRow: FieldRow {
  static let fields: [Field<Self>] = [
    .column(.listPlace, isNumeric: true, for: .people) { Cell($0.honoree.place) },
    .number(.place, for: .programs) { $0.honoree.place }, .text(.reporter) { Reporter.pseudonym($0.honoree.reporter) },
    .number(.score) { $0.honoree.score }, .number(.confirmed) { $0.honoree.confirmed },
    .number(.volume, for: .programs) { $0.honoree.volume },
    .both(.reliability, isNumeric: true) {
      (
        Cell(
          people: FixedPoint.hundredths(ofMillionths: $0.honoree.reliability), programs: String($0.honoree.reliability)),
        .number($0.honoree.reliability)
      )
    },
    .both(.county, isWord: true) {
      (Cell(people: $0.county?.label.message.spoken ?? "–", programs: $0.county?.code ?? ""), .text($0.county?.code))
    },
    .text(.seat, for: .programs) { ($0.honoree.seat ?? .score).rawValue },
    .text(.status, for: .programs) { $0.status.rawValue },
    .both(.phone, for: .programs) { (Cell($0.identity??.phone), $0.identity.map { .text($0?.phone) }) },
    .both(.consent, for: .programs) {
      (Cell($0.identity??.consent?.code), $0.identity.map { .text($0?.consent?.code) })
    },
    .member("later_name_report") { honoree in
      honoree.identity.map { .text($0?.laterNameReport?.description) }
    },
    .both(.name) {
      (Cell(people: $0.lastCell, programs: $0.identity??.name ?? ""), $0.identity.map { .text($0?.name) })
    },
  ]

  let honoree: Honoree
  let county: Place?
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

  /// What became of the place, and the name where it was asked for.
  private var lastCell: String {
    let name = identity == nil ? RoundWords.sealed.spoken : revealed
    return switch status {
    case .listed: name
    case .withdrawn: RoundWords.withdrawn.spoken
    case .thanked: "\(name)  (\(RoundWords.thanked.spoken))"
    case .absent: "\(name)  (\(RoundWords.absent.spoken))"
    }
  }

  /// The number and the name, or that the person is to be thanked in private.
  private var revealed: String {
    let name = identity??.consent == .private ? RoundWords.inPrivate.spoken : identity??.name
    return [identity??.phone, name].compactMap(\.self).joined(separator: "  ")
  }
}
