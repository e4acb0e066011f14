import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsRecognition
import TipsStore

/// All that the page of a round shows, from one state of the store.
struct RoundView: Sendable {
  let period: Period
  /// As it was issued, else as it would be now.
  let round: RecognitionRound
  /// The rules that hold.
  let policy: Policy
  /// Who drafted and who approved this list, where the rules ask for it.
  let recorded: RecordedDraft?
  /// Nil for an issued round.
  let cautions: RoundCautions?
  /// What to look at in a draft, as far as that is known without reading reports.
  let signs: [ReviewSign]
  /// How many sealed identities wait for the key.
  let waiting: Int
  /// Whether the key is wanted first, for these or to finish an erasure.
  let isUnsettled: Bool
  /// Whether it is a centre's, of all stations: its commands are another program's, and it settles nothing.
  let isCentre: Bool
  /// The signed statement of the audit trail that covers an issued round.
  let checkpoint: Checkpoint?
  /// The counties of those on the list, by their rows.
  let counties: [Int64: Place]

  var isIssued: Bool { round.state == .issued }
  var label: String { period.label }
  /// The program whose commands do what a browser can't.
  var program: String { isCentre ? "tips-centre" : "tips" }
  /// The list with those who took a seat later.
  var people: [Honoree] { round.honorees + round.replacements }

  /// Who is to be thanked still.
  var toThank: [Honoree] { round.named.filter { round.thanks[$0.reporter]?.wasPresent != true } }

  init(_ period: Period, _ store: Store, now: Instant) throws {
    self.period = period
    policy = try store.policies.current()
    let isIssued = try store.rounds.isIssued(period.label)
    let round = isIssued ? try store.rounds.existing(period.label) : try store.rounds.draft(period, now: now)
    self.round = round
    recorded = isIssued ? nil : try store.rounds.recordedDraft(round)
    cautions = isIssued ? nil : try store.rounds.cautions(on: round)
    signs = isIssued ? [] : try store.rounds.cheapSigns(in: round)
    waiting = try Settlement.waiting(store)
    isUnsettled = try Settlement.isNeeded(store)
    isCentre = store.connection.dialect == .postgreSQL
    checkpoint = isIssued ? try store.auditTrail.checkpoint(ofRound: period.label) : nil
    var counties: [Int64: Place] = [:]
    for county in Set((round.honorees + round.replacements).compactMap(\.county)) {
      counties[county] = try store.references.place(id: county)
    }
    self.counties = counties
  }
}
