/// Bounds on what people may send, in bytes of UTF-8 unless said otherwise.
public enum Limits {
  /// The text of a report or the note to an outcome.
  public static let text = 16_384
  /// An address.
  public static let address = 1_024
  /// The name of a source.
  public static let source = 64
  /// The key of a report in its source.
  public static let sourceKey = 200
  /// The name of a caller.
  public static let callerName = 200
  /// A telephone number as typed.
  public static let callerPhone = 64
  /// The name of an operator.
  public static let operatorName = 64
  /// A reason or the source of a consent.
  public static let reason = 500
  /// How far the time of a report may lie ahead of the clock, in seconds: clocks differ a little.
  public static let clockSkew: Int64 = 300
}
