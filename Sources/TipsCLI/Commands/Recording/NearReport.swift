import TipsCore

/// A report that may be of the same event as the one that is being taken.
struct NearReport {
  let number: String
  /// What tells it apart: its age, its text.
  let about: String
  /// Makes the new report its duplicate.
  let makeDuplicate: (inout ReportDraft) -> Void
}
