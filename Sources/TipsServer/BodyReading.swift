import Hummingbird
import NIOCore
import Synchronization
import TipsHTTP

/// Reads the bodies of requests: no longer than they may be, not for ever, and of what comes from outside no more at once
/// than there is room for.
struct BodyReading: Sendable {
  /// What became of a body.
  enum Outcome {
    /// With what keeps its room until the answer is written.
    case bytes([UInt8], BodyShare?)
    /// It is refused with a status of HTTP; what is still to come isn't waited for.
    case refused(status: Int)
  }

  /// How long a body may take, in seconds: forms come over slow lines, too.
  private static let patience: Int64 = 60
  private let room = BodyRoom()

  /// - Parameters:
  ///   - limit: how many bytes it may have.
  ///   - peer: who sends, where anybody may; nil for people of the station.
  ///   - eventLoop: what looks at the time.
  func read(_ request: Request, limit: Int, from peer: String?, on eventLoop: any EventLoop) async throws -> Outcome {
    let declared = request.headers[.contentLength].flatMap(Int.init)
    guard declared ?? 0 <= limit else { return .refused(status: 413) }
    guard let peer else { return try await collect(request.body, limit, eventLoop) }
    let size = declared ?? limit
    guard room.take(size, for: peer) else { return .refused(status: 503) }
    return try await collect(request.body, limit, eventLoop, BodyShare(size: size, peer: peer, of: room))
  }

  private func collect(
    _ body: RequestBody, _ limit: Int, _ eventLoop: any EventLoop, _ share: BodyShare? = nil
  ) async throws -> Outcome {
    let reading = Task { try await body.collect(upTo: limit) }
    // A task that slept meanwhile would take memory until its time is over, even when it is cancelled.
    let end = eventLoop.scheduleTask(in: .seconds(Self.patience)) { reading.cancel() }
    defer { end.cancel() }
    do {
      let buffer = try await withTaskCancellationHandler {
        try await reading.value
      } onCancel: {
        reading.cancel()
      }
      // What was read until then may be a part.
      return reading.isCancelled ? .refused(status: 408) : .bytes(Array(buffer.readableBytesView), share)
    } catch is NIOTooManyBytesError {
      return .refused(status: 413)
    } catch is CancellationError {
      return .refused(status: 408)
    }
  }
}

/// A body's part of the room that there is for all; it is given back with this.
final class BodyShare: Sendable {
  private let size: Int
  private let peer: String
  private let room: BodyRoom

  fileprivate init(size: Int, peer: String, of room: BodyRoom) {
    self.size = size
    self.peer = peer
    self.room = room
  }

  deinit { room.give(size, for: peer) }
}

/// How many bytes of bodies, and of what they are answered, are in memory at once.
private final class BodyRoom: Sendable {
  /// For all, for one address of these, and for one behind which anybody may be.
  private static let whole = 32 << 20
  private static let share = 4 << 20
  private static let sharedShare = 16 << 20

  private struct Taken {
    var whole = 0
    var byPeer: [String: Int] = [:]
  }

  private let taken = Mutex(Taken())

  func take(_ size: Int, for peer: String) -> Bool {
    let share = AddressKey.isShared(peer) ? Self.sharedShare : Self.share
    return taken.withLock { taken in
      let known = taken.byPeer[peer] ?? 0
      guard taken.whole + size <= Self.whole, known + size <= share else { return false }
      taken.whole += size
      taken.byPeer[peer] = known + size
      return true
    }
  }

  func give(_ size: Int, for peer: String) {
    taken.withLock { taken in
      taken.whole -= size
      let left = (taken.byPeer[peer] ?? 0) - size
      taken.byPeer[peer] = left > 0 ? left : nil
    }
  }
}
