import Foundation
import Testing

/// Other accounts of the machine to run the command under: numbers that have no name, all of one group.
enum Accounts {
  static let group: UInt32 = 40_000
  static let sara: UInt32 = 40_001
  static let reza: UInt32 = 40_002
  /// An account that is not in the group.
  static let outsider: UInt32 = 40_003

  /// Whether this process may work as others, and others may run the program that was built.
  static let canBeTaken: Bool = {
    guard getuid() == 0, let binary = try? Station.binary() else { return false }
    return succeeds(prefix(outsider) + ["/usr/bin/test", "-x", binary.path])
  }()

  /// Whether an account may make a user namespace and be somebody else in it.
  static let canBePretended = canBeTaken && succeeds(prefix(sara) + pretending(reza) + ["/usr/bin/true"])

  /// What comes before a program and its arguments that an account runs.
  static func prefix(_ account: UInt32) -> [String] {
    let groups = account == outsider ? ["--clear-groups"] : ["--groups", "\(group)"]
    return ["/usr/bin/setpriv", "--reuid", "\(account)", "--regid", "\(account)"] + groups + ["--"]
  }

  /// What makes a program see another account than the one that runs it.
  static func pretending(_ account: UInt32) -> [String] {
    ["/usr/bin/unshare", "--user", "--map-user=\(account)", "--"]
  }

  private static func succeeds(_ words: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

extension Station {
  /// A group that this process may give files to, as typed.
  static var ownGroup: UInt32 { getuid() == 0 ? Accounts.group : getgid() }

  /// A station whose store is for the group, made by the first account; only as root.
  static func shared() throws -> Station {
    let station = try Station()
    try FileManager.default.createDirectory(atPath: station.storeFolder, withIntermediateDirectories: false)
    chown(station.storeFolder, 0, Accounts.group)
    chmod(station.storeFolder, 0o2770)
    station.account = Accounts.sara
    #expect(try station.tips("init", "--group", "\(Accounts.group)").status == 0)
    return station
  }

  /// Lets the group in to a store that is there.
  func share() {
    chown(storeFolder, .max, Accounts.group)
    chmod(storeFolder, 0o2770)
    for path in [storePath, storePath + ".lock"] {
      chown(path, .max, Accounts.group)
      chmod(path, 0o660)
    }
  }

  var storeFolder: String { URL(fileURLWithPath: storePath).deletingLastPathComponent().path }

  /// Mode and group of a file of the store's folder.
  func permissions(_ name: String = "") throws -> String {
    let attributes = try FileManager.default.attributesOfItem(atPath: storeFolder + "/" + name)
    let mode = try #require(attributes[.posixPermissions] as? Int)
    let group = try #require(attributes[.groupOwnerAccountID] as? Int)
    return String(mode, radix: 8) + (UInt32(group) == Self.ownGroup ? " group" : " \(group)")
  }
}
