import TipsText

/// Reads the Time Zone Information Format, versions 1 to 4 (RFC 9636).
///
/// A file of version 2 or later repeats its data with 64-bit times, which are the ones used, and ends in a line with
/// the rule for all later years.
struct ZoneFileFormat {
  /// What is wrong with a file.
  struct Malformed: Error {
    let reason: Message

    init(en: String, fa: String) { reason = Message(en: en, fa: fa) }
  }

  let bytes: UnsafeRawBufferPointer

  /// The zone of the file.
  func zone(identifier: String) throws -> StationZone {
    var header = try Header(bytes, at: 0)
    guard header.version != 0 else {
      return StationZone(identifier: identifier, spans: try spans(header, wordSize: 4))
    }
    header = try Header(bytes, at: header.end(wordSize: 4))
    let spans = try spans(header, wordSize: 8)
    guard let rule = try rule(at: header.end(wordSize: 8)) else {
      return StationZone(identifier: identifier, spans: spans)
    }
    let (extended, repeatsFrom) = rule.extending(spans)
    return StationZone(identifier: identifier, spans: extended, repeatsFrom: repeatsFrom)
  }

  private func spans(_ header: Header, wordSize: Int) throws -> [OffsetSpan] {
    guard header.leapSeconds == 0 else {
      throw Malformed(
        en: "it counts leap seconds, which instants here don't", fa: "ثانیهٔ کبیسه دارد که این سامانه نمی‌شمارد")
    }
    guard header.end(wordSize: wordSize) <= bytes.count else {
      throw Malformed(en: "it is cut short", fa: "ناتمام است")
    }
    guard header.types > 0 else { throw Malformed(en: "it has no local time", fa: "زمان محلی ندارد") }
    let indices = header.start + header.times * wordSize
    let types = indices + header.times
    let offsets = try (0..<header.types).map { type in
      let offset = Int(word32(at: types + type * 6))
      guard abs(offset) < StationZone.widestOffset else {
        throw Malformed(en: "an offset is out of range", fa: "یک اختلاف ساعت بیرون از محدوده است")
      }
      return offset
    }
    var spans = [OffsetSpan(start: .min, offset: offsets[0])]
    spans.reserveCapacity(header.times + 1)
    for index in 0..<header.times {
      let time = header.start + index * wordSize
      let start = wordSize == 8 ? Int(word64(at: time)) : Int(word32(at: time))
      let type = Int(bytes[indices + index])
      guard type < offsets.count, index == 0 || start > spans[spans.count - 1].start else {
        throw Malformed(en: "its times are in disorder", fa: "زمان‌هایش به‌ترتیب نیست")
      }
      // Old files begin with a placeholder for the Big Bang.
      let isBeginning = start < -(1 << 58)
      if isBeginning { spans.removeAll() }
      spans.append(OffsetSpan(start: isBeginning ? .min : start, offset: offsets[type]))
    }
    return spans
  }

  private func rule(at start: Int) throws -> YearlyClockRule? {
    guard start < bytes.count, bytes[start] == 0x0A, let end = bytes[(start + 1)...].firstIndex(of: 0x0A) else {
      throw Malformed(en: "its last line is cut short", fa: "سطر آخرش ناتمام است")
    }
    let line = UnsafeRawBufferPointer(rebasing: bytes[(start + 1)..<end])
    guard !line.isEmpty else { return nil }
    guard let rule = YearlyClockRule(posix: line.bindMemory(to: UInt8.self)) else {
      throw Malformed(en: "its rule for later years is not understood", fa: "قاعدهٔ سال‌های بعدش خوانده نمی‌شود")
    }
    return rule
  }

  private func word32(at index: Int) -> Int32 {
    Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: index, as: Int32.self))
  }

  private func word64(at index: Int) -> Int64 {
    Int64(bigEndian: bytes.loadUnaligned(fromByteOffset: index, as: Int64.self))
  }
}

extension ZoneFileFormat {
  /// The 44 bytes before a block of data: how much of each sort follows.
  struct Header {
    let version: UInt8
    /// Where the data begins.
    let start: Int
    let utcFlags: Int
    let standardFlags: Int
    let leapSeconds: Int
    let times: Int
    let types: Int
    let letters: Int

    init(_ bytes: UnsafeRawBufferPointer, at index: Int) throws {
      guard bytes.count >= index + 44, bytes[index..<(index + 4)].elementsEqual("TZif".utf8) else {
        throw Malformed(en: "it is not in the Time Zone Information Format", fa: "در قالب TZif نیست")
      }
      func count(_ number: Int) -> Int {
        Int(UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: index + 20 + number * 4, as: UInt32.self)))
      }
      version = bytes[index + 4]
      start = index + 44
      (utcFlags, standardFlags, leapSeconds) = (count(0), count(1), count(2))
      (times, types, letters) = (count(3), count(4), count(5))
    }

    /// Where the data ends, times being `wordSize` bytes wide.
    func end(wordSize: Int) -> Int {
      start + times * (wordSize + 1) + types * 6 + letters + leapSeconds * (wordSize + 4) + standardFlags + utcFlags
    }
  }
}
