import Foundation

/// Words and numbers that must not be found, and the places where they are looked for.
package enum Canary {
  package static let phone = "09004445566"
  package static let name = "CANARYNAME قناری"
  package static let text = "CANARYTEXT نزد خاله‌ی زبیده در کوچه‌ی سنجاقک"
  package static let address = "CANARYADDRESS خیابان سنجاقک"
  package static let remark = "CANARYREMARK خانم زبیده تماس گرفت"

  /// The number as people spell it, and as it is stored.
  package static let phones = [
    "9004445566", "900 444 5566", "0900-444-5566", "+989004445566", "۰۹۰۰۴۴۴۵۵۶۶", "٠٩٠٠٤٤٤٥٥٦٦",
  ]
  /// Every word of name, text, address and remark; the search index keeps them folded and in lower case.
  package static let words =
    ["CANARYNAME", "قناری"]
    + [
      "CANARYTEXT", "canarytext", "CANARYADDRESS", "canaryaddress", "CANARYREMARK", "زبیده", "سنجاقک", "خاله",
    ]

  /// Which of the words are in the files of a store, or in a copy made by `vacuum into`; keys are left out.
  package static func found(_ words: [String], in temporary: TemporaryStore) throws -> [String] {
    let copy = temporary.folder + "/copy.db"
    try temporary.store.connection.execute("vacuum into '\(copy)'")
    defer { try? FileManager.default.removeItem(atPath: copy) }
    var found: [String] = []
    for file in try FileManager.default.contentsOfDirectory(atPath: temporary.folder).sorted() where file != "keys" {
      let data = try Data(contentsOf: URL(fileURLWithPath: temporary.folder + "/" + file))
      for word in words where data.range(of: Data(word.utf8)) != nil { found.append("\(word) in \(file)") }
    }
    return found
  }
}
