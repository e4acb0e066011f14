import TipsCore

/// Everything about one thing: names and values, below each other.
struct Detail {
  /// A name with its value; a value may have several lines.
  struct Entry: Row {
    static let columns = [Column(.field), Column(.value)]

    let name: FieldName
    let value: Cell
    var audience = Column.Audience.everyone

    var cells: [Cell] { [Cell(name.rawValue), value] }
    var json: JSONOutput { .object(["field": .string(name.rawValue), "value": .string(value.programs)]) }
  }

  var entries: [Entry] = []
  let json: JSONOutput

  init(json: JSONOutput) { self.json = json }

  /// Adds a value that both people and programs see.
  mutating func add(_ name: FieldName, _ value: String?) { entries.append(Entry(name: name, value: Cell(value))) }

  /// Adds a value that only programs need apart; people see it beside another.
  mutating func add(_ name: FieldName, programs: String) {
    entries.append(Entry(name: name, value: Cell(people: "", programs: programs), audience: .programs))
  }

  /// Adds a value that looks different to people and to programs.
  mutating func add(_ name: FieldName, people: String, programs: String) {
    entries.append(Entry(name: name, value: Cell(people: people, programs: programs)))
  }

  /// Adds a word of a closed set, or a name that the store has in both languages.
  mutating func add(_ name: FieldName, _ word: Word) {
    entries.append(Entry(name: name, value: Cell(word: word)))
  }
}
