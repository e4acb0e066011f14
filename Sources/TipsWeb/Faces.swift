import Logging
import TipsCalendar
import TipsDesk
import TipsHTTP
import TipsOpen311
import TipsPublic
import TipsStore

/// The faces that this process shows. The first part of an address says whose it is; what is nobody's own is the desk's.
struct Faces: WebFace {
  private let desk: Desk?
  private let others: [String: any WebFace]

  /// - Throws: ``StoreError`` where the store can't be opened.
  init(
    _ named: [Face], of served: ServedStore, at path: String, open311 settings: Open311.Settings, logger: Logger
  ) throws {
    let onFailure = { @Sendable (route: String, kind: String) in
      logger.error("no answer", metadata: ["route": "\(route)", "kind": "\(kind)"])
    }
    desk = named.contains(.desk) ? try Desk(served, at: path, onFailure: onFailure) : nil
    var others: [String: any WebFace] = [:]
    if named.contains(.public) { others[CitizenDoor.prefix] = CitizenDoor(served, onFailure: onFailure) }
    if named.contains(.open311) {
      others[Open311.prefix] = Open311(served, settings: settings) { onFailure($0, $1) }
    }
    self.others = others
  }

  /// The citizens' door of a host without a store, and the side that the station asks.
  ///
  /// - Throws: ``RelayError``, ``FileError``.
  init(relay folder: String, now: @escaping @Sendable () -> Instant, logger: Logger) throws {
    let relayed = try RelayedStation(folder: folder)
    let door = try CitizenDoor(relayed, in: folder, now: now) { route, kind in
      logger.error("no answer", metadata: ["route": "\(route)", "kind": "\(kind)"])
    }
    desk = nil
    others = [CitizenDoor.prefix: door, RelayFace.prefix: RelayFace(relayed)]
  }

  var hasDesk: Bool { desk != nil }

  func answer(_ request: WebRequest) async -> WebResponse {
    if let face = face(of: request) ?? desk { return await face.answer(request) }
    switch request.path {
    case ["health"]: return WebResponse(text: "ok\n")
    case [] where others[CitizenDoor.prefix] != nil:
      return WebResponse(status: 303, headers: [("location", "/" + CitizenDoor.prefix)])
    default: return WebResponse(status: 404)
    }
  }

  func refusal(status: Int, of request: WebRequest) -> WebResponse {
    face(of: request)?.refusal(status: status, of: request) ?? WebResponse(status: status)
  }

  func bodyLimit(of request: WebRequest) -> Int { face(of: request)?.bodyLimit(of: request) ?? 262_144 }

  func isOpenToAll(_ request: WebRequest) -> Bool { face(of: request)?.isOpenToAll(request) ?? false }

  func run() async {
    await withDiscardingTaskGroup { group in
      for face in all { group.addTask { await face.run() } }
      // A service that ends would end the server; some faces have nothing that goes on.
      group.addTask { while (try? await Task.sleep(for: .seconds(3_600))) != nil {} }
    }
  }

  func endStreams() { for face in all { face.endStreams() } }

  func close() { for face in all { face.close() } }

  /// The face to which the first part of an address leads.
  private func face(of request: WebRequest) -> (any WebFace)? { request.path.first.flatMap { others[$0] } }

  private var all: [any WebFace] { (desk.map { [$0] } ?? []) + others.values }
}
