/// Sizes of files for people: `512 bytes`, `4.2 MB`, `1.9 GB`, in powers of 1000.
package enum ByteCount {
  /// The size with one digit behind the point, rounded down.
  package static func text(_ bytes: Int) -> String { words(bytes).en }

  /// The same in every language.
  package static func words(_ bytes: Int) -> Message {
    guard bytes >= 1_000 else { return Message(en: "\(bytes) bytes", fa: "\(bytes) بایت") }
    var unit = 1_000
    var names = [
      Message(en: "kB", fa: "کیلوبایت"), Message(en: "MB", fa: "مگابایت"), Message(en: "GB", fa: "گیگابایت"),
      Message(en: "TB", fa: "ترابایت"),
    ][...]
    while names.count > 1, bytes >= unit * 1_000, let _ = names.popFirst() { unit *= 1_000 }
    let tenths = bytes / (unit / 10)
    let number = "\(tenths / 10).\(tenths % 10) "
    return Message(en: number + (names.first?.en ?? ""), fa: number + (names.first?.fa ?? ""))
  }
}
