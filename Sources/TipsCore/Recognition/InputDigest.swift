import Crypto
import TipsCalendar

/// SHA-256 over the text of all that a list depends on, one line for each thing; docs/scoring.md describes it.
///
/// Candidates come ascending, and so do their incidents by their leading reports. The text is not kept: it passes through
/// a buffer.
struct InputDigest: ~Copyable {
  private static let capacity = 1 << 16
  /// A letter and up to nine numbers of up to twenty bytes, each with a space.
  private static let longestLine = 256

  private var hash = SHA256()
  private let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: InputDigest.capacity)
  private var used = 0
  private let withNeighbourhoods: Bool
  /// The powers of ten that 64 bits hold, the first one 0 so that 0 has a digit.
  private let powers: [UInt64] = [0] + (1...19).map { exponent in (0..<exponent).reduce(1) { power, _ in power * 10 } }

  init(policy: Policy, seed: String, from: Instant, to: Instant, base: BaseRate) {
    withNeighbourhoods = policy.maxPerNeighbourhood > 0
    write(
      """
      tips-ranking 3
      policy \(policy.json())
      seed \(seed.utf8.count) \(seed)
      span \(from.epochSeconds) \(to.epochSeconds)
      p0 \(base.p0)

      """)
  }

  deinit { buffer.deallocate() }

  /// The counties, in the order of their codes; only where seats are shared over them.
  mutating func add(counties: [County]) {
    for county in counties.sorted(by: { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }) {
      write("c \(county.id) \(county.code) \(county.population.map(String.init) ?? "-")\n")
    }
  }

  mutating func add(reporter: Int64, standing: Standing, counted: [CountedIncident]) {
    begin("r")
    number(reporter)
    number(standing.consent.map { Int64($0.rawValue) })
    number(standing.isProtected ? 1 : 0)
    number(standing.isExcluded ? 1 : 0)
    number(standing.honouredRecently ? 1 : 0)
    number(standing.hasFalseReport ? 1 : 0)
    byte(UInt8(ascii: "\n"))
    for place in counted.indices { add(counted[place]) }
  }

  /// The record of somebody who is eligible and whom the list depends on; behind all candidates, reporters ascending.
  mutating func add(reporter: Int64, record: TrackRecord) {
    begin("f")
    number(reporter)
    number(Int64(record.founded))
    number(Int64(record.assessed))
    byte(UInt8(ascii: "\n"))
  }

  /// The report that says the name of somebody on the list; behind all records, reporters ascending.
  mutating func add(reporter: Int64, identity: Int64?) {
    begin("n")
    number(reporter)
    number(identity)
    byte(UInt8(ascii: "\n"))
  }

  /// The digest so far, as 64 digits.
  consuming func hexadecimal() -> String {
    flush()
    return String(hexadecimal: hash.finalize().withUnsafeBytes(Array.init))
  }

  private mutating func add(_ incident: CountedIncident) {
    begin("i")
    number(incident.leadID)
    number(incident.ownReportID)
    number(incident.receivedAt.epochSeconds)
    number(Int64(incident.receivedDay.number))
    number(incident.confirmedAt.epochSeconds)
    number(Int64(incident.credit))
    number(Int64(incident.disposition.rawValue))
    number(incident.county)
    if withNeighbourhoods { number(incident.neighbourhood) }
    byte(UInt8(ascii: "\n"))
  }

  private mutating func begin(_ letter: Unicode.Scalar) {
    if used > Self.capacity - Self.longestLine { flush() }
    byte(UInt8(truncatingIfNeeded: letter.value))
  }

  private mutating func byte(_ byte: UInt8) {
    buffer[used] = byte
    used += 1
  }

  /// A space and the number in decimal digits, or a hyphen for none.
  @inline(__always)
  private mutating func number(_ number: Int64?) {
    byte(UInt8(ascii: " "))
    guard let number else { return byte(UInt8(ascii: "-")) }
    digits(of: number)
  }

  private mutating func digits(of number: Int64) {
    if number < 0 { byte(UInt8(ascii: "-")) }
    var rest = number.magnitude
    used += digitCount(rest)
    var position = used
    while rest >= 100 {
      let (tens, pair) = rest.quotientAndRemainder(dividingBy: 100)
      position -= 2
      put(pair: Int(truncatingIfNeeded: pair), at: position)
      rest = tens
    }
    if rest >= 10 {
      put(pair: Int(truncatingIfNeeded: rest), at: position - 2)
    } else {
      buffer[position - 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest)
    }
  }

  @inline(__always)
  private func put(pair: Int, at position: Int) {
    let pairs: StaticString = """
      0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849\
      5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899
      """
    buffer[position] = pairs.utf8Start[2 * pair]
    buffer[position + 1] = pairs.utf8Start[2 * pair + 1]
  }

  /// How many decimal digits the number has. 1233/4096 is a little above log 2, so that the first guess is right or one
  /// too small.
  @inline(__always)
  private func digitCount(_ number: UInt64) -> Int {
    let guess = ((UInt64.bitWidth - (number | 1).leadingZeroBitCount) * 1233) >> 12
    return number >= powers[guess] ? guess + 1 : guess
  }

  private mutating func write(_ text: String) {
    flush()
    var text = text
    text.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
  }

  private mutating func flush() {
    hash.update(bufferPointer: UnsafeRawBufferPointer(start: buffer, count: used))
    used = 0
  }
}
