/// Turns text of another encoding into UTF-8, piece by piece.
///
/// What is no text in its encoding becomes a byte that UTF-8 never has, so that the record around it is refused.
struct TextDecoder {
  enum Form {
    case utf16(isBigEndian: Bool)
    case windows1256
  }

  private let form: Form
  /// The first byte of a unit of which the second one hasn't come yet.
  private var pendingByte: UInt8?
  private var leadSurrogate: UInt16?

  private static let invalid: UInt8 = 0xFF

  init(_ form: Form) { self.form = form }

  /// Adds the UTF-8 of the bytes; at the end of the input also what is incomplete.
  mutating func decode(_ bytes: some Sequence<UInt8>, isLast: Bool, to text: inout [UInt8]) {
    switch form {
    case .windows1256:
      for byte in bytes {
        if byte < 0x80 { text.append(byte) } else { Self.append(UInt32(Self.windows1256[Int(byte) - 128]), to: &text) }
      }
    case .utf16(let isBigEndian):
      for byte in bytes {
        guard let first = pendingByte else {
          pendingByte = byte
          continue
        }
        pendingByte = nil
        let unit = isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
        add(unit, to: &text)
      }
      if isLast, pendingByte != nil || leadSurrogate != nil {
        (pendingByte, leadSurrogate) = (nil, nil)
        text.append(Self.invalid)
      }
    }
  }

  private mutating func add(_ unit: UInt16, to text: inout [UInt8]) {
    if let lead = leadSurrogate {
      leadSurrogate = nil
      if UTF16.isTrailSurrogate(unit) {
        let scalar = 0x10000 + (UInt32(lead & 0x3FF) << 10 | UInt32(unit & 0x3FF))
        return Self.append(scalar, to: &text)
      }
      text.append(Self.invalid)
    }
    if UTF16.isLeadSurrogate(unit) {
      leadSurrogate = unit
    } else if UTF16.isTrailSurrogate(unit) {
      text.append(Self.invalid)
    } else {
      Self.append(UInt32(unit), to: &text)
    }
  }

  private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: text.append(UInt8(scalar))
    case 0x80..<0x800: text += [UInt8(0xC0 | scalar >> 6), UInt8(0x80 | scalar & 0x3F)]
    case 0x800..<0x10000:
      text += [UInt8(0xE0 | scalar >> 12), UInt8(0x80 | scalar >> 6 & 0x3F), UInt8(0x80 | scalar & 0x3F)]
    default:
      text += [
        UInt8(0xF0 | scalar >> 18), UInt8(0x80 | scalar >> 12 & 0x3F), UInt8(0x80 | scalar >> 6 & 0x3F),
        UInt8(0x80 | scalar & 0x3F),
      ]
    }
  }

  /// What the bytes from 0x80 on stand for, after Microsoft's table of code page 1256.
  private static let windows1256: [UInt16] = [
    0x20AC, 0x067E, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0679, 0x2039, 0x0152, 0x0686,
    0x0698, 0x0688, 0x06AF, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x06A9, 0x2122, 0x0691, 0x203A,
    0x0153, 0x200C, 0x200D, 0x06BA, 0x00A0, 0x060C, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6, 0x00A7, 0x00A8, 0x00A9,
    0x06BE, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF, 0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7,
    0x00B8, 0x00B9, 0x061B, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x061F, 0x06C1, 0x0621, 0x0622, 0x0623, 0x0624, 0x0625,
    0x0626, 0x0627, 0x0628, 0x0629, 0x062A, 0x062B, 0x062C, 0x062D, 0x062E, 0x062F, 0x0630, 0x0631, 0x0632, 0x0633,
    0x0634, 0x0635, 0x0636, 0x00D7, 0x0637, 0x0638, 0x0639, 0x063A, 0x0640, 0x0641, 0x0642, 0x0643, 0x00E0, 0x0644,
    0x00E2, 0x0645, 0x0646, 0x0647, 0x0648, 0x00E7, 0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x0649, 0x064A, 0x00EE, 0x00EF,
    0x064B, 0x064C, 0x064D, 0x064E, 0x00F4, 0x064F, 0x0650, 0x00F7, 0x0651, 0x00F9, 0x0652, 0x00FB, 0x00FC, 0x200E,
    0x200F, 0x06D2,
  ]
}
