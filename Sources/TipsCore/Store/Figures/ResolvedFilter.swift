/// A filter with everything looked up.
struct ResolvedFilter {
  var conditions: [(column: String, values: [Int64])] = []
  /// The place and all places inside it; nil where the filter names none.
  var places: [Int64]?
  var population: Int64?
  /// Whether the reports are meant that the conditions do not hold for.
  private var isComplement = false

  /// Whether everything passes.
  var isEmpty: Bool { conditions.isEmpty && places == nil }

  /// The places, where nothing but them is asked for.
  var placesAlone: [Int64]? { conditions.isEmpty && !isComplement ? places : nil }

  init(_ filter: FigureFilter, _ references: ReferenceStore) throws {
    let resolver = ReferenceResolver(references)
    if let line = filter.line { conditions.append(("line_id", [try resolver.line(line, forNew: false).id])) }
    if let kind = filter.kind { conditions.append(("kind", [Int64(kind.rawValue)])) }
    if let category = filter.category {
      conditions.append(("category_id", try resolver.categories(category).map(\.id)))
    }
    if let disposition = filter.disposition { conditions.append(("disposition", [Int64(disposition.rawValue)])) }
    if let place = filter.place {
      let found = try resolver.place(place, forNew: false)
      places = try references.subtree(of: found.id)
      population = found.population
    }
  }

  /// The filter that lets through what this one holds back.
  var complement: ResolvedFilter {
    var other = self
    other.isComplement.toggle()
    return other
  }

  /// The conditions as SQL on the table `report`, with `and` before them; the values are numbers of rows.
  var sql: String {
    var clauses = conditions.map { Self.condition("report.\($0.column)", isAmong: $0.values) }
    if let places { clauses.append(Self.condition("report.place_id", isAmong: places)) }
    return joined(clauses)
  }

  /// The condition on places as SQL on another column, with `and` before it; of a filter that asks for nothing else.
  func sql(onPlace column: String) -> String {
    guard let places else { return "" }
    return joined([Self.condition(column, isAmong: places)])
  }

  private func joined(_ clauses: [String]) -> String {
    guard !clauses.isEmpty else { return "" }
    let all = clauses.joined(separator: " and ")
    // Reports without a place are in no place.
    return isComplement ? " and (\(all)) is not true" : " and " + all
  }

  /// Ids that follow one another are one comparison; a list is looked up for each report.
  static func condition(_ column: String, isAmong ids: [Int64]) -> String {
    if ids.count == 1 { return "\(column) = \(ids[0])" }
    var ranges: [ClosedRange<Int64>] = []
    for id in ids.sorted() {
      if let last = ranges.last, last.upperBound + 1 == id {
        ranges[ranges.count - 1] = last.lowerBound...id
      } else {
        ranges.append(id...id)
      }
    }
    guard ranges.count <= 4 else { return "\(column) in (\(ids.map(String.init).joined(separator: ", ")))" }
    return "(" + ranges.map { "\(column) between \($0.lowerBound) and \($0.upperBound)" }.joined(separator: " or ")
      + ")"
  }
}
