#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files of test data that may stand beside the repository.
enum CalendarVectors {
  /// The folder of the data, found from this file's place in the repository.
  static let folder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(4).joined(separator: "/") + "/../shared/data/"
  }()

  /// Whether this machine has the system's zone files.
  static let hasZoneFiles = access("/usr/share/zoneinfo/America/New_York", R_OK) == 0

  static func isPresent(_ file: String) -> Bool {
    access(folder + file, R_OK) == 0
  }

  /// The lines of a file, unpacked where its name ends in `.gz`; none where it isn't there.
  static func lines(_ file: String) -> [Substring] {
    let path = folder + file
    guard isPresent(file), let stream = file.hasSuffix(".gz") ? popen("gzip -dc '\(path)'", "r") : fopen(path, "r")
    else { return [] }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 { bytes += buffer[..<count] }
    if file.hasSuffix(".gz") { pclose(stream) } else { fclose(stream) }
    return String(decoding: bytes, as: UTF8.self).split { $0 == "\n" || $0 == "\r\n" }
  }

  /// The rows of a CSV without quoted cells, its header left out.
  static func rows(_ file: String) -> [[Substring]] {
    lines(file).dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  }
}

/// A small generator (SplitMix64) whose numbers are the same in every run.
struct CalendarGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
