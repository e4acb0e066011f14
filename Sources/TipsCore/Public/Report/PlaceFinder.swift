import TipsDomain
import TipsText

/// Finds the place that somebody wrote by its name: `گلسار`, `گلسار، رشت`, `شهر رشت`.
///
/// Nobody is held up by a name that is on no list: it stays part of the address.
struct PlaceFinder {
  enum Found: Equatable {
    case none
    case one(CitizenLists.Entry)
    /// Several places have the name, none of them inside another.
    case several([CitizenLists.Entry])
  }

  private let places: [CitizenLists.Entry]
  private let byCode: [String: CitizenLists.Entry]

  init(_ places: [CitizenLists.Entry]) {
    self.places = places
    byCode = Dictionary(places.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(code: String) -> CitizenLists.Entry? { byCode[code] }

  /// The place and what it lies in, the innermost first.
  func path(_ place: CitizenLists.Entry) -> [CitizenLists.Entry] {
    var path = [place]
    while path.count < 8, let parent = path.last?.parent.flatMap({ byCode[$0] }) { path.append(parent) }
    return path
  }

  /// What a place is called where it could be taken for another: with what it lies in, the province left out.
  func name(_ place: CitizenLists.Entry) -> Label {
    let path = path(place)
    let shown = path.count > 1 ? path.filter { $0.level != .province } : path
    return Label(
      fa: shown.map(\.label.fa).joined(separator: "، "), en: shown.map(\.label.en).joined(separator: ", "))
  }

  /// The places of a name.
  ///
  /// - Parameter county: the code of the county, or the province, in which it lies; nil where that isn't known.
  func find(_ typed: String, in county: String?) -> Found {
    guard typed.utf8.count <= 400 else { return .none }
    let parts = typed.split { "،,؛;/".contains($0) }.map { Self.key(String($0)) }.filter { !$0.isEmpty }
    guard let own = parts.first else { return .none }
    var found = places.filter { place in
      guard Self.names(place).contains(own) else { return false }
      let around = path(place)
      guard county == nil || around.contains(where: { $0.code == county }) else { return false }
      let others = Set(around.flatMap(Self.names))
      return parts.allSatisfy(others.contains)
    }
    // A county has the name of its city; the narrower one is meant.
    let outer = Set(found.flatMap { path($0).dropFirst().map(\.code) })
    found.removeAll { outer.contains($0.code) }
    return switch found.count {
    case 0: .none
    case 1: .one(found[0])
    default: .several(Array(found.prefix(12)))
    }
  }

  private static func names(_ place: CitizenLists.Entry) -> [String] {
    [place.label.fa, place.label.en, place.code].map(PersianText.matchKey)
  }

  /// The name without the word that says what it is.
  private static func key(_ typed: String) -> String {
    let words = PersianText.folded(typed).split(separator: " ")
    let rest = words.count > 1 ? words.drop { kinds.contains(String($0)) } : words[...]
    return PersianText.matchKey(rest.joined(separator: " "))
  }

  private static let kinds = Set(
    ["شهرستان", "شهر", "محله", "محلهٔ", "محله‌ی", "روستای", "روستا", "بخش", "county", "city", "village"]
      .map(PersianText.folded))
}
