import TipsFiles

/// The stretch of the input that is in memory: the record being read and what was read beyond it.
///
/// `count` bytes stand at `base`. ``more()`` moves them to the front of the buffer or grows it, so `base` changes, and
/// offsets from it don't. Eight further bytes can always be loaded behind the last one; their content is arbitrary.
final class RecordWindow {
  private static let padding = 8
  private static let initialCapacity = 256 * 1024

  private let input: ByteInput
  private var storage: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var start = 0
  private(set) var count = 0
  private(set) var ended = false
  /// What makes UTF-8 of the input; nil where it is UTF-8.
  private var decoder: TextDecoder?
  private var decoded: [UInt8] = []
  /// The line, from 1, on which `base` stands.
  var line = 1

  init(input: ByteInput) {
    self.input = input
    capacity = Self.initialCapacity
    storage = .allocate(capacity: capacity + Self.padding)
    storage.initialize(repeating: 0, count: capacity + Self.padding)
  }

  deinit { storage.deallocate() }

  var base: UnsafePointer<UInt8> { UnsafePointer(storage + start) }

  /// Reads on. Returns whether there was anything to read.
  @discardableResult
  func more() throws(RecordError) -> Bool {
    guard !ended else { return false }
    if start > 0 {
      storage.update(from: storage + start, count: count)
      start = 0
    }
    if decoder != nil { return try decodeMore() }
    if count == capacity { grow() }
    let free = UnsafeMutableRawBufferPointer(start: storage + count, count: capacity - count)
    let read: Int
    do { read = try input.read(into: free) } catch { throw .input(error) }
    count += read
    ended = read == 0
    return read > 0
  }

  /// Whether the input is written in another encoding than UTF-8.
  var isDecoded: Bool { decoder != nil }

  /// Takes what is in the window, and all that follows, for text of another encoding.
  func decode(as form: TextDecoder.Form) {
    let bytes = Array(UnsafeBufferPointer(start: base, count: count))
    decoder = TextDecoder(form)
    (start, count) = (0, 0)
    add(bytes, isLast: ended)
  }

  private func decodeMore() throws(RecordError) -> Bool {
    let before = count
    // A piece of the input may be half a character only.
    while count == before, !ended {
      var failure: InputError?
      let bytes = [UInt8](unsafeUninitializedCapacity: Self.initialCapacity / 4) { buffer, length in
        do throws(InputError) {
          length = try input.read(into: UnsafeMutableRawBufferPointer(buffer))
        } catch {
          failure = error
        }
      }
      if let failure { throw .input(failure) }
      ended = bytes.isEmpty
      add(bytes, isLast: ended)
    }
    return count > before
  }

  private func add(_ bytes: [UInt8], isLast: Bool) {
    decoded.removeAll(keepingCapacity: true)
    decoder?.decode(bytes, isLast: isLast, to: &decoded)
    while capacity - count < decoded.count { grow() }
    (storage + count).update(from: decoded, count: decoded.count)
    count += decoded.count
  }

  /// Leaves `length` bytes behind.
  func drop(_ length: Int) {
    start += length
    count -= length
  }

  /// Leaves `length` bytes behind and counts the lines in them.
  func dropCountingLines(_ length: Int) {
    line += ByteScan.count(of: UInt8(ascii: "\n"), in: UnsafeBufferPointer(start: base, count: length))
    drop(length)
  }

  private func grow() {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2 + Self.padding)
    larger.initialize(repeating: 0, count: capacity * 2 + Self.padding)
    larger.update(from: storage, count: count)
    storage.deallocate()
    storage = larger
    capacity *= 2
  }
}
