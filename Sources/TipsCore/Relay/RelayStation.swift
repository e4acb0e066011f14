import TipsDomain
import TipsFiles
import TipsText

/// What the host knows of the station: to which key it seals, how it knows the station, and the names among which
/// citizens choose. Nothing in it is secret.
package struct RelayStation: Sendable, Equatable {
  private static let heading = "tips relay station 1"
  /// The file's name in the host's folder.
  package static let fileName = "station.relay"
  private static let sizeLimit = 8 << 20

  package let id: [UInt8]
  package let publicKey: [UInt8]
  package let secretHash: [UInt8]
  /// The station's zone, for the times that citizens read and write.
  package let zoneIdentifier: String
  package let lists: CitizenLists

  package init(_ key: RelayKey, zoneIdentifier: String, lists: CitizenLists) {
    id = key.id
    publicKey = key.publicKey
    secretHash = key.secretHash
    self.zoneIdentifier = zoneIdentifier
    self.lists = lists
  }

  /// As the file has it: a line for each thing, its parts separated by tabs.
  package var text: String {
    var lines = [
      Self.heading, "relay\t\(String(hexadecimal: id))", "key\t\(String(hexadecimal: publicKey))",
      "secret-hash\t\(String(hexadecimal: secretHash))", "zone\t\(zoneIdentifier)",
    ]
    for place in lists.places {
      lines.append(
        ["place", place.code, place.parent ?? "", place.level?.rawValue ?? "", place.label.fa, place.label.en]
          .joined(separator: "\t"))
    }
    for category in lists.categories {
      lines.append(["category", category.code, category.label.fa, category.label.en].joined(separator: "\t"))
    }
    return (lines + ["end", ""]).joined(separator: "\n")
  }

  /// Reads the file of a host's folder.
  ///
  /// - Throws: ``RelayError/noStation(path:)``.
  package init(path: String) throws {
    let error = RelayError.noStation(path: path)
    guard let bytes = try? PrivateFile.read(path, limit: Self.sizeLimit) else { throw error }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    guard lines.first == [Self.heading], lines.last == ["end"] else { throw error }
    var values: [String: String] = [:]
    var lists = CitizenLists(places: [], categories: [])
    for cells in lines.dropFirst().dropLast() {
      switch (cells[0], cells.count) {
      case ("place", 6):
        lists.places.append(
          CitizenLists.Entry(
            code: cells[1], parent: cells[2].isEmpty ? nil : cells[2], level: Place.Level(rawValue: cells[3]),
            label: Label(fa: cells[4], en: cells[5])))
      case ("category", 4):
        lists.categories.append(CitizenLists.Entry(code: cells[1], label: Label(fa: cells[2], en: cells[3])))
      case (_, 2): values[cells[0]] = cells[1]
      default: throw error
      }
    }
    func value(_ name: String, _ count: Int) throws -> [UInt8] {
      guard let bytes = values[name]?.hexadecimalBytes, bytes.count == count else { throw error }
      return bytes
    }
    id = try value("relay", 16)
    publicKey = try value("key", 32)
    secretHash = try value("secret-hash", 32)
    guard let zone = values["zone"] else { throw error }
    zoneIdentifier = zone
    self.lists = lists
  }
}
