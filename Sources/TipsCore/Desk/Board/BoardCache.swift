import TipsHTML
import TipsHTTP
import TipsText

/// The board as it was last laid out, for each part of it that somebody looks at: hundreds of open boards that hear of one
/// change cost the store one look.
actor BoardCache {
  /// Which board.
  struct Key: Hashable, Sendable {
    let kind: BoardKind
    let filter: BoardFilter
    /// The place outside which nothing is shown.
    let within: Int64?
    let language: Language
  }

  /// A board that was laid out.
  struct Board: Sendable {
    /// The entry of the trail that it shows.
    let sequence: Int64
    /// The minute in which it was laid out, for it tells ages.
    let minute: Int64
    /// The list as markup.
    let bytes: SharedBytes

    init(sequence: Int64, minute: Int64, html: HTML) {
      self.sequence = sequence
      self.minute = minute
      bytes = SharedBytes(html.bytes())
    }
  }

  private var boards: [Key: Board] = [:]
  private var underWay: [Key: Task<Board, any Error>] = [:]
  /// How many times a board was laid out.
  private(set) var made = 0
  private static let limit = 256

  /// The board, no older than an entry and a minute.
  ///
  /// - Parameter make: lays it out anew.
  func board(
    _ key: Key, sequence: Int64, minute: Int64, make: @escaping @Sendable () async throws -> Board
  ) async throws -> Board {
    let isFresh = { (board: Board) in board.sequence >= sequence && board.minute >= minute }
    if let board = boards[key], isFresh(board) { return board }
    if let task = underWay[key] {
      let board = try await task.value
      if isFresh(board) { return board }
      // Somebody else may have begun to lay out a newer one meanwhile.
      if let task = underWay[key] { return try await task.value }
    }
    let task = Task {
      do {
        let board = try await make()
        keep(board, key)
        return board
      } catch {
        keep(nil, key)
        throw error
      }
    }
    underWay[key] = task
    return try await task.value
  }

  private func keep(_ board: Board?, _ key: Key) {
    underWay[key] = nil
    made += 1
    guard let board else { return }
    if boards.count >= Self.limit { boards = boards.filter { $0.value.minute >= board.minute } }
    if boards.count < Self.limit { boards[key] = board }
  }
}
