import ArgumentParser
import TipsCentre
import TipsCommands
import TipsWords

/// `tips-centre rewrite`: rids the server's disk of what was erased.
struct RewriteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rewrite", abstract: ProvinceHelp.rewrite.spoken, discussion: ProvinceHelp.rewriteDiscussion.spoken)

  @Option(name: .long, help: ArgumentHelp(ProvinceHelp.most, valueName: "count"))
  var most: Int?

  @OptionGroup var options: CentreOptions

  mutating func run() throws {
    let result = try Rewriting(try options.session()).run(most: max(1, most ?? .max)) {
      ProgramOutput.say(ProvinceWords.rewriting($0))
    }
    try ProgramOutput.answer(ProvinceWords.rewritten(result.rewritten.count, waiting: result.waiting.count))
    if !result.isLogMovedOn, !result.rewritten.isEmpty { ProgramOutput.say(ProvinceWords.logNotMoved) }
    guard result.waiting.isEmpty || most != nil else { throw ExitCode(ExitStatus.of(.busy)) }
  }
}
