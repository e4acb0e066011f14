import TipsCentre
import TipsCommands
import TipsPostgreSQL
import TipsStore
import TipsWords

extension StoreOpener {
  /// Opens a centre's database: as a whole, or as the office of a province.
  static let centre = StoreOpener(named: CentreOptions.named) { named, access, use in
    let chosen = ChosenOffice(use, writes: access == .writing)
    let address = try CentreOptions.address(named)
    return try chosen.isAsked ? Store.open(centreAt: address, as: chosen.among) : Store.open(centreAt: address)
  }
}

/// As which province's office a command works: the one in `$TIPS_PROVINCE`, else the only one that there is, where the
/// command is one of an office.
private struct ChosenOffice {
  private let use: OfficeUse
  /// Whether the command writes, which offices alone do.
  private let writes: Bool
  private let province = CentreOptions.variable("TIPS_PROVINCE")

  init(_ use: OfficeUse, writes: Bool) {
    self.use = use
    self.writes = writes
  }

  var isAsked: Bool { province != nil || use != .none }

  /// Nil where the command reads the whole centre.
  func among(_ offices: [ProvinceOffices.Office]) throws -> ProvinceOffices.Office? {
    if let province {
      guard let named = offices.first(where: { $0.province == province }) else { throw CentreError.noOffice(province) }
      return named
    }
    if offices.count > 1 { throw UsageProblem(ProvinceWords.severalOffices(offices.map(\.province))) }
    if offices.isEmpty, use == .needed || writes { throw UsageProblem(ProvinceWords.noOffice, .notFound) }
    return offices.first
  }
}
