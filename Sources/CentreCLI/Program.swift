import TipsCentre
import TipsCommands
import TipsStore

/// The program `tips-centre`.
@main
enum Program {
  static func main() {
    Run.start(
      CommandProgram(
        "tips-centre", root: CentreCommand.self,
        opener: StoreOpener { address, _ in try Store.open(centreAt: address) }))
  }
}
