import TipsCore

/// One cell of an answer: what people see, and what programs see where that is something else.
struct Cell {
  let people: String
  let programs: String

  init(_ text: String?) {
    people = text ?? "–"
    programs = text ?? ""
  }

  init(people: String, programs: String) {
    self.people = people
    self.programs = programs
  }

  init(word: Word?) {
    people = word?.people ?? "–"
    programs = word?.code ?? ""
  }

  init(_ number: (some BinaryInteger)?) { self.init(number.map { String($0) }) }

  init(_ flag: Bool) { self.init(people: (flag ? CommonWords.yes : CommonWords.no).spoken, programs: flag ? "1" : "0") }

  /// A time: on the station's clock for people, with its offset for programs.
  init(_ time: Instant?, in zone: StationZone) {
    self.init(people: time.map(zone.solarHijri) ?? "–", programs: time.map(zone.iso8601) ?? "")
  }
}
