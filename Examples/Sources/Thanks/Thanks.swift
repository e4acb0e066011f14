import Foundation
import TipsCore

/// A month at a made-up station: reports come in, outcomes are marked, and those to be thanked are listed.
@main
struct Thanks {
  private static let now = Instant(epochSeconds: 1_759_555_800)
  private static let received = now.adding(seconds: -20 * 86_400)

  private static let callers: [(phone: String, consent: Consent, outcomes: [Disposition])] = [
    ("09001110001", .name, [.operation, .operation, .assisted]),
    ("09001110002", .initials, [.operation, .unfounded]),
    ("09001110003", .none, [.operation]),
    ("09001110004", .name, [.noAction]),
  ]

  static func main() throws {
    let folder = NSTemporaryDirectory() + "tips-thanks-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/tips.db"
    let keys = KeyFile(storePath: path)
    let store = try Store.create(at: path, keys: keys, operatorName: "op-3", now: now)

    for caller in callers {
      for (day, outcome) in caller.outcomes.enumerated() {
        try record(from: caller.phone, caller.consent, day: day, outcome, in: store)
      }
    }
    // The officer's key tells callers apart; nothing of them is written in the clear.
    let key = try keys.load(for: store.settings)
    _ = try Settlement(store: store, key: key, operatorName: "officer", now: now).run()
    try printHonorees(of: try Period("last-month", today: store.zone.day(of: now)), in: store)
  }

  private static func record(
    from phone: String, _ consent: Consent, day: Int, _ outcome: Disposition, in store: Store
  ) throws {
    let time = received.adding(seconds: day * 86_400)
    var draft = ReportDraft()
    draft.text = "سرقت موتورسیکلت"
    draft.category = "theft.motorcycle"
    draft.place = "golsar"
    draft.receivedAt = time
    draft.caller = try Caller(phone: phone, name: nil, consent: consent)
    let number = try Intake(store: store, operatorName: "op-3").record(draft, now: now).number

    var mark = OutcomeMark(outcome)
    mark.at = time.adding(seconds: 3_600)
    let change = try store.outcomes.mark(number, mark, operatorName: "officer", now: now)
    print("\(number)  \(store.zone.solarHijri(time))  \(change.from.code) → \(change.to.code)")
  }

  private static func printHonorees(of period: Period, in store: Store) throws {
    let round = try store.rounds.draft(period, now: now)
    print("\(round.label): \(round.honorees.count) of \(round.candidates) candidates")
    for honoree in round.honorees {
      print("\(honoree.place).  score \(honoree.score), \(honoree.confirmed) confirmed")
    }
    for (reason, count) in round.leftOut where count > 0 { print("left out: \(count) \(reason.rawValue)") }
  }
}
