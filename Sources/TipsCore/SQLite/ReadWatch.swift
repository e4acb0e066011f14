import CSQLite
import TipsStorage

extension Connection {
  /// Runs the body and tells now and then how many bytes of the database file it has read by then. What lies in the WAL is
  /// not counted.
  ///
  /// It is the only sign of life of a statement that takes minutes in one step, as SQLite's own checks do.
  package func watchingReads<T>(_ tell: (Int) -> Void, _ body: () throws -> T) rethrows -> T {
    try withoutActuallyEscaping(tell) { tell in
      let teller = ReadTeller(tell: tell)
      return try withExtendedLifetime(teller) {
        guard let file else { return try body() }
        let watch = tips_watch_reads(
          file.handle,
          { context, bytes in
            guard let context else { return }
            Unmanaged<ReadTeller>.fromOpaque(context).takeUnretainedValue().tell(Int(bytes))
          }, Unmanaged.passUnretained(teller).toOpaque())
        defer { tips_end_watch(watch) }
        return try body()
      }
    }
  }
}

/// The closure behind a pointer.
private final class ReadTeller {
  let tell: (Int) -> Void

  init(tell: @escaping (Int) -> Void) { self.tell = tell }
}
