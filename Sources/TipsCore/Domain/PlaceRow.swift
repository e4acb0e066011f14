import TipsText

/// A place as a table of places names it: the parent by its code.
public struct PlaceRow: Sendable, Equatable {
  /// The columns of such a table, in their order.
  package static let columns = ["code", "parent", "level", "label_fa", "label_en", "aliases", "population"]

  /// A code of lower-case letters, digits and dashes.
  public let code: String
  /// The code of the place that it belongs to; nil for a province.
  public let parent: String?
  /// Its level.
  public let level: Place.Level
  /// What it is called.
  public let label: Label
  /// Further names and spellings.
  public let aliases: [String]
  /// Inhabitants, where known.
  public let population: Int64?

  /// Puts a place together.
  public init(
    code: String, parent: String?, level: Place.Level, label: Label, aliases: [String] = [], population: Int64? = nil
  ) {
    self.code = code
    self.parent = parent
    self.level = level
    self.label = label
    self.aliases = aliases
    self.population = population
  }

  /// Reads one row of a table with the columns of ``columns``; nil when a needed cell is missing or wrong.
  package init?(cells: [String]) {
    guard cells.count >= 5, !cells[0].isEmpty, let level = Place.Level(rawValue: cells[2]), !cells[3].isEmpty,
      !cells[4].isEmpty
    else { return nil }
    let population: Int64? = cells.count > 6 && !cells[6].isEmpty ? PersianText.wholeNumber(cells[6]) : nil
    if cells.count > 6, !cells[6].isEmpty, population == nil { return nil }
    self.init(
      code: cells[0], parent: cells[1].isEmpty ? nil : cells[1], level: level,
      label: Label(fa: cells[3], en: cells[4]),
      aliases: cells.count > 5 ? cells[5].split(separator: "|").map(String.init) : [], population: population)
  }
}
