/// Sizes of files for people: `512 bytes`, `4.2 MB`, `1.9 GB`, in powers of 1000.
package enum ByteCount {
  /// The size with one digit behind the point, rounded down.
  package static func text(_ bytes: Int) -> Message {
    guard bytes >= 1_000 else { return Message(en: "\(bytes) bytes", fa: "\(bytes) بایت") }
    var unit = 1_000
    var place = 0
    while place < units.count - 1, bytes >= unit * 1_000 {
      unit *= 1_000
      place += 1
    }
    let tenths = bytes / (unit / 10)
    let number = "\(tenths / 10).\(tenths % 10)"
    return Message(en: "\(number) \(units[place].en)", fa: "\(number) \(units[place].fa)")
  }

  private static let units = [
    Message(en: "kB", fa: "کیلوبایت"), Message(en: "MB", fa: "مگابایت"), Message(en: "GB", fa: "گیگابایت"),
    Message(en: "TB", fa: "ترابایت"),
  ]
}
