import TipsCalendar
import TipsDomain
import TipsText

/// A report as a program hands it over: one JSON object.
///
/// Unknown keys and values of the wrong type are refused. What a caller said never becomes part of a message.
package struct DraftObject {
  private let object: JSONValue

  private static let keys: Set<String> = [
    "text", "line", "kind", "category", "place", "priority", "received_at", "address", "latitude", "longitude",
    "source", "source_key", "caller", "receipt", "duplicate_of",
  ]
  private static let callerKeys: Set<String> = ["phone", "name", "consent"]

  /// A report in an object.
  package init(_ object: JSONValue) { self.object = object }

  /// The key in the source, where there is one that can be.
  package var sourceKey: String? {
    guard case .string(let text)? = object["source_key"], text.utf8.count <= Limits.sourceKey else { return nil }
    return text
  }

  /// The draft; its codes are not looked up yet.
  package func draft(now: Instant, zone: StationZone) throws(DraftFault) -> ReportDraft {
    do {
      return try read(now: now, zone: zone)
    } catch let fault as DraftFault {
      throw fault
    } catch {
      throw DraftFault((error as? any UserFacingError)?.message ?? Message(en: "it can't be read", fa: "خوانده نمی‌شود"))
    }
  }

  private func read(now: Instant, zone: StationZone) throws -> ReportDraft {
    let members = try JSONMembers(object, keys: Self.keys)
    var draft = ReportDraft()
    guard let text = try members.string("text") else { throw DraftFault(missing: "text") }
    draft.text = text
    draft.line = try members.string("line") ?? draft.line
    draft.kind = try members.string("kind") ?? draft.kind
    draft.category = try members.string("category")
    draft.place = try members.string("place")
    draft.priority = try members.whole("priority") ?? draft.priority
    draft.receivedAt = try members.string("received_at").map { try TimeExpression.parse($0, now: now, zone: zone) }
    draft.address = try members.string("address")
    draft.latitude = try members.fraction("latitude")
    draft.longitude = try members.fraction("longitude")
    draft.source = try members.string("source")
    draft.sourceKey = try members.string("source_key")
    draft.caller = try caller()
    draft.duplicateOf = try members.string("duplicate_of").map { try ReportNumber($0) }
    draft.wantsReceipt = try members.flag("receipt") ?? false
    return draft
  }

  private func caller() throws -> Caller? {
    guard let value = object["caller"], value != .null else { return nil }
    guard case .object = value else {
      throw DraftFault(
        en: "caller must be an object, not \(value.kind.en)", fa: "caller باید شیء باشد، نه \(value.kind.fa)")
    }
    let members = try JSONMembers(value, keys: Self.callerKeys, prefix: "caller.")
    let consent = try members.string("consent").map { code in
      guard let consent = Consent(code: code) else {
        let codes = Consent.allCases.map(\.code)
        throw DraftFault(
          en: "caller.consent must be one of " + codes.joined(separator: ", "),
          fa: "caller.consent باید یکی از این‌ها باشد: " + codes.joined(separator: "، "))
      }
      return consent
    }
    return try Caller(phone: try members.string("phone"), name: try members.string("name"), consent: consent)
  }
}

extension JSONDocument {
  /// The one object that a line is; nil is a line that is too long.
  package static func object(_ bytes: UnsafeBufferPointer<UInt8>?) throws(DraftFault) -> JSONValue {
    guard let bytes else {
      let limit = RecordReader.recordLimit
      throw DraftFault(en: "it is longer than \(limit) bytes", fa: "بلندتر از \(limit) بایت است")
    }
    let value: JSONValue
    do throws(JSONSyntaxError) {
      value = try parse(bytes)
    } catch {
      switch error.problem {
      case .invalidUTF8:
        throw DraftFault(
          en: "it is not UTF-8; convert it, for example with iconv -t UTF-8",
          fa: "UTF-8 نیست؛ آن را تبدیل کنید، برای نمونه با iconv -t UTF-8")
      case .nul: throw .nul
      case .duplicateKey:
        throw DraftFault(
          en: "byte \(error.column): a key stands twice in one object",
          fa: "بایت \(error.column): کلیدی در یک شیء دو بار آمده است")
      default:
        if bytes.contains(0) { throw .nul }
        let problem = error.problem.message
        throw DraftFault(
          en: "byte \(error.column): malformed JSON: \(problem.en)",
          fa: "بایت \(error.column): JSON نادرست: \(problem.fa)")
      }
    }
    guard case .object = value else {
      throw DraftFault(en: "it is \(value.kind.en), not an object", fa: "\(value.kind.fa) است، نه شیء")
    }
    return value
  }
}

/// Why an object makes no draft.
package struct DraftFault: UserFacingError {
  package let message: Message

  init(_ message: Message) { self.message = message }

  init(en: String, fa: String) { self.init(Message(en: en, fa: fa)) }

  init(missing key: String) { self.init(en: "\(key) is missing", fa: "\(key) نیامده است") }

  fileprivate static let nul = DraftFault(
    en: "it holds a NUL character; remove it", fa: "نویسهٔ NUL در آن هست؛ آن را بردارید")

  package var category: ErrorCategory { .badData }
}
