import TipsCalendar
import TipsHTML
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// The board: what waits, most urgent first.
enum BoardPage {
  static func show(_ visit: Visit) async throws -> WebResponse {
    WebResponse(page: try await page(visit, said: BoardDone.said(visit)))
  }

  /// The list alone, for the script of the page.
  static func list(_ visit: Visit) async throws -> WebResponse {
    let filter = BoardFilter(visit.request.query)
    let wanted = visit.request.query["sequence"].flatMap { Int64($0) }
    return try await fragment(visit, filter, sequence: wanted)
  }

  /// The page with what was said of marks that were just made.
  static func page(_ visit: Visit, said: HTML? = nil) async throws -> HTML {
    let view = try await BoardView(visit, .board)
    return Layout(visit, title: visit(BoardDeskWords.board), at: .board, isWide: true).page {
      h1(.class("sr-only")) { visit(BoardDeskWords.board) }
      view.html(said: said)
    }
  }

  /// The list as an answer of its own.
  static func fragment(
    _ visit: Visit, _ filter: BoardFilter, kind: BoardKind = .board, sequence: Int64?
  ) async throws -> WebResponse {
    do {
      return WebResponse(fragment: try await bytes(visit, filter, kind: kind, sequence: sequence))
    } catch let error as ReferenceError {
      return WebResponse(fragment: refusal(visit, error, sequence: sequence ?? 0))
    }
  }

  /// The list as a part of a page.
  static func board(_ visit: Visit, _ filter: BoardFilter, kind: BoardKind = .board) async throws -> HTML {
    do {
      return HTML(laidOut: try await bytes(visit, filter, kind: kind, sequence: nil).bytes)
    } catch let error as ReferenceError {
      return refusal(visit, error, sequence: 0)
    }
  }

  private static func refusal(_ visit: Visit, _ error: ReferenceError, sequence: Int64) -> HTML {
    div(.id("board-content"), .data("sequence", String(sequence))) {
      h2(.id("board-title")) { visit(BoardDeskWords.board) }
      p(.class("error"), .role("alert")) { visit(DeskReferenceWording.message(of: error)) }
    }
  }

  /// The list, no older than an entry of the trail; nil for what the store holds now.
  private static func bytes(
    _ visit: Visit, _ filter: BoardFilter, kind: BoardKind, sequence: Int64?
  ) async throws -> SharedBytes {
    let (limit, now, language) = (PlaceLimit(visit), visit.now, visit.language)
    let wanted: Int64 =
      if let sequence { sequence } else { try await visit.read { try $0.auditTrail.head().entries } }
    let key = BoardCache.Key(kind: kind, filter: filter, within: limit.placeID, language: language)
    return try await visit.desk.boards.board(key, sequence: wanted, minute: now.epochSeconds / 60) {
      if kind == .web {
        let content = try await visit.read { try WebPile($0, after: filter.after, within: limit, now: now) }
        return BoardCache.Board(
          sequence: content.sequence, minute: now.epochSeconds / 60,
          html: WebPileFragment(language: language, content: content).html)
      }
      let content = try await visit.read { try BoardContent($0, filter, within: limit, now: now) }
      return BoardCache.Board(
        sequence: content.sequence, minute: now.epochSeconds / 60,
        html: BoardFragment(language: language, content: content).html)
    }.bytes
  }
}
