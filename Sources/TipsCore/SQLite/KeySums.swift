import CSQLite
import TipsStorage

extension Connection {
  /// Makes the aggregate `key_sum` known to this connection, which adds up hashes of rows and watches their order; nothing of
  /// it stays in the file. `CSQLite` says what it takes and gives.
  package func addKeySum() throws {
    guard let file else { return }
    try file.check(tips_register_key_sum(file.handle))
  }
}
