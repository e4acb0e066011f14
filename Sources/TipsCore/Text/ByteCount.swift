/// Sizes of files for people: `512 bytes`, `4.2 MB`, `1.9 GB`, in powers of 1000.
package enum ByteCount {
  /// The size with one digit behind the point, rounded down.
  package static func text(_ bytes: Int) -> String {
    guard bytes >= 1_000 else { return "\(bytes) bytes" }
    var unit = 1_000
    var names = ["kB", "MB", "GB", "TB"][...]
    while names.count > 1, bytes >= unit * 1_000, let _ = names.popFirst() { unit *= 1_000 }
    let tenths = bytes / (unit / 10)
    return "\(tenths / 10).\(tenths % 10) \(names.first ?? "")"
  }
}
