import TipsCore

/// Values that completion offers: closed sets, and what the store holds at this moment.
struct LiveValues {
  private let typed: String
  private let store: Store?
  private let now: Instant?

  /// - Parameters:
  ///   - typed: the beginning of the value.
  ///   - storePath: the store that the command line names.
  init(typed: String, storePath: String?) {
    self.typed = typed
    let environment = Environment()
    // A server is not asked in the middle of somebody's typing.
    let isFile = CommandProgram.current.opener == nil
    store = isFile ? (try? storePath ?? environment.storePath()).flatMap(Store.glance) : nil
    now = try? environment.clock()
  }

  /// How many values are offered at most.
  private static let limit = 60

  func candidates(_ value: CompletedValue) -> [Candidate] {
    let all: [Candidate]
    switch value {
    case .report: all = reports
    case .toFollowUp: all = toFollowUp
    case .reportOrStage: all = choices(Stage.self) + reports
    case .reportOrDisposition: all = choices(Disposition.self) + reports
    case .place: all = active(try? store?.references.places())
    case .category: all = active(try? store?.references.categories())
    case .line: all = active(try? store?.references.lines())
    case .operation: all = operations
    case .kind: all = choices(ReportKind.self)
    case .stage: all = choices(Stage.self)
    case .stageReached: all = choices(StageReached.self)
    case .disposition: all = choices(Disposition.self)
    case .consent: all = choices(Consent.self)
    case .role: all = choices(Role.self)
    case .part: all = choices(ReadablePart.self)
    case .user: all = ((try? store?.users.all()) ?? []).map { Candidate($0.name) }
    case .column: all = choices(ReportColumn.self)
    case .level: all = Place.Level.allCases.map { Candidate($0.rawValue, $0.label) }
    case .property: all = BreakdownDimension.allCases.map { Candidate($0.rawValue, $0.label) }
    case .answer: all = choices(FollowupAnswer.self)
    case .priority: all = (1...5).map { Candidate(String($0)) }
    case .yesOrNo: all = ["yes", "no"].map { Candidate($0) }
    case .template: all = PageTemplate.allCases.map { Candidate($0.rawValue, note: $0.purpose.spoken) }
    case .issuedPeriod: all = rounds
    case .period: all = Self.periods + rounds
    case .listed(let values): all = values.map { Candidate($0) }
    case .file, .folder, .free: all = []
    }
    return Array(all.filter { $0.isPlain && $0.fits(typed) }.prefix(Self.limit))
  }

  private static var periods: [Candidate] {
    PeriodNames.all.map { Candidate($0.code, note: $0.name.spoken, names: [$0.name.fa]) }
  }

  /// Open reports, most urgent first, with their age and what they are about.
  private var reports: [Candidate] { glimpses { try $0.open.glimpses(beginning: $1, limit: Self.limit) } }

  /// Reports whose callers wait to be asked, the newest first.
  private var toFollowUp: [Candidate] { glimpses { try $0.followups.glimpses(beginning: $1, limit: Self.limit) } }

  private func glimpses(_ find: (Store, String) throws -> [OpenGlimpse]) -> [Candidate] {
    guard let store, let now, let found = try? find(store, PersianText.comparisonKey(typed)) else { return [] }
    let categories = (try? store.references.categories()) ?? []
    let labels = Dictionary(categories.map { ($0.id, $0.label[.spoken]) }, uniquingKeysWith: { first, _ in first })
    return found.map { report in
      let age = RoughTime.span(seconds: now.epochSeconds - report.receivedAt.epochSeconds).spoken
      return Candidate(
        report.number.description, note: age + " · " + (labels[report.categoryID] ?? ""),
        // Digits of another set, as they were typed, mean it too.
        names: [report.number.description])
    }
  }

  private var operations: [Candidate] {
    let found = (try? store?.operations.references(beginning: typed, limit: Self.limit)) ?? []
    return found.map { Candidate($0) }
  }

  private var rounds: [Candidate] {
    let found = (try? store?.rounds.labels(limit: Self.limit)) ?? []
    return found.map { Candidate($0) }
  }

  private func choices<Choice: NamedChoice>(_: Choice.Type) -> [Candidate] {
    Choice.allCases.map { Candidate($0.code, $0.label) }
  }

  private func active(_ lines: [Line]?) -> [Candidate] {
    (lines ?? []).filter(\.isActive).map { Candidate($0.code, $0.label) }
  }

  private func active(_ categories: [Category]?) -> [Candidate] {
    (categories ?? []).filter(\.isActive).map { Candidate($0.code, $0.label) }
  }

  private func active(_ places: [Place]?) -> [Candidate] {
    (places ?? []).filter(\.isActive).map { Candidate($0.code, $0.label) }
  }
}
