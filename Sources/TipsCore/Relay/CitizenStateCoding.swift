import TipsCalendar
import TipsDomain
import TipsFiles

extension CitizenState {
  /// As bytes, for sealing.
  package var encoded: [UInt8] {
    var bytes = CanonicalBytes()
    bytes.add(1 as Int64)
    bytes.add(progress.rawValue)
    bytes.add(receivedAt.epochSeconds)
    bytes.add(orNull: disposition)
    for flag in [canBeClaimed, asksForSatisfaction] { bytes.add(flag ? 1 : 0 as Int64) }
    bytes.add(Int64(messages.count))
    for message in messages {
      bytes.add(message.isFromStation ? 1 : 0 as Int64)
      bytes.add(message.text)
      bytes.add(message.at.epochSeconds)
    }
    return bytes.bytes
  }

  /// - Throws: ``RelayError/unopenable``.
  init(encoded bytes: [UInt8]) throws {
    var reader = CanonicalReader(bytes, orThrow: RelayError.unopenable)
    guard try reader.number() == 1, let progress = Progress(rawValue: try reader.text()) else {
      throw RelayError.unopenable
    }
    self.init(progress: progress, receivedAt: Instant(epochSeconds: try reader.number()))
    disposition = try reader.textIfAny()
    canBeClaimed = try reader.number() == 1
    asksForSatisfaction = try reader.number() == 1
    let count = try reader.number()
    for _ in 0..<max(0, count) {
      messages.append(
        Message(
          isFromStation: try reader.number() == 1, text: try reader.text(),
          at: Instant(epochSeconds: try reader.number())))
    }
    guard reader.isAtEnd else { throw RelayError.unopenable }
  }

  /// The same without its oldest messages, as far as it would not fit otherwise.
  package var fitting: CitizenState {
    var copy = self
    while copy.encoded.count + 4 > (PaddedBytes.stateSizes.last ?? 0), !copy.messages.isEmpty {
      copy.messages.removeFirst()
    }
    return copy
  }
}
