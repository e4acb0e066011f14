import TipsRecords
import TipsText

extension Policy {
  /// The policy as one line of JSON: every key, in the order of their bytes, without spaces. Equal policies have equal
  /// texts. Options that are off are left out.
  public func json() -> String {
    let members = members(withOptions: false).sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return "{" + members.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
  }

  /// The policy as a document to be read and edited: every key on a line of its own, options that are off as well.
  package func document() -> String {
    let lines = members(withOptions: true).map { "  \"\($0.key)\": \($0.value)" }
    return "{\n" + lines.joined(separator: ",\n") + "\n}"
  }

  /// The keys in which two policies differ, with both values as JSON; in the order in which ``document()`` has them.
  /// The version does not count.
  package func differences(to other: Policy) -> [(key: String, old: String, new: String)] {
    zip(members(withOptions: true), other.members(withOptions: true)).compactMap { old, new in
      old.value == new.value || old.key == PolicyNumber.version.rawValue ? nil : (old.key, old.value, new.value)
    }
  }

  /// Keys and values as JSON, in the order in which docs/scoring.md explains them.
  package func members(withOptions: Bool) -> [(key: String, value: String)] {
    let numbers: [PolicyNumber] = [
      .version, .seats, .creditOperation, .creditSettled, .creditAssisted, .laterShare, .decayNumerator,
      .decayDenominator, .dayCap, .priorStrength, .windowDays, .cooldownDays, .minConfirmed, .maxPerNeighbourhood,
      .lotteryShare,
    ]
    var members = numbers.filter { withOptions || !$0.isOption || self[$0] != 0 }.map {
      (key: $0.rawValue, value: String(self[$0]))
    }
    members.append(
      (Self.seedKey, seed.map { JSONText.quoted($0, escaping: withOptions ? .unprintable : .none) } ?? "null"))
    if withOptions || countySeats != nil {
      members.append((Self.countySeatsKey, countySeats.map { JSONText.quoted($0.rawValue) } ?? "null"))
    }
    if withOptions || approval { members.append((Self.approvalKey, String(approval))) }
    return members
  }

  /// Reads a policy from JSON; a key that is left out has its value from ``standard``.
  ///
  /// - Throws: ``PolicyError`` for what is no JSON, an unknown key, or a value that can't be.
  public init(json: String) throws(PolicyError) {
    let document: JSONValue
    do throws(JSONSyntaxError) {
      document = try JSONDocument.parse(Array(json.utf8))
    } catch {
      throw .syntax(error)
    }
    guard case .object(let members) = document else { throw .notAnObject(found: document.kind) }
    var changes: [PolicyNumber: Int] = [:]
    var seed: String?
    var countySeats: CountySeats?
    var approval: Bool?
    for (key, value) in members {
      if let number = PolicyNumber(rawValue: key) {
        guard case .number(let text) = value, let whole = Int(text) else { throw .notAWholeNumber(number) }
        changes[number] = whole
      } else if key == Self.seedKey {
        switch value {
        case .string(let text): seed = text
        case .null: break
        default: throw .badSeed
        }
      } else if key == Self.countySeatsKey {
        countySeats = try Self.countySeats(value)
      } else if key == Self.approvalKey {
        guard case .bool(let flag) = value else { throw .badApproval }
        approval = flag
      } else {
        throw .unknownKey(key)
      }
    }
    try self.init(changing: changes, seed: seed, countySeats: countySeats, approval: approval)
  }

  static let seedKey = "seed"
  static let countySeatsKey = "county_seats"
  static let approvalKey = "approval"

  private static func countySeats(_ value: JSONValue) throws(PolicyError) -> CountySeats? {
    switch value {
    case .null: return nil
    case .string(let text):
      guard let known = CountySeats(rawValue: text) else { throw .badCountySeats }
      return known
    default: throw .badCountySeats
    }
  }
}
