/// What one step of a ``RecordReader`` came to.
package enum RecordStep: Sendable, Equatable {
  /// A whole record stands ready.
  case record
  /// This record is bad; the reader stands behind it and can go on.
  case refused(RecordFault)
  /// There are no more records.
  case end
}
