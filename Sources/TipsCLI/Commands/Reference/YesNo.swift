import ArgumentParser

/// The answer to a question of yes or no on the command line.
enum YesNo: String, CaseIterable, ExpressibleByArgument {
  case yes, no

  var isYes: Bool { self == .yes }
}
