import Crypto
import TipsCalendar
import TipsFiles

/// The hashes of the audit trail.
///
/// The hash of an entry is SHA-256 over the version, the store, the entry's place, the hash before it and the entry's
/// fields, each with its type and length (``CanonicalBytes``). So it covers everything before it: an entry can't be
/// changed, added, removed or moved without changing all hashes behind it.
package enum AuditChain {
  /// The hash before the first entry.
  package static let start = [UInt8](repeating: 0, count: 32)

  package static func hash(
    store uuid: String, sequence: Int64, previous: [UInt8], at: Instant, operatorName: String, action: String,
    subject: String, detail: String, span: ClosedRange<Int64>?, before: [UInt8]?, after: [UInt8]?, account: String?
  ) -> [UInt8] {
    var bytes = CanonicalBytes()
    bytes.add(tag: "tips audit 2")
    bytes.add(uuid)
    bytes.add(sequence)
    bytes.add(previous)
    bytes.add(at.epochSeconds)
    bytes.add(operatorName)
    bytes.add(action)
    bytes.add(subject)
    bytes.add(detail)
    if let span {
      bytes.add(span.lowerBound)
      bytes.add(span.upperBound)
    } else {
      bytes.addNull()
    }
    bytes.add(before)
    bytes.add(after)
    // Entries of before accounts were recorded keep their hashes.
    if let account { bytes.add(account) }
    return Array(SHA256.hash(data: bytes.bytes))
  }

  /// The hash that an entry must have after the given one.
  package static func hash(of record: AuditRecord, store uuid: String, previous: [UInt8]) -> [UInt8] {
    hash(
      store: uuid, sequence: record.sequence, previous: previous, at: record.at, operatorName: record.operatorName,
      action: record.action, subject: record.subject, detail: record.detail, span: record.span, before: record.before,
      after: record.after, account: record.account)
  }
}

/// What rows are committed to in the trail.
package enum Commitment {
  /// Commits to one row that has a salt: an HMAC-SHA-256 under the salt. Without the salt, which goes with the row's text,
  /// nothing can be tried out on it.
  ///
  /// It is put together from two hashes (RFC 2104): the library's own, being generic, takes five times as long for a row,
  /// and an import commits to each of its rows.
  package static func salted(_ bytes: UnsafeRawBufferPointer, salt: Int64) -> [UInt8] {
    var key = CanonicalBytes()
    key.add(salt)
    let inner = hash(bytes, behind: key.bytes, pad: 0x36)
    return inner.withUnsafeBytes { hash($0, behind: key.bytes, pad: 0x5c) }
  }

  /// Commits to rows that hold nothing about people.
  package static func plain(_ bytes: [UInt8]) -> [UInt8] {
    digest { hash in bytes.withUnsafeBytes { hash.update(bufferPointer: $0) } }
  }

  /// The hash of some bytes behind one block: a key, shorter than the block, with the pad over it.
  private static func hash(_ bytes: UnsafeRawBufferPointer, behind key: [UInt8], pad: UInt8) -> [UInt8] {
    digest { hash in
      withUnsafeTemporaryAllocation(byteCount: SHA256.blockByteCount, alignment: 8) { block in
        for position in block.indices { block[position] = position < key.count ? key[position] ^ pad : pad }
        hash.update(bufferPointer: UnsafeRawBufferPointer(block))
      }
      hash.update(bufferPointer: bytes)
    }
  }

  private static func digest(_ fill: (inout SHA256) -> Void) -> [UInt8] {
    var hash = SHA256()
    fill(&hash)
    return hash.finalize().withUnsafeBytes { [UInt8]($0) }
  }

  /// Commits to many rows by the commitments to each, in their order.
  package struct Sequence {
    private var hasher = SHA256()
    package private(set) var count = 0

    package init() {}

    package mutating func add(_ commitment: [UInt8]) {
      commitment.withUnsafeBytes { hasher.update(bufferPointer: $0) }
      count += 1
    }

    package func value() -> [UInt8] { Array(hasher.finalize()) }
  }
}
