/// What somebody does at the keyboard while a line is edited.
enum TypedKey {
  case scalar(Unicode.Scalar)
  case enter
  case tab
  /// Ctrl-D: the end of the input on an empty line, else like ``eraseForward``.
  case endOfInput
  case left, right, wordLeft, wordRight, toStart, toEnd
  case eraseBack, eraseForward, eraseWord, eraseToStart, eraseToEnd
  case older, newer
  case pasteBegins, pasteEnds
  /// A key that means nothing here.
  case other
}

/// Makes keys of the bytes that a terminal sends.
///
/// The sequences are those of ECMA-48 as xterm, VTE, Konsole, tmux and the Linux console send them.
struct KeyDecoder {
  private enum State {
    case ground
    /// Inside a scalar of UTF-8 of so many bytes.
    case scalar(length: Int)
    case escape
    /// Behind `ESC O`.
    case singleShift
    /// Behind `ESC [`.
    case control
    /// Behind `ESC [ [`, with which the Linux console begins its function keys.
    case consoleFunction
  }

  private var state = State.ground
  private var gathered: [UInt8] = []
  /// Whether bytes came that are not UTF-8.
  private(set) var sawMalformed = false

  /// Whether an escape sequence has begun; where nothing follows, it was the key Esc.
  var isInEscape: Bool {
    switch state {
    case .ground, .scalar: false
    default: true
    }
  }

  /// Forgets the sequence that has begun.
  mutating func reset() {
    state = .ground
    gathered.removeAll(keepingCapacity: true)
  }

  /// Takes the next byte; nil where more of them belong to the key.
  mutating func take(_ byte: UInt8) -> TypedKey? {
    switch state {
    case .ground: return begin(byte)
    case .scalar(let length):
      guard byte & 0xC0 == 0x80 else {
        sawMalformed = true
        reset()
        return begin(byte)
      }
      gathered.append(byte)
      guard gathered.count == length else { return nil }
      defer { reset() }
      guard let scalar = String(validating: gathered, as: UTF8.self)?.unicodeScalars.first else {
        sawMalformed = true
        return .other
      }
      return .scalar(scalar)
    case .escape:
      switch byte {
      case UInt8(ascii: "["): state = .control
      case UInt8(ascii: "O"): state = .singleShift
      case 0x1B: break
      default:
        reset()
        return Self.alternate(byte)
      }
      return nil
    case .singleShift, .consoleFunction:
      defer { reset() }
      if case .consoleFunction = state { return .other }
      return Self.named(byte, modifier: 1)
    case .control:
      if byte == UInt8(ascii: "["), gathered.isEmpty {
        state = .consoleFunction
        return nil
      }
      if (0x20...0x3F).contains(byte), gathered.count < 32 {
        gathered.append(byte)
        return nil
      }
      defer { reset() }
      return control(final: byte)
    }
  }

  private mutating func begin(_ byte: UInt8) -> TypedKey? {
    switch byte {
    case 0x20...0x7E: return .scalar(Unicode.Scalar(byte))
    case 0x1B:
      state = .escape
      return nil
    case 0x00...0x1F, 0x7F: return Self.controlKey(byte)
    case 0xC2...0xF4:
      gathered.append(byte)
      state = .scalar(length: byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4)
      return nil
    default:
      sawMalformed = true
      return .other
    }
  }

  private static func controlKey(_ byte: UInt8) -> TypedKey {
    switch byte {
    case 0x0A, 0x0D: .enter
    case 0x09: .tab
    case 0x01: .toStart
    case 0x02: .left
    case 0x04: .endOfInput
    case 0x05: .toEnd
    case 0x06: .right
    case 0x08, 0x7F: .eraseBack
    case 0x0B: .eraseToEnd
    case 0x0E: .newer
    case 0x10: .older
    case 0x15: .eraseToStart
    case 0x17: .eraseWord
    default: .other
    }
  }

  /// A key with Alt.
  private static func alternate(_ byte: UInt8) -> TypedKey {
    switch byte {
    case UInt8(ascii: "b"): .wordLeft
    case UInt8(ascii: "f"): .wordRight
    case 0x08, 0x7F: .eraseWord
    default: .other
    }
  }

  /// A sequence's end, with the numbers before it: `ESC [ 1 ; 5 D`.
  private func control(final: UInt8) -> TypedKey {
    let numbers = gathered.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    guard final == UInt8(ascii: "~") else { return Self.named(final, modifier: numbers.dropFirst().first ?? 1) }
    switch numbers.first {
    case 1, 7: return .toStart
    case 3: return .eraseForward
    case 4, 8: return .toEnd
    case 200: return .pasteBegins
    case 201: return .pasteEnds
    default: return .other
    }
  }

  private static func named(_ final: UInt8, modifier: Int) -> TypedKey {
    switch final {
    case UInt8(ascii: "A"): .older
    case UInt8(ascii: "B"): .newer
    case UInt8(ascii: "C"): modifier > 1 ? .wordRight : .right
    case UInt8(ascii: "D"): modifier > 1 ? .wordLeft : .left
    case UInt8(ascii: "F"): .toEnd
    case UInt8(ascii: "H"): .toStart
    default: .other
    }
  }
}
