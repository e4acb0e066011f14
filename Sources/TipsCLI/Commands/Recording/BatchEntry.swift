import TipsCore

/// One line of a batch, read as far as that goes without the store.
///
/// What a caller said never becomes part of a message.
struct BatchEntry {
  /// The line, from 1.
  let line: Int
  /// The key of the line where it could be read.
  let sourceKey: String?
  /// The draft, or why there is none.
  let draft: Result<ReportDraft, BatchFault>
  /// Whether it asks for a receipt.
  var wantsReceipt: Bool { (try? draft.get().wantsReceipt) ?? false }

  private static let keys: Set<String> = [
    "text", "line", "kind", "category", "place", "priority", "received_at", "address", "latitude", "longitude",
    "source", "source_key", "caller", "receipt", "duplicate_of",
  ]
  private static let callerKeys: Set<String> = ["phone", "name", "consent"]

  init(_ line: BatchLine, now: Instant, zone: StationZone) {
    self.line = line.number
    var key: String?
    var result: Result<ReportDraft, BatchFault>
    do {
      let object = try Self.object(line)
      if case .string(let text)? = object["source_key"], text.utf8.count <= Limits.sourceKey { key = text }
      result = .success(try Self.draft(object, now: now, zone: zone))
    } catch let fault as BatchFault {
      result = .failure(fault)
    } catch let error as any UserFacingError {
      result = .failure(BatchFault(error.message))
    } catch {
      result = .failure(BatchFault("it can't be read"))
    }
    sourceKey = key
    draft = result
  }

  private static func object(_ line: BatchLine) throws -> JSONValue {
    guard let bytes = line.bytes else { throw BatchFault("it is longer than \(BatchLines.lineLimit) bytes") }
    do {
      let value = try JSONDocument.parse(bytes)
      guard case .object = value else { throw BatchFault("it is \(value.kind), not an object") }
      return value
    } catch let error as JSONSyntaxError {
      switch error.problem {
      case .invalidUTF8: throw BatchFault("it is not UTF-8; convert it, for example with iconv -t UTF-8")
      case .nul: throw BatchFault("it holds a NUL character; remove it")
      case .duplicateKey: throw BatchFault("byte \(error.column): a key stands twice in one object")
      default:
        if bytes.contains(0) { throw BatchFault("it holds a NUL character; remove it") }
        throw BatchFault("byte \(error.column): malformed JSON: \(error.problem.message)")
      }
    }
  }

  private static func draft(_ object: JSONValue, now: Instant, zone: StationZone) throws -> ReportDraft {
    try check(object, keys: keys, prefix: "")
    let fields = BatchFields(object: object, prefix: "")
    var draft = ReportDraft()
    guard let text = try fields.string("text") else { throw BatchFault("text is missing") }
    draft.text = text
    draft.line = try fields.string("line") ?? draft.line
    draft.kind = try fields.string("kind") ?? draft.kind
    draft.category = try fields.string("category")
    draft.place = try fields.string("place")
    draft.priority = try fields.whole("priority") ?? draft.priority
    draft.receivedAt = try fields.string("received_at").map { try TimeExpression.parse($0, now: now, zone: zone) }
    draft.address = try fields.string("address")
    draft.latitude = try fields.fraction("latitude")
    draft.longitude = try fields.fraction("longitude")
    draft.source = try fields.string("source")
    draft.sourceKey = try fields.string("source_key")
    draft.caller = try caller(object["caller"])
    draft.duplicateOf = try fields.string("duplicate_of").map { try ReportNumber($0) }
    draft.wantsReceipt = try fields.flag("receipt") ?? false
    return draft
  }

  private static func caller(_ value: JSONValue?) throws -> Caller? {
    guard let value, value != .null else { return nil }
    guard case .object = value else { throw BatchFault("caller must be an object, not \(value.kind)") }
    try check(value, keys: callerKeys, prefix: "caller.")
    let fields = BatchFields(object: value, prefix: "caller.")
    let consent = try fields.string("consent").map { code in
      guard let consent = Consent(code: code) else {
        throw BatchFault("caller.consent must be one of " + Consent.allCases.map(\.code).joined(separator: ", "))
      }
      return consent
    }
    return try Caller(phone: try fields.string("phone"), name: try fields.string("name"), consent: consent)
  }

  private static func check(_ object: JSONValue, keys: Set<String>, prefix: String) throws {
    guard case .object(let members) = object else { return }
    for (key, _) in members where !keys.contains(key) {
      let shown = prefix + SafeText.line(String(key.prefix(40)))
      let nearest = PersianText.nearest(to: key, among: keys.sorted(), limit: 1).map { "; nearest: \(prefix)\($0)" }
      throw BatchFault("there is no key \"\(shown)\"" + (nearest.first ?? ""))
    }
  }
}

/// Members of an object by their types; `null` counts as absent.
private struct BatchFields {
  let object: JSONValue
  let prefix: String

  func string(_ key: String) throws -> String? {
    switch object[key] {
    case nil, .null?: nil
    case .string(let text)?: text
    case let other?: throw BatchFault("\(prefix)\(key) must be a string, not \(other.kind)")
    }
  }

  func flag(_ key: String) throws -> Bool? {
    switch object[key] {
    case nil, .null?: nil
    case .bool(let value)?: value
    case let other?: throw BatchFault("\(prefix)\(key) must be true or false, not \(other.kind)")
    }
  }

  func whole(_ key: String) throws -> Int? {
    guard let text = try number(key) else { return nil }
    guard let whole = Int(text) else { throw BatchFault("\(prefix)\(key) must be a whole number") }
    return whole
  }

  func fraction(_ key: String) throws -> Double? {
    guard let text = try number(key) else { return nil }
    guard let value = Double(text), value.isFinite else { throw BatchFault("\(prefix)\(key) is out of range") }
    return value
  }

  private func number(_ key: String) throws -> String? {
    switch object[key] {
    case nil, .null?: nil
    case .number(let text)?: text
    case let other?: throw BatchFault("\(prefix)\(key) must be a number, not \(other.kind)")
    }
  }
}

/// Why a line of a batch is refused.
struct BatchFault: UserFacingError {
  let message: String

  init(_ message: String) { self.message = message }

  var category: ErrorCategory { .badData }
}
