import TipsText

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

  /// What the telephone number is good for; nil where none was told.
  public var number: CallerNumber? {
    phone.map { typed in
      let reading = PhoneReading(typed)
      return reading.number == nil ? .unusable : reading.isSeveral ? .firstOfSeveral : .usable
    }
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
    // A cell of a spreadsheet may have a tab, or a line for each number.
    let allowed: Set<UInt32> = field == "caller.phone" ? [9, 10, 13] : []
    guard
      !trimmed.unicodeScalars.contains(where: {
        ($0.value < 32 && !allowed.contains($0.value)) || (127...159).contains($0.value)
      })
    else {
      throw DraftError.controlCharacter(field: field)
    }
    return trimmed
  }

  public var description: String { "(caller)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
