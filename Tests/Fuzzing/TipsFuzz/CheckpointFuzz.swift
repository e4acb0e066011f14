@testable import TipsIdentity

/// Checkpoints: one that is read is read again the same, and no note that was made up is signed by a key.
enum CheckpointFuzz {
  private static let stranger = [UInt8](repeating: 7, count: 32)

  static func run(_ input: [UInt8]) {
    guard let checkpoint = try? Checkpoint(note: String(decoding: input, as: UTF8.self)) else { return }
    require(checkpoint.size >= 1 && checkpoint.hash.count == 32, "a checkpoint that can't be")
    require((try? Checkpoint(note: checkpoint.note)) == checkpoint, "another checkpoint")
    require(!checkpoint.isSigned(by: stranger) && !checkpoint.isSigned(by: []), "signed by a stranger")
  }
}
