import Foundation
import TestSupport
import Testing
import TipsDomain
import TipsIdentity

@testable import TipsRelay

@Suite("The files of a relay")
struct RelayFileTests {
  private let temporary: TemporaryStore
  private let file: RelayKeyFile

  init() throws {
    temporary = try TemporaryStore()
    file = RelayKeyFile(beside: temporary.keys)
  }

  @Test("A key reads back, from a file that only its owner reads")
  func key() throws {
    let key = RelayKey()
    try file.save(key, for: temporary.store.settings)
    let read = try file.existing(for: temporary.store.settings)
    #expect([read.id, read.publicKey, read.secret] == [key.id, key.publicKey, key.secret])
    #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o600)
    #expect(file.path.hasSuffix("/keys/tips.relay"))
  }

  @Test("A key that is there is never overwritten")
  func overwritten() throws {
    let key = RelayKey()
    try file.save(key, for: temporary.store.settings)
    #expect(throws: (any Error).self) { try file.save(RelayKey(), for: temporary.store.settings) }
    #expect(try file.existing(for: temporary.store.settings).id == key.id)
  }

  @Test("A key of another store, one that is none and one that is missing are told apart")
  func wrong() throws {
    let path = file.path
    #expect(throws: RelayError.noKey(path: path)) { try file.existing(for: temporary.store.settings) }
    try file.save(RelayKey(), for: try TemporaryStore().store.settings)
    #expect(throws: RelayError.otherStore(path: path)) { try file.existing(for: temporary.store.settings) }
    try Data("x".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: RelayError.malformedKey(path: path)) { try file.existing(for: temporary.store.settings) }
  }

  @Test("The host's file reads back with all lists, and has nothing secret in it")
  func station() throws {
    let key = RelayKey()
    let lists = try temporary.store.references.citizenLists()
    let station = RelayStation(key, zoneIdentifier: "Asia/Tehran", lists: lists)
    let path = temporary.folder + "/station.relay"
    try Data(station.text.utf8).write(to: URL(fileURLWithPath: path))
    #expect(try RelayStation(path: path) == station)
    #expect(lists.places.count > 10)
    #expect(!station.text.contains(key.bearer))
  }

  @Test("A host's file that was cut off is none", arguments: [0, 30, 400])
  func cutOff(_ count: Int) throws {
    let station = RelayStation(
      RelayKey(), zoneIdentifier: "Asia/Tehran", lists: try temporary.store.references.citizenLists())
    let path = temporary.folder + "/station.relay"
    try Data(station.text.utf8.prefix(count)).write(to: URL(fileURLWithPath: path))
    #expect(throws: RelayError.noStation(path: path)) { try RelayStation(path: path) }
  }
}
