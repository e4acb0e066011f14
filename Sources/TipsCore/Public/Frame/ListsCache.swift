import TipsCalendar
import TipsDomain

/// What there is to choose from, read once a minute at most.
actor ListsCache {
  /// How long it is taken for what it is, in seconds.
  static let span: Int64 = 60

  private let read: @Sendable () async throws -> CitizenLists
  private var known: (lists: CitizenLists, at: Instant)?

  init(_ read: @escaping @Sendable () async throws -> CitizenLists) { self.read = read }

  /// - Throws: What reading throws where nothing is known from before.
  func lists(at now: Instant) async throws -> CitizenLists {
    if let known, abs(now.epochSeconds - known.at.epochSeconds) < Self.span { return known.lists }
    do {
      let lists = try await read()
      known = (lists, now)
      return lists
    } catch {
      guard let known else { throw error }
      return known.lists
    }
  }
}
