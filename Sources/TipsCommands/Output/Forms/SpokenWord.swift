import TipsCore

extension Word {
  /// What people read in the language of this run.
  var people: String { message.spoken }
}
