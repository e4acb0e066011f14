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
    try connection.rows("select id, code, label_fa, label_en, active from line order by id") {
      (id: Int64, code: String, fa: String, en: String, isActive: Bool) in
      Line(id: id, code: code, label: Label(fa: fa, en: en), isActive: isActive)
    }
  }

  func insertLine(code: String, label: Label) throws -> Line {
    try connection.run("insert into line (code, label_fa, label_en) values ($1, $2, $3)", code, label.fa, label.en)
    return Line(id: connection.lastInsertedRow, code: code, label: label, isActive: true)
  }

  func updateLine(_ line: Line) throws {
    try connection.run(
      "update line set label_fa = $2, label_en = $3, active = $4 where id = $1",
      line.id, line.label.fa, line.label.en, line.isActive)
  }

  // MARK: Categories

  /// All categories, in their order.
  public func categories() throws -> [Category] {
    try connection.rows("select id, code, label_fa, label_en, eligible, active from category order by id") {
      (id: Int64, code: String, fa: String, en: String, isEligible: Bool, isActive: Bool) in
      Category(id: id, code: code, label: Label(fa: fa, en: en), isEligible: isEligible, isActive: isActive)
    }
  }

  @discardableResult
  func insertCategory(code: String, label: Label, isEligible: Bool) throws -> Category {
    try connection.run(
      "insert into category (code, label_fa, label_en, eligible) values ($1, $2, $3, $4)",
      code, label.fa, label.en, isEligible)
    return Category(
      id: connection.lastInsertedRow, code: code, label: label, isEligible: isEligible, isActive: true)
  }

  func updateCategory(_ category: Category) throws {
    try connection.run(
      "update category set label_fa = $2, label_en = $3, eligible = $4, active = $5 where id = $1",
      category.id, category.label.fa, category.label.en, category.isEligible, category.isActive)
  }

  // MARK: By name

  /// The line meant by a code, a name or the beginning of one.
  ///
  /// - Throws: ``ReferenceError``.
  public func line(named typed: String, forNew: Bool = true) throws -> Line {
    try ReferenceResolver(self).line(typed, forNew: forNew)
  }

  /// The category meant by a code, a name or the beginning of one.
  ///
  /// - Throws: ``ReferenceError``.
  public func category(named typed: String, forNew: Bool = true) throws -> Category {
    try ReferenceResolver(self).category(typed, forNew: forNew)
  }

  /// The place meant by a code, a name or the beginning of one.
  ///
  /// - Throws: ``ReferenceError``.
  public func place(named typed: String, forNew: Bool = true) throws -> Place {
    try ReferenceResolver(self).place(typed, forNew: forNew)
  }
}

extension Store {
  /// Lines, categories and places.
  public var references: ReferenceStore { ReferenceStore(connection: connection) }
}
