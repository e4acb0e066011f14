/// Stories of different people, about different incidents, in nearly the same words.
///
/// Words in which many people report, or an operator writes down whatever is reported, are nobody's story. What is
/// compared is therefore what is left of a story without them: the pairs of neighbouring words that stand in hardly any
/// other report.
struct SimilarStories {
  /// A story that may be like others.
  struct Story {
    let reporter: Int64
    /// The incident; stories about the same one are alike by right.
    let leadID: Int64
    /// Folded, with single spaces.
    let words: String
  }

  /// Hands over texts, one after the other.
  typealias UsualTexts = ((String) -> Void) throws -> Void

  /// In how many other reports a pair of words has to stand to be everybody's.
  static let usual = 2
  /// How many pairs of words two stories share at least: eight words in a row. Of shorter ones, such as «با تهدید اسلحه پیاده
  /// کردند», there are always some that only two people happened to use.
  static let shared = 7
  /// With how many stories that share a pair of words one is compared. Where more are alike, they are so through these.
  static let neighbours = 64

  private let stories: [Story]
  /// The unusual pairs of words of each story as numbers, ascending: the rarest pair has the lowest.
  private let pairs: [[Int]]

  /// - Parameter usual: Hands over the folded texts of other reports, one after the other.
  init(_ stories: [Story], usual: UsualTexts) rethrows {
    self.stories = stories
    let told = stories.map { Self.pairs(of: $0.words) }
    var counts: [UInt64: Int] = [:]
    for set in told { for pair in set { counts[pair, default: 0] += 1 } }
    var met: [UInt64: Int] = [:]
    try usual { text in
      for pair in Self.pairs(of: text) where counts[pair] != nil { met[pair, default: 0] += 1 }
    }
    let order = counts.filter { met[$0.key, default: 0] < Self.usual }
      .sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    let rank = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1.key, $0) })
    pairs = told.map { set in set.compactMap { rank[$0] }.sorted() }
  }

  /// The groups of stories that are alike, directly or through others: places of stories, ascending.
  ///
  /// Each is compared only with those with which it shares one of the rarer half of its pairs: two alike ones always do
  /// (prefix filtering, as in R. Bayardo and others, *Scaling up all pairs similarity search*, 2007).
  func groups() -> [[Int]] {
    var groups = DisjointGroups(count: stories.count)
    var withPair: [Int: [Int]] = [:]
    for (place, own) in pairs.enumerated() where own.count >= Self.shared {
      var seen: Set<Int> = []
      for pair in own.prefix(own.count / 2 + 1) {
        for other in withPair[pair] ?? [] where seen.insert(other).inserted && areAlike(other, place) {
          groups.join(other, place)
        }
        if withPair[pair, default: []].count < Self.neighbours { withPair[pair, default: []].append(place) }
      }
    }
    return groups.all().filter { $0.count > 1 }
  }

  /// Whether two people told of two incidents in the same words: they share half of all unusual pairs that either has
  /// (Jaccard's measure), and enough of them.
  private func areAlike(_ left: Int, _ right: Int) -> Bool {
    guard stories[left].reporter != stories[right].reporter, stories[left].leadID != stories[right].leadID else {
      return false
    }
    let common = Self.countCommon(pairs[left], pairs[right])
    return common >= Self.shared && common * 2 >= pairs[left].count + pairs[right].count - common
  }

  /// How many numbers two ascending lists share.
  private static func countCommon(_ left: [Int], _ right: [Int]) -> Int {
    var common = 0
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        (common, i, j) = (common + 1, i + 1, j + 1)
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return common
  }

  /// The pairs of neighbouring words of a folded text, each as a hash of its bytes (FNV-1a): the same on every machine, and
  /// nothing of the texts is kept.
  private static func pairs(of text: String) -> Set<UInt64> {
    var pairs: Set<UInt64> = []
    var previous: UInt64?
    var word = start
    func end() {
      guard word != start else { return }
      if let previous { pairs.insert(add(word, to: previous)) }
      previous = word
      word = start
    }
    for byte in text.utf8 {
      if byte == UInt8(ascii: " ") { end() } else { word = (word ^ UInt64(byte)) &* prime }
    }
    end()
    return pairs
  }

  private static let start: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  private static func add(_ word: UInt64, to hash: UInt64) -> UInt64 {
    var hash = hash
    for shift in stride(from: 0, to: 64, by: 8) { hash = (hash ^ (word >> UInt64(shift) & 0xff)) &* prime }
    return hash
  }
}

/// Places that are put together until no two groups share one.
private struct DisjointGroups {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func join(_ left: Int, _ right: Int) {
    let (left, right) = (root(of: left), root(of: right))
    parents[max(left, right)] = min(left, right)
  }

  /// All groups by their first places.
  mutating func all() -> [[Int]] {
    var groups: [Int: [Int]] = [:]
    for place in parents.indices { groups[root(of: place), default: []].append(place) }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }

  private mutating func root(of place: Int) -> Int {
    var place = place
    while parents[place] != place {
      parents[place] = parents[parents[place]]
      place = parents[place]
    }
    return place
  }
}
