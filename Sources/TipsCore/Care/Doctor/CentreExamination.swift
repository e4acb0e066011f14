import TipsCalendar
import TipsDomain
import TipsStore
import TipsText

extension StoreExamination {
  /// What waits so long, in seconds, is worth knowing.
  private static let patience: Int64 = 900

  /// How far behind the centre is; nil for a store without one.
  func centre() -> Finding? {
    guard let version = try? Migrator.version(of: connection), version >= 16 else { return nil }
    do {
      guard let state = try OutboxState(of: connection) else { return nil }
      return waiting(try OutboxBacklog(of: connection, state), for: state)
    } catch {
      return Finding(.centre, .problem, Self.told(error), remedy: .restore)
    }
  }

  private func waiting(_ backlog: OutboxBacklog, for state: OutboxState) -> Finding {
    let url = SafeText.line(state.url)
    guard !backlog.isEmpty else {
      return Finding(.centre, .ok, Message(en: "\(url) has everything", fa: "\(url) همه‌چیز را دارد"))
    }
    let zone = (try? StoreSettings(of: connection)).flatMap { try? StationZone(identifier: $0.zoneIdentifier) }
    let since = backlog.since.map { instant in zone?.solarHijri(instant) ?? "\(instant.epochSeconds)" }
    let detail = Message(
      en: "\(backlog.changes.counting("change")) and \(backlog.entries.counting("entry", "entries")) of the trail "
        + "wait for \(url)"
        + (since.map { ", since \($0)" } ?? ""),
      fa: "\(backlog.changes.grouped) تغییر و \(backlog.entries.grouped) ردیف دفتر رویدادها در انتظار \(url) است"
        + (since.map { "، از \($0)" } ?? ""))
    let isLate = backlog.since.map { now.epochSeconds - $0.epochSeconds > Self.patience } ?? false
    return isLate ? Finding(.centre, .note, detail, remedy: .command("tips sync")) : Finding(.centre, .ok, detail)
  }
}
