import TipsFiles

/// How far a centre has come with a station: what it answers to the question, and to each batch.
package struct FeedState: Sendable, Equatable {
  /// Why a batch was not taken.
  package enum Refusal: Int64, Sendable {
    /// It begins behind what the centre has.
    case gap = 1
    /// It doesn't continue what the centre has: another store, another trail, or an older one.
    case fork = 2
  }

  /// Up to which entry of the trail the centre has everything, with that entry's hash.
  package struct Trail: Sendable, Equatable {
    package let entry: Int64
    package let hash: [UInt8]

    /// - Parameter hash: 32 bytes.
    package init(entry: Int64, hash: [UInt8]) {
      self.entry = entry
      self.hash = hash
    }

    /// Before the first entry.
    package static let start = Trail(entry: 0, hash: [UInt8](repeating: 0, count: 32))
  }

  /// The name of the store that the centre knows; nil before the first batch.
  package var uuid: String?
  /// Up to which change the centre has everything.
  package var sequence: Int64
  package var trail: Trail
  /// Why the batch was not taken that this answers; nil where it was.
  package var refusal: Refusal?
  /// What the station is to do and hasn't said to have done, in ascending order.
  package var commands: [FeedCommand]

  package init(
    uuid: String? = nil, sequence: Int64 = 0, trail: Trail = .start, refusal: Refusal? = nil,
    commands: [FeedCommand] = []
  ) {
    self.uuid = uuid
    self.sequence = sequence
    self.trail = trail
    self.refusal = refusal
    self.commands = commands
  }

  /// No state is larger, in bytes.
  package static let most = 8 << 20
  /// A state names no more commands; the others wait for the next one.
  package static let mostCommands: Int64 = 100

  /// - Throws: ``FeedError``.
  package init(bytes: [UInt8]) throws {
    var reader = try FeedFrame.reader(of: bytes, tag: "tips feed state", most: Self.most)
    uuid = try reader.textIfAny()
    if let uuid, !FeedFrame.isUUID(uuid) { throw FeedError.malformed }
    sequence = try reader.number(in: 0...Int64.max)
    trail = Trail(entry: try reader.number(in: 0...Int64.max), hash: try reader.blob(count: 32))
    refusal = try reader.numberIfAny().map { number in
      guard let refusal = Refusal(rawValue: number) else { throw FeedError.malformed }
      return refusal
    }
    commands = []
    for _ in 0..<(try reader.number(in: 0...Self.mostCommands)) {
      let command = try FeedCommand(from: &reader)
      guard command.number > commands.last?.number ?? 0 else { throw FeedError.malformed }
      commands.append(command)
    }
    guard reader.isAtEnd else { throw FeedError.malformed }
  }

  package var bytes: [UInt8] {
    var bytes = CanonicalBytes()
    bytes.add(tag: "tips feed state")
    bytes.add(FeedFrame.format)
    if let uuid { bytes.add(uuid) } else { bytes.addNull() }
    bytes.add(sequence)
    bytes.add(trail.entry)
    bytes.add(trail.hash)
    if let refusal { bytes.add(refusal.rawValue) } else { bytes.addNull() }
    bytes.add(Int64(commands.count))
    for command in commands { command.add(to: &bytes) }
    return FeedFrame.closed(bytes)
  }
}
