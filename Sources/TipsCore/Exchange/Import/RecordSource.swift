import TipsFiles
import TipsRecords
import TipsStore

/// Reads and maps the records of an input on a thread of its own, some of them ahead of whoever records them.
final class RecordSource: @unchecked Sendable {
  /// What became of one record, with where it stood.
  struct Record: Sendable {
    let line: Int
    let recordNumber: Int
    let report: Result<MappedReport, ImportFault>
    /// Its bytes, where somebody may want to correct them; none of what was over the limit.
    let bytes: [UInt8]
  }

  /// Records that follow each other.
  struct Piece: Sendable {
    var records: [Record] = []
    /// How many records the mapping leaves out.
    var leftOut = 0
    /// How far the input was read by then.
    var bytesRead: Int64 = 0
    var isLast = false
  }

  /// A piece has so many records, or fewer where their texts are long.
  private static let pieceLength = 1_024
  private static let pieceBytes = 262_144

  private let reader: RecordReader
  private let input: ByteInput
  private let keepsBytes: Bool
  private var mapper: RowMapper
  /// The piece that is being read; nil behind the last one.
  private var ahead: Worker<Piece>?

  /// - Parameter keepsBytes: whether the bytes of records are wanted.
  init(_ reader: RecordReader, _ input: ByteInput, mapper: RowMapper, keepsBytes: Bool) throws {
    self.reader = reader
    self.input = input
    self.mapper = mapper
    self.keepsBytes = keepsBytes
    try readAhead()
  }

  deinit { _ = try? ahead?.wait() }

  /// The next piece, while the one after it is being read; nil behind the last.
  ///
  /// - Throws: ``RecordError`` where no further record can be found.
  func next() throws -> Piece? {
    guard let worker = ahead else { return nil }
    ahead = nil
    let piece = try worker.wait()
    if !piece.isLast { try readAhead() }
    return piece
  }

  /// What the reader and the mapper found out; to be asked behind the last piece.
  var finished: (reader: RecordReader, mapper: RowMapper) { (reader, mapper) }

  private func readAhead() throws { ahead = try Worker { try self.read() } }

  private func read() throws -> Piece {
    var piece = Piece()
    var bytes = 0
    while piece.records.count < Self.pieceLength, bytes < Self.pieceBytes {
      let report: Result<MappedReport, ImportFault>
      switch try reader.next() {
      case .end:
        piece.isLast = true
        piece.bytesRead = input.bytesRead
        return piece
      case .refused(let fault): report = .failure(.record(fault))
      case .record:
        if mapper.leavesOut(reader) {
          piece.leftOut += 1
          continue
        }
        do throws(RowFault) {
          report = .success(try mapper.map(reader))
        } catch {
          report = .failure(.row(error))
        }
      }
      bytes += reader.rawRecord.count
      piece.records.append(
        Record(
          line: reader.line, recordNumber: reader.recordNumber, report: report,
          bytes: keepsBytes ? Array(reader.rawRecord) : []))
    }
    piece.bytesRead = input.bytesRead
    return piece
  }
}
