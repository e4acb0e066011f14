import ArgumentParser
import TipsCore

/// `tips place`: the administrative division.
struct PlaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place", abstract: PlaceHelp.abstract.spoken,
    subcommands: [List.self, Add.self, Set.self, Import.self])

  /// `tips place list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: PlaceHelp.list.spoken)

    @Option(help: ArgumentHelp(PlaceHelp.below, valueName: "place"))
    var below: String?

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let (invocation, store) = try global.open(.reading)
      let references = store.references
      let all = try references.places()
      let codes = Dictionary(all.map { ($0.id, $0.code) }, uniquingKeysWith: { first, _ in first })
      let parent = try below.map { try references.place(named: $0, forNew: false).id }
      let shown = parent.map { parent in all.filter { $0.parentID == parent } } ?? all
      let rows = shown.map { PlaceAnswer(place: $0, parent: $0.parentID.flatMap { codes[$0] }) }
      try invocation.write(list: rows, of: ListedThing.place)
    }
  }

  /// `tips place add`.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: PlaceHelp.add.spoken)

    @Argument(help: ArgumentHelp(ReferenceHelp.code))
    var code: String

    @OptionGroup var label: LabelOptions
    @OptionGroup var options: PlaceOptions
    @OptionGroup var global: GlobalOptions

    func run() throws {
      guard let level = options.level else {
        throw UsageError(ReferenceWords.levelMissing(Place.Level.allCases.map(\.rawValue)))
      }
      let invocation = try Invocation(global)
      let label = try label.both()
      let population = try options.checkedPopulation()
      let store = try invocation.open(.writing)
      let place = try store.referenceEditing(by: invocation.operatorName, at: invocation.now).addPlace(
        PlaceRow(
          code: code, parent: options.parent, level: level.level, label: label, aliases: options.aliases,
          population: population))
      try invocation.style.write(try PlaceAnswer(place, store))
    }
  }

  /// `tips place set`.
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "set", abstract: PlaceHelp.set.spoken)

    @Argument(help: ArgumentHelp(ReferenceHelp.codeOrName))
    var code: String

    @OptionGroup var label: LabelOptions
    @OptionGroup var options: PlaceOptions

    @Option(help: ArgumentHelp(ReferenceHelp.active, valueName: "yes|no"))
    var active: YesNo?

    @OptionGroup var global: GlobalOptions

    func run() throws {
      guard label.isGiven || options.isGiven || active != nil else {
        throw UsageError(
          ReferenceWords.nothingToChange([
            "--fa", "--en", "--level", "--parent", "--alias", "--population", "--active",
          ]))
      }
      let invocation = try Invocation(global)
      var change = ReferenceEditing.PlaceChange()
      change.fa = label.fa
      change.en = label.en
      change.level = options.level?.level
      change.parent = options.parent
      change.aliases = options.aliases
      change.population = try options.checkedPopulation()
      change.isActive = active?.isYes
      let store = try invocation.open(.writing)
      try invocation.style.write(
        try PlaceAnswer(
          try store.referenceEditing(by: invocation.operatorName, at: invocation.now).setPlace(code, change), store))
    }
  }

  /// `tips place import`.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: PlaceHelp.importTable.spoken,
      discussion: PlaceHelp.importDiscussion(PlaceRow.columns).spoken)

    @Argument(help: ArgumentHelp(PlaceHelp.file))
    var file: String

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let invocation = try Invocation(global)
      let input = try ByteInput(path: file)
      let store = try invocation.open(.writing)
      try invocation.style.write(
        Imported(
          answer: try store.referenceEditing(by: invocation.operatorName, at: invocation.now).importPlaces(from: input))
      )
    }

    /// What a table changed.
    private struct Imported: Answer {
      static let fields: [Field<Self>] = [
        .number(.read) { $0.answer.read }, .number(.new) { $0.answer.new }, .number(.updated) { $0.answer.updated },
      ]

      let answer: PlaceImportAnswer

      var sentence: Message {
        ReferenceWords.imported(read: answer.read, new: answer.new, updated: answer.updated)
      }
    }
  }
}

/// A place as a row.
private struct PlaceAnswer: Answer {
  static let fields: [Field<Self>] = [
    .text(.code) { $0.place.code }, .word(.level) { Word($0.place.level.rawValue, $0.place.level.label) },
    .text(.parent) { $0.parent },
    .number(.population) { $0.place.population }, .flag(.active) { $0.place.isActive },
    .text(.labelEn, for: .everyoneInEnglish) { $0.place.label.en }, .text(.labelFa) { $0.place.label.fa },
  ]

  let place: Place
  let parent: String?

  init(place: Place, parent: String?) {
    self.place = place
    self.parent = parent
  }

  init(_ place: Place, _ store: Store) throws {
    self.init(place: place, parent: try place.parentID.flatMap { try store.references.place(id: $0)?.code })
  }

  var sentence: Message {
    let level = place.level.label
    return ReferenceWords.place(
      place.code, level: Message(en: place.level.rawValue, fa: level.fa), parent: parent,
      population: place.population.map { Int($0) }, isActive: place.isActive, fa: place.label.fa, en: place.label.en)
  }
}
