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

  fileprivate init(store: Store, operatorName: String, now: Instant) {
    self.store = store
    self.operatorName = operatorName
    self.now = now
  }

  // MARK: Adding

  /// Adds a line.
  ///
  /// - Throws: ``ReferenceEditingError`` for a code that is taken or malformed, or a label that is.
  public func addLine(code: String, label: Label) throws -> Line {
    let label = try label.checked()
    return try add(code, limit: 32, to: { try $0.lines() }) { try $0.insertLine(code: code, label: label) }
  }

  /// Adds a category.
  ///
  /// - Throws: ``ReferenceEditingError``.
  public func addCategory(code: String, label: Label, isEligible: Bool) throws -> Category {
    let label = try label.checked()
    let parts = code.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else {
      throw ReferenceEditingError.badParts(code: SafeText.line(String(code.prefix(70))))
    }
    return try add(code, limit: 64, to: { try $0.categories() }) {
      try $0.insertCategory(code: code, label: label, isEligible: isEligible)
    }
  }

  private func add<Entry: ReferenceEntry>(
    _ code: String, limit: Int, to all: (ReferenceStore) throws -> [Entry], _ insert: (ReferenceStore) throws -> Entry
  ) throws -> Entry {
    guard CodeRule.isCode(code), code.utf8.count <= limit else {
      throw ReferenceEditingError.badCode(noun: Entry.noun, code: SafeText.line(String(code.prefix(70))), limit: limit)
    }
    return try writing("\(Entry.noun.rawValue) \(code) added") { references in
      guard try all(references).allSatisfy({ $0.code != code }) else {
        throw ReferenceEditingError.codeTaken(noun: Entry.noun, code: code)
      }
      return try insert(references)
    }
  }

  /// Runs a change of something in one transaction and records from what to what it changed.
  func changing<T: AuditedReference>(
    _ noun: ReferenceNoun, _ body: (ReferenceStore) throws -> (old: T, new: T, further: [String])
  ) throws -> T {
    try store.write { connection in
      try AuditStore(connection: connection).recording(.reference, key: nil) {
        let (old, new, further) = try body(ReferenceStore(connection: connection))
        let changes = zip(old.audited, new.audited).compactMap { old, new in
          old.value == new.value ? nil : "\(new.name) \(old.value) → \(new.value)"
        }
        let detail = (changes + further).joined(separator: ", ")
        let entry = AuditEntry(
          action: .reference, subject: .reference,
          detail: "\(noun.rawValue) \(old.code): " + (detail.isEmpty ? "nothing changed" : detail),
          operatorName: operatorName,
          at: now)
        return (new, entry)
      }
    }
  }

  /// Runs a change in one transaction and records it under what it changes.
  package func writing<T>(_ detail: String, _ body: (ReferenceStore) throws -> T) throws -> T {
    try store.write { connection in
      try AuditStore(connection: connection).recording(.reference, key: nil) {
        let result = try body(ReferenceStore(connection: connection))
        let entry = AuditEntry(
          action: .reference, subject: .reference, detail: detail, operatorName: operatorName, at: now)
        return (result, entry)
      }
    }
  }

  // MARK: Changing

  /// Changes a line; what is nil stays as it is.
  ///
  /// - Throws: ``ReferenceError`` when there is none such, ``ReferenceEditingError`` for a bad label.
  public func setLine(_ typed: String, fa: String?, en: String?, isActive: Bool?) throws -> Line {
    try changing(.line) { references in
      let old = try references.line(named: typed, forNew: false)
      let new = Line(
        id: old.id, code: old.code, label: try old.label.changed(fa: fa, en: en), isActive: isActive ?? old.isActive)
      try references.updateLine(new)
      return (old, new, [])
    }
  }

  /// Changes a category; what is nil stays as it is.
  ///
  /// - Throws: ``ReferenceError`` when there is none such, ``ReferenceEditingError`` for a bad label.
  public func setCategory(
    _ typed: String, fa: String?, en: String?, isEligible: Bool?, isActive: Bool?
  ) throws -> Category {
    try changing(.category) { references in
      let old = try references.category(named: typed, forNew: false)
      let new = Category(
        id: old.id, code: old.code, label: try old.label.changed(fa: fa, en: en),
        isEligible: isEligible ?? old.isEligible, isActive: isActive ?? old.isActive)
      try references.updateCategory(new)
      return (old, new, [])
    }
  }
}

extension Store {
  /// Changes of lines, categories and places, recorded under the operator's name.
  public func referenceEditing(by operatorName: String, at now: Instant) -> ReferenceEditing {
    ReferenceEditing(store: self, operatorName: operatorName, now: now)
  }
}
