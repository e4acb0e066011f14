import TipsText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the bytes of an import come from: a file, standard input, an open descriptor, or memory.
///
/// Nothing is buffered or mapped here, so the memory that reading takes does not depend on the size of the input. One
/// thread reads at a time.
public final class ByteInput {
  private enum Origin {
    case descriptor(Int32, closes: Bool)
    case memory([UInt8], chunk: Int)
  }

  private let origin: Origin

  /// The size in bytes, where it is known beforehand (regular files and memory): the base of a progress display.
  public let totalBytes: Int64?
  /// How many bytes have been read so far.
  public private(set) var bytesRead: Int64 = 0

  /// Opens a file for reading; `-` is standard input.
  /// - Throws: ``InputError/cannotOpen(path:reason:)``.
  public init(path: String) throws(InputError) {
    if path == "-" {
      origin = .descriptor(STDIN_FILENO, closes: false)
      totalBytes = Self.size(of: STDIN_FILENO)
      return
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .cannotOpen(path: path, reason: Message(systemError: errno))
    }
    origin = .descriptor(descriptor, closes: true)
    totalBytes = Self.size(of: descriptor)
  }

  /// Reads from an open descriptor, which stays the caller's to close.
  public init(descriptor: Int32) {
    origin = .descriptor(descriptor, closes: false)
    totalBytes = Self.size(of: descriptor)
  }

  /// Reads from memory, at most `chunk` bytes at a time, as a slow pipe would give them.
  public init(bytes: [UInt8], chunk: Int = .max) {
    origin = .memory(bytes, chunk: max(1, chunk))
    totalBytes = Int64(bytes.count)
  }

  deinit {
    if case .descriptor(let descriptor, closes: true) = origin { close(descriptor) }
  }

  /// Reads to the end, or until more than a limit has come in, which the count of bytes then tells.
  package func bytes(atMost limit: Int) throws(InputError) -> [UInt8] {
    var bytes: [UInt8] = []
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 8_192, alignment: 1)
    defer { chunk.deallocate() }
    while bytes.count <= limit {
      let count = try read(into: chunk)
      if count == 0 { break }
      bytes += UnsafeRawBufferPointer(rebasing: chunk[..<count])
    }
    return bytes
  }

  /// Reads some bytes, at least one unless the input is at its end.
  /// - Returns: how many bytes were put at the start of `buffer`; 0 at the end of the input.
  /// - Throws: ``InputError/readFailed(reason:)``.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    let count: Int
    switch origin {
    case .descriptor(let descriptor, _):
      count = try Self.readDescriptor(descriptor, into: buffer)
    case .memory(let bytes, let chunk):
      let position = Int(bytesRead)
      count = min(chunk, buffer.count, bytes.count - position)
      buffer.copyBytes(from: bytes[position..<position + count])
    }
    bytesRead += Int64(count)
    return count
  }

  /// The open file where it is one that can be read from any place; nil for pipes and memory.
  package var seekableDescriptor: Int32? {
    guard case .descriptor(let descriptor, _) = origin, totalBytes != nil else { return nil }
    return descriptor
  }

  /// Whether the rest of a file begins with the bytes, of which none is read by that; false for pipes.
  package func begins(with bytes: [UInt8]) -> Bool {
    guard let descriptor = seekableDescriptor else { return false }
    let place = lseek(descriptor, 0, SEEK_CUR)
    var start = [UInt8](repeating: 0, count: bytes.count)
    return place >= 0 && pread(descriptor, &start, start.count, place) == start.count && start == bytes
  }

  /// Whether more can be read, or the end be seen, without waiting.
  package var isReady: Bool {
    guard case .descriptor(let descriptor, _) = origin else { return true }
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 0) > 0
  }

  private static func readDescriptor(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) throws(InputError) -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 { return count }
      guard errno == EINTR else { throw .readFailed(reason: Message(systemError: errno)) }
    }
  }

  private static func size(of descriptor: Int32) -> Int64? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int64(status.st_size)
  }
}

/// Why an input can't be opened, or read to its end.
public enum InputError: UserFacingError, Equatable {
  /// The file can't be opened.
  case cannotOpen(path: String, reason: Message)
  /// The operating system reports an error while reading.
  case readFailed(reason: Message)

  public var category: ErrorCategory {
    switch self {
    case .cannotOpen: .noInput
    case .readFailed: .inputOutput
    }
  }

  public var message: Message {
    switch self {
    case .cannotOpen(let path, let reason):
      Message(
        en: "can't open \(SafeText.line(path)): \(reason.en)", fa: "\(SafeText.line(path)) باز نمی‌شود: \(reason.fa)")
    case .readFailed(let reason):
      Message(en: "can't read the input: \(reason.en)", fa: "ورودی خوانده نمی‌شود: \(reason.fa)")
    }
  }
}
