import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsText

/// Changes of lines, categories and places, each durable in a transaction of its own.
///
/// Codes never change and rows are never removed: reports point to them. What is out of use is made inactive.
public struct ReferenceEditing {
  private let store: Store
  private let operatorName: String
  private let now: Instant

  init(store: Store, operatorName: String, now: Instant) {
    self.store = store
    self.operatorName = operatorName
    self.now = now
  }

  // MARK: Adding

  /// Adds a line.
  ///
  /// - Throws: ``ReferenceEditingError`` for a code that is taken or malformed, or a label that is.
  public func addLine(code: String, label: Label) throws -> Line {
    let label = try Self.checked(label)
    return try add("line", code: code, limit: 32) { references in
      guard try references.lines().allSatisfy({ $0.code != code }) else { return nil }
      try references.insertLine(code: code, label: label)
      return try references.lines().first { $0.code == code }
    }
  }

  /// Adds a category.
  ///
  /// - Throws: ``ReferenceEditingError``.
  public func addCategory(code: String, label: Label, isEligible: Bool) throws -> Category {
    let label = try Self.checked(label)
    let parts = code.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else {
      throw ReferenceEditingError.badParts(code: SafeText.line(String(code.prefix(70))))
    }
    return try add("category", code: code, limit: 64) { references in
      guard try references.categories().allSatisfy({ $0.code != code }) else { return nil }
      try references.insertCategory(code: code, label: label, isEligible: isEligible)
      return try references.categories().first { $0.code == code }
    }
  }

  /// Runs a change in one transaction and records it under what it changes.
  package func writing<T>(_ detail: String, _ body: (ReferenceStore) throws -> T) throws -> T {
    try store.write { connection in
      try AuditStore(connection: connection).recording(.reference, key: nil) {
        let result = try body(ReferenceStore(connection: connection))
        let entry = AuditEntry(
          action: .reference, subject: "reference", detail: detail, operatorName: operatorName, at: now)
        return (result, entry)
      }
    }
  }

  private func add<T>(_ noun: String, code: String, limit: Int, _ insert: (ReferenceStore) throws -> T?) throws -> T {
    guard CodeRule.isCode(code), code.utf8.count <= limit else {
      throw ReferenceEditingError.badCode(noun: noun, code: SafeText.line(String(code.prefix(70))), limit: limit)
    }
    return try writing("\(noun) \(code) added") { references in
      guard let added = try insert(references) else {
        throw ReferenceEditingError.codeTaken(noun: noun, code: code)
      }
      return added
    }
  }

  // MARK: Changing

  /// Changes a line; what is nil stays as it is.
  ///
  /// - Throws: ``ReferenceError`` when there is none such, ``ReferenceEditingError`` for a bad label.
  public func setLine(_ typed: String, fa: String?, en: String?, isActive: Bool?) throws -> Line {
    try writing("line \(SafeText.line(typed)) changed") { references in
      let old = try ReferenceResolver(references).line(typed, forNew: false)
      let new = Line(
        id: old.id, code: old.code, label: try Self.changed(old.label, fa: fa, en: en),
        isActive: isActive ?? old.isActive)
      try references.updateLine(new)
      return new
    }
  }

  /// Changes a category; what is nil stays as it is.
  ///
  /// - Throws: ``ReferenceError`` when there is none such, ``ReferenceEditingError`` for a bad label.
  public func setCategory(
    _ typed: String, fa: String?, en: String?, isEligible: Bool?, isActive: Bool?
  ) throws -> Category {
    try writing("category \(SafeText.line(typed)) changed") { references in
      let old = try ReferenceResolver(references).category(typed, forNew: false)
      let new = Category(
        id: old.id, code: old.code, label: try Self.changed(old.label, fa: fa, en: en),
        isEligible: isEligible ?? old.isEligible, isActive: isActive ?? old.isActive)
      try references.updateCategory(new)
      return new
    }
  }

  // MARK: Labels

  static func changed(_ label: Label, fa: String?, en: String?) throws -> Label {
    try checked(Label(fa: fa ?? label.fa, en: en ?? label.en))
  }

  /// The label without spaces at its borders.
  package static func checked(_ label: Label) throws -> Label {
    Label(fa: try checked(label.fa, "fa"), en: try checked(label.en, "en"))
  }

  private static func checked(_ name: String, _ language: String) throws -> String {
    let trimmed = name.trimmingASCIISpace()
    guard (1...120).contains(trimmed.unicodeScalars.count), trimmed.unicodeScalars.allSatisfy(SafeText.isPrintable)
    else {
      throw ReferenceEditingError.badLabel(language: language)
    }
    return trimmed
  }
}

/// Why a line, a category or a place can't be written down as asked.
public enum ReferenceEditingError: UserFacingError, Equatable {
  /// There is one with the code.
  case codeTaken(noun: String, code: String)
  /// The code is malformed.
  case badCode(noun: String, code: String, limit: Int)
  /// A category's code has more than a group and a kind, or one of them is empty.
  case badParts(code: String)
  /// The label in a language is empty, too long or not printable.
  case badLabel(language: String)
  /// A place's level does not fit under its parent.
  case badLevel(code: String, level: Place.Level, parent: Place.Level?)

  /// Malformed input.
  public var category: ErrorCategory { .badData }

  /// Which rule is broken, and what to do.
  public var message: String {
    switch self {
    case .codeTaken(let noun, let code): "\(noun) '\(code)' is there already; change it with: tips \(noun) set \(code)"
    case .badCode(let noun, let code, let limit):
      "'\(code)' is no code of a \(noun): 1 to \(limit) lower-case letters, digits, dots, dashes and underscores"
    case .badParts(let code):
      "'\(code)' is no code of a category: it has one part, or a group and a kind with a dot between, "
        + "such as theft.bicycle"
    case .badLabel(let language):
      "the \(language == "fa" ? "Persian" : "English") label must have 1 to 120 printable characters"
    case .badLevel(let code, .province, _): "place '\(code)' is a province and can't lie in another place"
    case .badLevel(let code, let level, nil): "place '\(code)' is a \(level.rawValue): name the place that it lies in"
    case .badLevel(let code, let level, let parent?):
      "place '\(code)' is a \(level.rawValue) and can't lie in a \(parent.rawValue)"
    }
  }
}

extension Store {
  /// Changes of lines, categories and places, recorded under the operator's name.
  public func referenceEditing(by operatorName: String, at now: Instant) -> ReferenceEditing {
    ReferenceEditing(store: self, operatorName: operatorName, now: now)
  }
}

extension ReferenceStore {
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
