import TipsCalendar
import TipsDomain
import TipsFiles

/// Drafts in JSON Lines, in groups of those that are there without waiting.
package final class DraftLines {
  private let input: ByteInput
  private let window: RecordWindow
  private let lines: LineReader

  /// Drafts that an input holds.
  package init(_ input: ByteInput) {
    self.input = input
    window = RecordWindow(input: input)
    lines = LineReader(window: window)
  }

  /// The next lines, blank ones left out; nil at the end.
  /// - Parameter clock: what time it is, asked for each line when it has come.
  /// - Throws: ``RecordError/input(_:)``.
  package func next(
    atMost limit: Int, clock: () -> Instant, zone: StationZone
  ) throws(RecordError) -> [DraftLine]? {
    var drafts: [DraftLine] = []
    while drafts.count < limit {
      if !lines.hasLine, !window.ended, window.count <= RecordReader.recordLimit {
        guard drafts.isEmpty || input.isReady else { break }
        try window.more()
        continue
      }
      let number = window.line
      guard let line = try lines.next() else { break }
      if line.isTooLong {
        drafts.append(DraftLine(number: number, fault: "it is longer than \(RecordReader.recordLimit) bytes"))
      } else if !ByteText.trimmed(line.bytes).isEmpty {
        drafts.append(DraftLine(number: number, bytes: line.bytes, now: clock(), zone: zone))
      }
    }
    return drafts.isEmpty ? nil : drafts
  }
}

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

  init(number: Int, fault: String) {
    self.number = number
    sourceKey = nil
    draft = .failure(DraftFault(fault))
  }

  /// Reads a line of JSON.
  package init(number: Int, bytes: UnsafeBufferPointer<UInt8>, now: Instant, zone: StationZone) {
    self.number = number
    do throws(DraftFault) {
      let object = try DraftObject(bytes)
      sourceKey = object.sourceKey
      draft = Result { () throws(DraftFault) in try object.draft(now: now, zone: zone) }
    } catch {
      sourceKey = nil
      draft = .failure(error)
    }
  }
}
