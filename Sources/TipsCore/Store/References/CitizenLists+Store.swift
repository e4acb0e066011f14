import TipsDomain

extension ReferenceStore {
  /// The names among which citizens choose: those that new reports may use.
  package func citizenLists() throws -> CitizenLists {
    let places = try places()
    let codes = Dictionary(uniqueKeysWithValues: places.map { ($0.id, $0.code) })
    return CitizenLists(
      places: places.filter(\.isActive).map {
        CitizenLists.Entry(code: $0.code, parent: $0.parentID.flatMap { codes[$0] }, level: $0.level, label: $0.label)
      },
      categories: try categories().filter(\.isActive).map { CitizenLists.Entry(code: $0.code, label: $0.label) })
  }
}
