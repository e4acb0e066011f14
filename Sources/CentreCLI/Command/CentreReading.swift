import TipsCommands

/// The commands that read reports, figures and lists: those of a station's program, over the centre's database.
enum CentreReading {
  /// Runs the command line where it names one of them, and ends the process; else it comes back.
  static func startIfMeant() {
    guard ReadingCommands.isNamed(by: CommandLine.arguments.dropFirst()) else { return }
    Run.start(
      CommandProgram(
        "tips-centre", root: CentreProgram.self,
        opener: .centre))
  }
}
