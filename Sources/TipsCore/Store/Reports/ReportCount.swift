extension ReportStore {
  /// Whether the store has no reports at all.
  public func isEmpty() throws -> Bool {
    try store.connection.prepare("select 1 from report limit 1").first { _ in true } == nil
  }
}
