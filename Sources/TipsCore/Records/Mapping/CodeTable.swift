/// What the values of a code field mean. A value that comes again costs one look-up by its bytes and no new string.
///
/// Only so many different values are kept; those beyond are worked out each time, so that a column of free text that was
/// taken for a code can't fill the memory.
struct CodeTable: Sendable {
  /// What a value means.
  enum Verdict: Sendable {
    case value(String)
    case empty
    case refused
  }

  private struct Entry: Sendable {
    let hash: Int
    let start: Int
    let length: Int
    let verdict: Verdict
    let isUnknown: Bool
    var uses = 0
  }

  private static let entryLimit = 4096
  private static let keyLimit = 128

  private let meanings: CodeMeanings
  private var entries: [Entry] = []
  private var keys: [UInt8] = []
  /// Open addressing: index into `entries` + 1, or 0. Twice as many as entries, so that a search ends soon.
  private var index = [Int32](repeating: 0, count: 2 * entryLimit)
  private var otherUnknowns = UnknownValues()

  init(meanings: CodeMeanings) { self.meanings = meanings }

  mutating func verdict(of value: UnsafeBufferPointer<UInt8>) -> Verdict {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(value))
    let hash = hasher.finalize()
    var place = hash & (index.count - 1)
    while index[place] != 0 {
      let number = Int(index[place]) - 1
      if entries[number].hash == hash, isKey(of: entries[number], value) {
        entries[number].uses += 1
        return entries[number].verdict
      }
      place = (place + 1) & (index.count - 1)
    }
    return learn(value, hash: hash, place: place)
  }

  /// How often each unknown value came.
  func unknownCounts(isSecret: Bool) -> [String: Int] {
    var all = otherUnknowns
    for entry in entries where entry.isUnknown { all.list(key(of: entry), times: entry.uses) }
    return all.counts(isSecret: isSecret)
  }

  private mutating func learn(_ value: UnsafeBufferPointer<UInt8>, hash: Int, place: Int) -> Verdict {
    let text = ByteText.string(value)
    let (verdict, isUnknown) = meanings.meaning(of: text)
    let isFull = entries.count >= Self.entryLimit || (isUnknown && entries.count >= UnknownValues.limit)
    if isFull || value.count > Self.keyLimit {
      if isUnknown { otherUnknowns.count(String(text.prefix(Self.keyLimit))) }
      return verdict
    }
    entries.append(
      Entry(hash: hash, start: keys.count, length: value.count, verdict: verdict, isUnknown: isUnknown, uses: 1))
    keys.append(contentsOf: value)
    index[place] = Int32(entries.count)
    return verdict
  }

  @inline(__always)
  private func isKey(of entry: Entry, _ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard entry.length == value.count else { return false }
    return keys.withUnsafeBufferPointer { keys in
      for offset in 0..<value.count where keys[entry.start + offset] != value[offset] { return false }
      return true
    }
  }

  private func key(of entry: Entry) -> String {
    String(decoding: keys[entry.start..<entry.start + entry.length], as: UTF8.self)
  }
}
