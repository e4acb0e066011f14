#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Test vectors that lie beside the repository, where they are present.
enum TextVectors {
  static let characters = "persian-text/char_variants.csv"
  static let gilanNames = "persian-text/gilan_name_variants.csv"
  static let phones = "iran-id-phone/phone_vectors.csv"

  /// Whether the file is there.
  static func has(_ file: String) -> Bool {
    !rows(file).isEmpty
  }

  /// The rows of a CSV file as dictionaries by column name; none where the file is missing.
  static func rows(_ file: String) -> [[String: String]] {
    var records = parse(bytes(of: file))
    guard !records.isEmpty else { return [] }
    let header = records.removeFirst()
    return records.filter { $0.count == header.count }.map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  private static func bytes(of file: String) -> [UInt8] {
    // …/Tests/TipsCoreTests/Text/TextVectors.swift
    let root = #filePath.split(separator: "/").dropLast(5).joined(separator: "/")
    guard let handle = fopen("/" + root + "/shared/data/" + file, "r") else { return [] }
    defer { fclose(handle) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&buffer, 1, buffer.count, handle)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  private static func parse(_ bytes: [UInt8]) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var inQuotes = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""): inQuotes.toggle()
      case UInt8(ascii: ",") where !inQuotes:
        record.append(String(decoding: field, as: UTF8.self))
        field = []
      case UInt8(ascii: "\n") where !inQuotes:
        record.append(String(decoding: field, as: UTF8.self))
        field = []
        records.append(record)
        record = []
      case UInt8(ascii: "\r") where !inQuotes: break
      default: field.append(byte)
      }
    }
    return records
  }
}
