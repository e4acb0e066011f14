import TipsDomain
import TipsSQLite

/// Lines, categories and places.
public struct ReferenceStore {
  let connection: Connection

  package init(connection: Connection) {
    self.connection = connection
  }

  // MARK: Lines

  /// All lines, in their order.
  public func lines() throws -> [Line] {
    var lines: [Line] = []
    try connection.prepare("select id, code, label_fa, label_en, active from line order by id").each {
      lines.append(
        Line(id: $0.int64(0), code: $0.text(1), label: Label(fa: $0.text(2), en: $0.text(3)), isActive: $0.bool(4)))
    }
    return lines
  }

  func insertLine(code: String, label: Label) throws {
    let statement = try connection.prepare("insert into line (code, label_fa, label_en) values ($1, $2, $3)")
    statement.bind(1, code)
    statement.bind(2, label.fa)
    statement.bind(3, label.en)
    try statement.run()
  }

  func updateLine(_ line: Line) throws {
    let statement = try connection.prepare(
      "update line set label_fa = $2, label_en = $3, active = $4 where id = $1")
    statement.bind(1, line.id)
    statement.bind(2, line.label.fa)
    statement.bind(3, line.label.en)
    statement.bind(4, line.isActive)
    try statement.run()
  }

  // MARK: Categories

  /// All categories, in their order.
  public func categories() throws -> [Category] {
    var categories: [Category] = []
    try connection.prepare("select id, code, label_fa, label_en, eligible, active from category order by id").each {
      categories.append(
        Category(
          id: $0.int64(0), code: $0.text(1), label: Label(fa: $0.text(2), en: $0.text(3)), isEligible: $0.bool(4),
          isActive: $0.bool(5)))
    }
    return categories
  }

  func insertCategory(code: String, label: Label, isEligible: Bool) throws {
    let statement = try connection.prepare(
      "insert into category (code, label_fa, label_en, eligible) values ($1, $2, $3, $4)")
    statement.bind(1, code)
    statement.bind(2, label.fa)
    statement.bind(3, label.en)
    statement.bind(4, isEligible)
    try statement.run()
  }

  func updateCategory(_ category: Category) throws {
    let statement = try connection.prepare(
      "update category set label_fa = $2, label_en = $3, eligible = $4, active = $5 where id = $1")
    statement.bind(1, category.id)
    statement.bind(2, category.label.fa)
    statement.bind(3, category.label.en)
    statement.bind(4, category.isEligible)
    statement.bind(5, category.isActive)
    try statement.run()
  }
}
