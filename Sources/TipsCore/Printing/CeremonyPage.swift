import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsRecognition
import TipsStore
import TipsText

/// The people of a round who are thanked by name: the list of the ceremony, and the certificates.
///
/// There is nothing on it but names and counties. No score, no pseudonym, no report and no day stands beside a name, and
/// the order is the alphabet's: who finds the paper learns nothing else, and can look nobody up in the store.
package struct CeremonyPage: Sendable, CustomStringConvertible, CustomReflectable {
  /// Somebody who is thanked by name or initials.
  struct Person: Sendable {
    let name: String
    let county: String?
    /// When and where they were thanked; nil where that is not recorded.
    var occasion: String?
  }

  package let language: Language
  package let title: String
  package let date: String
  /// When and where the ceremonies were; nil where none is recorded.
  package let occasion: String?
  /// How many others are thanked without their name.
  package let withoutName: Int
  /// The signed statement of the audit trail that covers the issued round, a line each.
  package let checkpoint: [String]
  let people: [Person]

  package var count: Int { people.count }

  /// Takes the names that consent allows; everyone else is only counted.
  ///
  /// - Parameters:
  ///   - people: what ``RoundStore/reveal(_:key:reason:operatorName:now:)`` gave.
  ///   - withdrawn: reporters on the list who are no longer thanked; they are not even counted.
  ///   - county: the name of a county's row.
  ///   - date: the day on which the page was made.
  package init(
    _ round: RecognitionRound, period: Period, people: [Int64: RevealedIdentity], withdrawn: Set<Int64> = [],
    checkpoint: Checkpoint?, date: LocalDay, language: Language,
    county: (Int64) throws -> Label?
  ) rethrows {
    func occasion(_ thanks: RecognitionRound.Thanks) -> String {
      language.date(thanks.day, in: period.calendar) + (language == .fa ? "، " : ", ") + SafeText.line(thanks.place)
    }
    var named: [(person: Person, key: [UInt8])] = []
    var others = 0
    for honoree in round.named where !withdrawn.contains(honoree.reporter) {
      let name = people[honoree.reporter]?.name.map(SafeText.line)?.trimmingASCIISpace()
      guard let name, !name.isEmpty else {
        others += 1
        continue
      }
      let place = try honoree.county.flatMap(county)
      let thanks = round.thanks[honoree.reporter].flatMap { $0.wasPresent ? occasion($0) : nil }
      named.append(
        (Person(name: name, county: place.map(language.text), occasion: thanks), PersianText.sortKey(name)))
    }
    // The sort is stable: people of one name stay in the order of the list.
    self.people = named.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.person)
    withoutName = others
    title = language.name(of: period)
    self.language = language
    self.date = language.date(date, in: period.calendar)
    let ordered = round.thanks.values.filter(\.wasPresent).sorted { ($0.day, $0.place) < ($1.day, $1.place) }
      .map(occasion)
    var seen: Set<String> = []
    let distinct = ordered.filter { seen.insert($0).inserted }
    self.occasion = distinct.isEmpty ? nil : distinct.joined(separator: language == .fa ? "؛ " : "; ")
    self.checkpoint = checkpoint.map { $0.note.split(separator: "\n").map(String.init) } ?? []
  }

  /// Puts a page together.
  init(
    language: Language, title: String, date: String, occasion: String?, withoutName: Int, checkpoint: [String],
    people: [Person]
  ) {
    self.language = language
    self.title = title
    self.date = date
    self.occasion = occasion
    self.withoutName = withoutName
    self.checkpoint = checkpoint
    self.people = people
  }

  package var description: String { "(ceremony of \(people.count))" }
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension CeremonyPage {
  /// The page for the templates `list` and `certificates`.
  package var data: PageValue {
    var members = language.frame
    members["title"] = .text(title)
    members["date"] = .text(date)
    members["occasion"] = .optional(occasion)
    members["count"] = .text(language.number(people.count))
    members["without_name"] = withoutName == 0 ? .flag(false) : .text(language.number(withoutName))
    members["checkpoint"] =
      checkpoint.isEmpty ? .flag(false) : .object(["lines": .list(checkpoint.map { .object(["line": .text($0)]) })])
    members["people"] = .list(
      people.enumerated().map { index, person in
        .object([
          "number": .text(language.number(index + 1)), "name": .text(person.name),
          "county": .text(person.county ?? "–"), "occasion": .optional(person.occasion),
          "is_long": .flag(DisplayWidth.columns(of: person.name) > 28),
        ])
      })
    return .object(members)
  }
}
