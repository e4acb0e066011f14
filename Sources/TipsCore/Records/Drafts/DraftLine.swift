import TipsCalendar
import TipsDomain

/// One line of a batch, read as far as that goes without the store.
package struct DraftLine {
  /// The line, from 1.
  package let number: Int
  /// The key of the line where it could be read.
  package let sourceKey: String?
  /// The draft, or why there is none.
  package let draft: Result<ReportDraft, DraftFault>

  /// Whether it asks for a receipt.
  package var wantsReceipt: Bool { (try? draft.get().wantsReceipt) ?? false }

  /// Reads a line of JSON; nil is one that is too long.
  package init(number: Int, bytes: UnsafeBufferPointer<UInt8>?, now: Instant, zone: StationZone) {
    self.number = number
    do throws(DraftFault) {
      let object = try DraftObject(JSONDocument.object(bytes))
      sourceKey = object.sourceKey
      draft = Result { () throws(DraftFault) in try object.draft(now: now, zone: zone) }
    } catch {
      sourceKey = nil
      draft = .failure(error)
    }
  }
}
