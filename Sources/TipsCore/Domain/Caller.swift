/// Who reported, as told at intake. It is sealed before it reaches the store and is never printed.
public struct Caller: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The telephone number as typed.
  public let phone: String?
  /// The name as told.
  public let name: String?
  /// The consent as told; nil where the caller was not asked.
  public let consent: Consent?

  /// Takes what is known of the caller; empty texts count as unknown.
  ///
  /// - Throws: ``DraftError`` for texts that are too long or hold control characters. The error never shows them.
  public init(phone: String?, name: String?, consent: Consent?) throws {
    self.phone = try Self.checked(phone, field: "caller.phone", limit: Limits.callerPhone)
    self.name = try Self.checked(name, field: "caller.name", limit: Limits.callerName)
    self.consent = consent
  }

  /// Whether nothing identifies the caller.
  public var isAnonymous: Bool { phone == nil && name == nil }

  private static func checked(_ text: String?, field: String, limit: Int) throws -> String? {
    guard let text else { return nil }
    let trimmed = text.trimmingASCIISpace()
    guard !trimmed.isEmpty else { return nil }
    guard trimmed.utf8.count <= limit else {
      throw DraftError.tooLong(field: field, bytes: trimmed.utf8.count, limit: limit)
    }
    guard !trimmed.unicodeScalars.contains(where: { $0.value < 32 || (127...159).contains($0.value) }) else {
      throw DraftError.controlCharacter(field: field)
    }
    return trimmed
  }

  public var description: String { "(caller)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
