import ArgumentParser
import TipsCore

/// `tips take`: makes what citizens sent by themselves work as any other.
struct TakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take", abstract: TakeHelp.abstract.spoken, discussion: TakeHelp.discussion.spoken)

  @Argument(help: ArgumentHelp(TakeHelp.reports, valueName: "number"))
  var numbers: [String] = []

  @Flag(help: ArgumentHelp(TakeHelp.all))
  var all = false

  @Flag(help: ArgumentHelp(TakeHelp.undo))
  var undo = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    guard !all || (numbers.isEmpty && !undo) else { throw UsageError(TakeWords.allStandsAlone) }
    guard all || !numbers.isEmpty else { throw UsageError(TakeWords.numbersOrAll) }
    let (invocation, store) = try global.open(.writing)
    let taking = store.taking
    let reports = MarkedReports(numbers: all ? try taking.waitingNumbers().map(\.description) : numbers)
    guard !reports.numbers.isEmpty else {
      ErrorReport.say(TakeWords.nothingWaits)
      throw EarlyExit(ExitStatus.nothingFound)
    }
    let (name, now) = (invocation.operatorName, invocation.now)
    try reports.each(in: store, invocation) { number in
      if undo {
        try taking.putBack(number, operatorName: name, now: now)
      } else {
        try taking.take(number, operatorName: name, now: now)
      }
      return Taken(number: number, isUntaken: undo)
    }
  }

  /// A report that was taken, or put back.
  private struct Taken: Answer {
    static let fields: [Field<Self>] = [
      .digits(.number) { $0.number.description }, .flag(.untaken) { $0.isUntaken },
    ]

    let number: ReportNumber
    let isUntaken: Bool

    var sentence: Message { TakeWords.taken(number.description, isUntaken: isUntaken) }
  }
}
