import TipsStore
import TipsText
import TipsWords

/// How much waits that citizens sent: reports that nobody has taken, and messages that nobody has seen.
struct WebWaiting: Sendable {
  /// So many of each are counted: a flood costs no page more than that.
  static let mostCounted = 1_000

  let untaken: Int
  let unseen: Int

  init(_ store: Store, within limit: PlaceLimit) throws {
    untaken = try store.taking.count(within: limit.placeID, limit: Self.mostCounted)
    unseen = try store.messages.unseenCount(within: limit.placeID, limit: Self.mostCounted)
  }

  /// Beside the way to the page; empty where nothing waits.
  var shown: Message { untaken + unseen == 0 ? Message(verbatim: "") : Self.words(untaken + unseen) }

  var untakenShown: Message { Self.words(untaken) }

  private static func words(_ count: Int) -> Message {
    count < mostCounted ? Message(verbatim: "\(count)") : WebReportWords.moreThan(mostCounted - 1)
  }
}
