/// A place of the administrative division, from the province down to the neighbourhood.
public struct Place: Identifiable, Hashable, Sendable {
  /// How high in the division a place stands.
  public enum Level: String, CaseIterable, Sendable {
    case province, county, district, city, neighbourhood

    /// What it is called.
    public var label: Label {
      switch self {
      case .province: Label(fa: "استان", en: "province")
      case .county: Label(fa: "شهرستان", en: "county")
      case .district: Label(fa: "بخش", en: "district")
      case .city: Label(fa: "شهر", en: "city")
      case .neighbourhood: Label(fa: "محله", en: "neighbourhood")
      }
    }
  }

  /// The row in the store.
  public let id: Int64
  /// A code such as `golsar`.
  public let code: String
  /// The place that it belongs to; nil for a province.
  public let parentID: Int64?
  /// Its level.
  public let level: Level
  /// What it is called.
  public let label: Label
  /// Inhabitants, where known.
  public let population: Int64?
  /// Whether new reports may use it.
  public let isActive: Bool

  package init(
    id: Int64, code: String, parentID: Int64?, level: Level, label: Label, population: Int64?, isActive: Bool
  ) {
    self.id = id
    self.code = code
    self.parentID = parentID
    self.level = level
    self.label = label
    self.population = population
    self.isActive = isActive
  }
}
