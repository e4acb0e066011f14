import TipsCalendar
import TipsDomain
import TipsText

/// A mark of a report as a program hands it over: what `tips stage` and `tips outcome` take, codes as they were written.
package struct MarkDraft: Sendable {
  /// The number of the report.
  package let number: String
  /// The stage or the disposition; nil where the mark is to be taken back and the last one is meant.
  package let word: String?
  /// When it was so; nil for now.
  package let at: Instant?
  /// A remark, or why it is taken back.
  package let note: String?
  /// The operation that it led to.
  package let operation: String?
  /// The number of the leading report.
  package let duplicateOf: String?
  /// Whether the mark is taken back.
  package let isUndo: Bool
}

/// One line of a batch of marks, read as far as that goes without the store.
package struct MarkLine {
  /// Which marks a batch is of.
  package enum Kind: String, Sendable {
    case stage
    case disposition

    fileprivate var keys: Set<String> {
      switch self {
      case .stage: ["number", rawValue, "at", "undo", "reason"]
      case .disposition: ["number", rawValue, "at", "undo", "note", "operation", "duplicate_of"]
      }
    }
  }

  /// The line, from 1.
  package let number: Int
  /// The report's number as it was written, where it could be read.
  package let report: String?
  /// The mark, or why there is none.
  package let mark: Result<MarkDraft, DraftFault>

  /// Reads a line of JSON; nil is one that is too long.
  package init(
    number: Int, bytes: UnsafeBufferPointer<UInt8>?, of kind: Kind, now: Instant, zone: StationZone
  ) {
    self.number = number
    do throws(DraftFault) {
      let object = try JSONDocument.object(bytes)
      if case .string(let text)? = object["number"] { report = String(text.prefix(40)) } else { report = nil }
      mark = Result { () throws(DraftFault) in try Self.mark(object, kind, now: now, zone: zone) }
    } catch {
      report = nil
      mark = .failure(error)
    }
  }

  private static func mark(
    _ object: JSONValue, _ kind: Kind, now: Instant, zone: StationZone
  ) throws(DraftFault) -> MarkDraft {
    let members = try JSONMembers(object, keys: kind.keys)
    guard let number = try members.string("number") else { throw DraftFault(missing: "number") }
    let word = try members.string(kind.rawValue)
    let isUndo = try members.flag("undo") ?? false
    if word == nil, kind == .stage || !isUndo { throw DraftFault(missing: kind.rawValue) }
    if word != nil, kind == .disposition, isUndo {
      throw DraftFault(en: "disposition does not go with undo", fa: "disposition با undo نمی‌آید")
    }
    let at: Instant?
    do {
      at = try members.string("at").map { try TimeExpression.parse($0, now: now, zone: zone) }
    } catch {
      throw (error as? DraftFault)
        ?? DraftFault(
          (error as? any UserFacingError)?.message ?? Message(en: "at can't be read", fa: "at خوانده نمی‌شود"))
    }
    return MarkDraft(
      number: number, word: word, at: at, note: try members.string(kind == .stage ? "reason" : "note"),
      operation: try members.string("operation"), duplicateOf: try members.string("duplicate_of"), isUndo: isUndo)
  }
}
