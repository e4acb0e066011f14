/// What every Persian wording of a message keeps to.
package enum PersianWording {
  /// What is wrong with a wording; empty where nothing is.
  ///
  /// Command lines, options, names with a slash, a dash, an underscore or a digit, and words in capitals may stay Latin.
  package static func faults(_ text: String) -> [String] {
    var faults: [String] = []
    let letters = text.unicodeScalars.filter { (0x0620...0x06FF).contains($0.value) }
    if letters.isEmpty { faults.append("not in Persian") }
    if letters.contains(where: { "يك".unicodeScalars.contains($0) }) { faults.append("an Arabic letter") }
    if text.unicodeScalars.contains(where: { (0x06F0...0x06F9).contains($0.value) }) {
      faults.append("a Persian digit")
    }
    if text.hasSuffix(".") { faults.append("a full stop at the end") }
    let sentence = text.replacing(/tips [ -~]*/, with: "")
    let words = sentence.split { !($0.isLetter || $0.isNumber || "-_/.$".contains($0)) }
    faults += words.filter { $0.count > 2 && $0.allSatisfy { ("a"..."z").contains($0) } }.map { "the word \($0)" }
    return faults
  }
}
