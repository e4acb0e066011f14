/// Words that sound or look like one that nobody wrote: ط for ت, and one letter too many, too few, or another.
enum NearSpelling {
  /// Letters that have one sound in Persian.
  private static let alike: [[Unicode.Scalar]] = [
    ["ت", "ط"], ["س", "ص", "ث"], ["ز", "ذ", "ض", "ظ"], ["غ", "ق"], ["ه", "ح"],
  ]
  private static let persian: [Unicode.Scalar] = Array("ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی".unicodeScalars)
  private static let latin: [Unicode.Scalar] = Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars)

  /// Words of at least so many letters are sought with one other letter.
  private static let shortestSlip = 5
  /// Longer words are not sought, and of the words with letters of the same sound so many at most.
  private static let longest = 24
  private static let mostAlike = 64

  /// The word with other letters of the same sound, those that differ least first.
  static func alike(_ word: String) -> [String] {
    let letters = Array(word.unicodeScalars)
    guard (2...longest).contains(letters.count) else { return [] }
    var found = [letters]
    var seen: Set<[Unicode.Scalar]> = [letters]
    var next = 0
    while next < found.count, found.count <= mostAlike {
      let word = found[next]
      next += 1
      for index in word.indices {
        guard let sound = alike.first(where: { $0.contains(word[index]) }) else { continue }
        for letter in sound where letter != word[index] {
          var other = word
          other[index] = letter
          if seen.insert(other).inserted { found.append(other) }
        }
      }
    }
    return found.dropFirst().prefix(mostAlike).map(text)
  }

  /// The word with one slip of the hand undone, for words of five letters and more.
  static func slips(_ word: String) -> [String] {
    let letters = Array(word.unicodeScalars)
    guard (shortestSlip...longest).contains(letters.count) else { return [] }
    let alphabet = letters.allSatisfy { $0.isASCII } ? latin : persian
    var found: [[Unicode.Scalar]] = []
    for index in letters.indices.dropLast() {
      var swapped = letters
      swapped.swapAt(index, index + 1)
      found.append(swapped)
    }
    for index in letters.indices {
      for letter in alphabet where letter != letters[index] {
        var changed = letters
        changed[index] = letter
        found.append(changed)
      }
    }
    for index in letters.indices {
      var shorter = letters
      shorter.remove(at: index)
      found.append(shorter)
    }
    for index in 0...letters.count {
      for letter in alphabet {
        var longer = letters
        longer.insert(letter, at: index)
        found.append(longer)
      }
    }
    var seen: Set<[Unicode.Scalar]> = [letters]
    return found.filter { seen.insert($0).inserted }.map(text)
  }

  private static func text(_ letters: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: letters)
    return String(view)
  }
}
