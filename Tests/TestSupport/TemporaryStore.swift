import Foundation
import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsStore

/// A store in a folder of its own, which goes when the value goes.
package final class TemporaryStore {
  /// 1404-07-12 09:00 in Tehran.
  package static let now = Instant(epochSeconds: 1_759_555_800)
  /// 1404-07-12.
  package static let today = StationZone.tehran.day(of: now)

  package let folder: String
  package let path: String
  package let keys: KeyFile
  package let store: Store

  /// - Parameter privateKey: a key pair that several stores share; nil for one of this store's own.
  package init(station: Int = 0, privateKey: RecognitionKey? = nil) throws {
    folder = NSTemporaryDirectory() + "tips-test-" + UUID().uuidString
    path = folder + "/tips.db"
    keys = KeyFile(storePath: path)
    store = try Store.create(at: path, station: station, keys: keys, privateKey: privateKey, now: Self.now)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Records a tip about a stolen motorcycle.
  @discardableResult
  package func log(
    _ text: String = "سرقت موتورسیکلت", phone: String? = nil, name: String? = nil, consent: Consent? = .name,
    at: Instant = TemporaryStore.now, change: (inout ReportDraft) -> Void = { _ in }
  ) throws -> ReportNumber {
    var draft = ReportDraft()
    draft.text = text
    draft.category = "theft.motorcycle"
    draft.receivedAt = at
    if phone != nil || name != nil { draft.caller = try Caller(phone: phone, name: name, consent: consent) }
    change(&draft)
    return try Intake(store: store, operatorName: "op-3").record(draft, now: Self.now).number
  }

  @discardableResult
  package func mark(
    _ number: ReportNumber, _ disposition: Disposition, at: Instant = TemporaryStore.now, lead: ReportNumber? = nil
  )
    throws -> OutcomeChange
  {
    var mark = OutcomeMark(disposition)
    mark.at = at
    mark.duplicateOf = lead
    return try store.outcomes.mark(number, mark, operatorName: "officer-14", now: Self.now)
  }

  package func settle() throws -> SettlementResult {
    try Settlement(store: store, key: try keys.load(for: store.settings), operatorName: "officer-14", now: Self.now)
      .run()
  }

  package func period(_ text: String) throws -> Period { try Period(text, today: store.zone.day(of: Self.now)) }

  /// A single number from the store.
  package func count(_ sql: String) throws -> Int { try store.connection.prepare(sql).first { $0.int(0) } ?? -1 }

  /// The audit entries but those of settling, oldest first: action, subject, detail.
  package func actions() throws -> [String] {
    var actions: [String] = []
    let shown = [
      "refused", "claim_report", "reveal_report", "reveal_reporter", "protect_key", "unprotect_key", "export_key",
      "rotate_key",
    ]
    try store.connection.prepare("select action, subject, detail from audit_entry order by id").each {
      guard shown.contains($0.text(0)), $0.text(1) != "settings" else { return }
      actions.append([$0.text(0), $0.text(1), $0.text(2)].joined(separator: " "))
    }
    return actions
  }

  /// How many summary rows disagree with the reports.
  package func summaryDifferences() throws -> Int {
    let days = "(report.received_at + 12600) / 86400"
    return try count(
      """
      select count(*) from (
        select day, line_id, kind, category_id, disposition, reports from report_day where reports <> 0
        except
        select \(days), line_id, kind, category_id, disposition, count(*) from report group by 1, 2, 3, 4, 5
      )
      """)
      + count(
        """
        select count(*) from (
          select \(days), line_id, kind, category_id, disposition, count(*) from report group by 1, 2, 3, 4, 5
          except
          select day, line_id, kind, category_id, disposition, reports from report_day where reports <> 0
        )
        """)
  }
}
