import TipsText

/// What is wrong with a report before the store is asked.
public enum DraftError: UserFacingError, Equatable {
  case emptyText
  case empty(field: String)
  case tooLong(field: String, bytes: Int, limit: Int)
  case nul(field: String)
  case controlCharacter(field: String)
  case unknownKind(ChoiceError)
  case priority(Int)
  case inFuture
  case coordinate(String)
  case keyWithoutSource
  case receiptWithCaller

  public var category: ErrorCategory { .badData }

  public var message: Message {
    switch self {
    case .emptyText:
      Message(en: "text is empty: say what was reported", fa: "متن خالی است: بنویسید چه گزارش شده است")
    case .empty(let field):
      Message(
        en: "\(field) is empty: leave it out, or fill it in", fa: "\(Self.name(field)) خالی است: آن را پر یا حذف کنید")
    case .tooLong(let field, let bytes, let limit):
      Message(
        en: "\(field) is too long: \(bytes) bytes of at most \(limit)",
        fa: "\(Self.name(field)) بیش از اندازه بلند است: \(bytes) بایت، حداکثر \(limit)")
    case .nul(let field):
      Message(
        en: "\(field) holds a NUL character; remove it", fa: "در \(Self.name(field)) نویسهٔ NUL هست؛ آن را بردارید")
    case .controlCharacter(let field):
      Message(
        en: "\(field) holds a control character; remove it",
        fa: "در \(Self.name(field)) نویسهٔ کنترلی هست؛ آن را بردارید")
    case .unknownKind(let error): error.message
    case .priority(let value):
      Message(
        en: "priority \(value) is outside 1 (most urgent) to 5",
        fa: "فوریت \(value) بیرون از 1 (فوری‌ترین) تا 5 است")
    case .inFuture:
      Message(
        en: "the time of receipt lies in the future: check --at or received_at, and the clock",
        fa: "زمان دریافت در آینده است: --at یا received_at و ساعت دستگاه را بررسی کنید")
    case .coordinate(let field):
      Message(en: "\(field) is outside the globe", fa: "\(Self.name(field)) بیرون از محدودهٔ زمین است")
    case .receiptWithCaller:
      Message(
        en: "a receipt is for a caller who stays anonymous: leave out either the receipt or the caller",
        fa: "رسید برای تماس‌گیرندهٔ ناشناس است: یا رسید را حذف کنید یا مشخصات تماس‌گیرنده را")
    case .keyWithoutSource:
      Message(
        en: "source_key without source: name the system that the key belongs to",
        fa: "source_key بی source آمده است: سامانه‌ای را که کلید از آن است نام ببرید")
    }
  }

  /// The Persian name of a field that people fill; others are known by their keys.
  private static func name(_ field: String) -> String {
    switch field {
    case "text": "متن"
    case "address": "نشانی"
    case "note": "یادداشت"
    case "latitude": "عرض جغرافیایی"
    case "longitude": "طول جغرافیایی"
    case "caller.phone": "شمارهٔ تماس‌گیرنده"
    case "caller.name": "نام تماس‌گیرنده"
    default: field
    }
  }
}
