import ArgumentParser
import TipsCore

/// `tips honorees PERIOD`.
struct HonoreesDraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "The list of a period as it would be issued now. (default)")

  @Argument(help: "A period, such as 1404-07, 1404-W28 or last-month. Default: the last whole month.")
  var period: String?

  @Option(
    help: ArgumentHelp(
      "Compare with what another policy would make of it: who enters, who leaves, and why.", valueName: "file"))
  var whatIf: String?

  @Flag(help: "Try each constant of the policy a fifth smaller and larger: how many seats change.")
  var sensitivity = false

  /// An option of `honorees show`, which people look for here.
  @Option(help: .hidden)
  var why: String?

  @OptionGroup var identities: HonoreesRevealOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let why { throw ValidationError("to see why, ask: tips honorees show \(period ?? "PERIOD") --why \(why)") }
    guard whatIf != nil || sensitivity else { return }
    if whatIf != nil, sensitivity { throw ValidationError("--what-if and --sensitivity are asked for one at a time") }
    if identities.request.reveal { throw ValidationError("--reveal goes with the list alone") }
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
    let bar = ProgressBar("rankings")
    defer { bar.end() }
    let (round, changes) = try store.rounds.sensitivity(period, now: invocation.now) { variation in
      bar.show("ranking with \(variation.constant) \(variation.new) …")
    }
    bar.end()
    try invocation.style.write(
      SensitivityListing(round: round, changes: changes, period: period, zone: store.zone))
  }

  private func next(_ period: Period, _ recorded: RecordedDraft?, _ store: Store) throws -> String {
    let why = "tips honorees show \(period.label) --why r-…"
    if recorded == nil, try store.policies.current().approval {
      return "\(why) · the draft is not taken down: draft the list from an account of your own, not as root"
    }
    guard let recorded, recorded.approvedBy == nil else { return "\(why) · tips honorees issue \(period.label)" }
    return
      "\(why) · somebody other than \(recorded.draftedBy), from another account: tips honorees approve \(period.label)"
  }
}
