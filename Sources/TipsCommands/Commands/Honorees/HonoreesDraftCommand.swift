import ArgumentParser
import TipsCore

/// `tips honorees PERIOD`.
struct HonoreesDraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: HonoreesHelp.draft.spoken)

  @Argument(help: ArgumentHelp(HonoreesHelp.draftPeriod))
  var period: String?

  @Option(help: ArgumentHelp(HonoreesHelp.whatIf, valueName: "file"))
  var whatIf: String?

  @Flag(help: ArgumentHelp(HonoreesHelp.sensitivity))
  var sensitivity = false

  /// An option of `honorees show`, which people look for here.
  @Option(help: .hidden)
  var why: String?

  @OptionGroup var identities: HonoreesRevealOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let why { throw ValidationError(HonoreeWords.whyIsAsked(period ?? "PERIOD", why).spoken) }
    guard whatIf != nil || sensitivity else { return }
    if whatIf != nil, sensitivity { throw ValidationError(HonoreeWords.oneAtATime.spoken) }
    if identities.request.reveal { throw ValidationError(HonoreeWords.revealIsAlone.spoken) }
  }

  func run() throws {
    let invocation = try Invocation(global)
    let other = try whatIf.map { try PolicyFile(path: $0).policy }
    let store = try invocation.open(.reading)
    let period = try invocation.periodOrLastMonth(period, in: store)
    try invocation.settle(store)
    if let other {
      let comparison = try store.rounds.compare(period, with: other, now: invocation.now)
      return try invocation.style.write(WhatIfListing(comparison, period: period, zone: store.zone))
    }
    if sensitivity { return try writeSensitivity(period, store, invocation) }
    let (round, recorded) = try store.rounds.recordDraft(
      period, operatorName: invocation.operatorName, now: invocation.now)
    let cautions = try store.rounds.cautions(on: round)
    for caution in cautions.sentences(store.zone) { ErrorReport.say(caution) }
    // Only the page tells of signs, so that programs don't wait for them.
    let signs = invocation.format == .table ? try store.rounds.cheapSigns(in: round) : []
    let people = try identities.people(on: round, store: store, invocation)
    try invocation.style.write(
      try RoundListing(
        round, period: period, store: store, people: people, cautions: cautions, signs: signs,
        next: invocation.isConversation ? try next(period, recorded, store) : nil))
    if round.honorees.isEmpty { try invocation.nobody(round) }
  }

  private func writeSensitivity(_ period: Period, _ store: Store, _ invocation: Invocation) throws {
    let bar = ProgressBar()
    defer { bar.end() }
    let (round, changes) = try store.rounds.sensitivity(period, now: invocation.now) { variation in
      bar.show(RoundWords.ranking(with: variation.constant, variation.new))
    }
    bar.end()
    try invocation.style.write(
      SensitivityListing(round: round, changes: changes, period: period, zone: store.zone))
  }

  private func next(_ period: Period, _ recorded: RecordedDraft?, _ store: Store) throws -> Message {
    let why = "tips honorees show \(period.label) --why r-…"
    if recorded == nil, try store.policies.current().approval {
      return HonoreeWords.draftNotTaken(why)
    }
    guard let recorded, recorded.approvedBy == nil else {
      return Message(verbatim: "\(why) · tips honorees issue \(period.label)")
    }
    return HonoreeWords.awaitsApproval(why, drafter: recorded.draftedBy, period.label)
  }
}
