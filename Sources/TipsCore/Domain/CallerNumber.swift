/// What a caller's telephone number is good for.
public enum CallerNumber: String, Sendable {
  /// It tells the caller apart from others.
  case usable
  /// There are several: the first one tells the caller apart, and all are kept.
  case firstOfSeveral = "first_of_several"
  /// It tells nobody apart: it is kept, but the report is linked to no other, and the caller can't be thanked.
  case unusable
}
