import TipsCalendar
import TipsFiles
import TipsRecords
import TipsStore

/// Imports the records of a source as its mapping says: all of them or, on request, the good ones, in one transaction.
///
/// Memory does not depend on the size of the input. A store without reports gets its indices at the end, which is several
/// times faster.
public struct ImportPipeline {
  private let store: Store
  private let mapping: ImportMapping
  private let options: ImportOptions

  /// An import into a store.
  public init(store: Store, mapping: ImportMapping, options: ImportOptions = ImportOptions()) {
    self.store = store
    self.mapping = mapping
    self.options = options
  }

  /// Imports; what is recorded is durable when this returns.
  ///
  /// - Throws: ``RecordError`` where the input can't be read to its end, ``ImportError`` where records are refused and the
  ///   import is not partial, ``StoreError``. Nothing is recorded then.
  public func run(_ input: ByteInput, now: Instant) throws -> ImportResult {
    let reader = try RecordReader.open(input, mapping: mapping)
    let wantsRejects = options.isPartial && !options.isDryRun
    let rejects =
      wantsRejects ? options.rejectPath.map { RejectFile(inputPath: $0, reader: reader, mapping: mapping) } : nil
    do {
      return try store.writeInBulk { connection in
        var run = try ImportRun(
          store: store, connection: connection, mapping: mapping, options: options, reader: reader, input: input,
          rejects: rejects, now: now)
        let result = try run.importAll()
        guard result.batch != nil, !result.isDryRun else { throw NothingKept(result: result) }
        return result
      }
    } catch let outcome as NothingKept {
      return outcome.result
    } catch {
      rejects?.discard()
      throw error
    }
  }

  /// Rolls the transaction back although nothing went wrong.
  private struct NothingKept: Error {
    let result: ImportResult
  }
}
