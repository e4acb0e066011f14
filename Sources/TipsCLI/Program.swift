import TipsCommands

/// The program `tips`: the commands over a station's store.
@main
enum Program {
  static func main() { Run.start() }
}
