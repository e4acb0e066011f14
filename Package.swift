// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors in our own targets; the packages we depend on are not ours to mend.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")

/// A room of the core: one module, in the folder of its name without "Tips". What it may know is what it depends on.
func room(_ name: String, knows: [String], and others: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
  .target(
    name: name, dependencies: knows.map { .byName(name: $0) } + others, path: "Sources/TipsCore/\(name.dropFirst(4))",
    resources: resources, swiftSettings: strict)
}

/// The tests of a room, in the folder of its name. They see into the room, and through it whatever it knows.
func tests(_ name: String, of rooms: [String], and others: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: rooms.map { .byName(name: $0) } + others,
    path: "Tests/TipsCoreTests/\(name)", swiftSettings: strict)
}

let package = Package(
  name: "tips",
  products: [
    .library(name: "TipsCore", targets: ["TipsCore"]),
    .executable(name: "tips", targets: ["TipsCLI"]),
    .executable(name: "tips-pages", targets: ["TipsPages"]),
    .executable(name: "tips-web", targets: ["TipsWeb"]),
    .executable(name: "tips-centre", targets: ["CentreCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    // Without its traits it needs no full Foundation and no reader of settings.
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
  ],
  targets: [
    .target(name: "CPersian"),
    .target(name: "CSystemCalls"),
    // Libconfuse, which reads settings, comes from Debian.
    .target(name: "CSettings", linkerSettings: [.linkedLibrary("confuse")]),
    // What a build is told about itself. Only this is built again when it changes.
    .target(
      name: "CRelease",
      cSettings: Context.environment["TIPS_COMMIT"].map { [.define("TIPS_COMMIT", to: "\"\($0)\"")] } ?? []),
    // SQLite itself comes from Debian; `m` is needed where libsqlite3.a is linked.
    .target(
      name: "CSQLite", dependencies: ["CPersian"], linkerSettings: [.linkedLibrary("sqlite3"), .linkedLibrary("m")]),
    // Expat, which reads XML, comes from Debian too; its module map names the library.
    .systemLibrary(name: "CExpat"),
    // Libpq, by which a centre speaks to PostgreSQL, likewise.
    .systemLibrary(name: "CPostgreSQL"),
    .target(
      name: "Migrations",
      path: "migrations",
      exclude: ["centre"],
      resources: [
        .embedInCode("m0001_initial.sql"),
        .embedInCode("m0002_audit.sql"),
        .embedInCode("m0003_receipt.sql"),
        .embedInCode("m0004_erasure.sql"),
        .embedInCode("m0005_recognition.sql"),
        .embedInCode("m0006_figures.sql"),
        .embedInCode("m0007_place_figures.sql"),
        .embedInCode("m0008_false_reports.sql"),
        .embedInCode("m0009_credit_and_consent.sql"),
        .embedInCode("m0010_corrections.sql"),
        .embedInCode("m0011_accounts.sql"),
        .embedInCode("m0012_messages.sql"),
        .embedInCode("m0013_services.sql"),
        .embedInCode("m0014_relay.sql"),
        .embedInCode("m0015_updated.sql"),
        .embedInCode("m0016_centre.sql"),
        .embedInCode("m0017_elsewhere.sql"),
      ],
      swiftSettings: strict
    ),
    // The schema of a centre, which is PostgreSQL's.
    .target(
      name: "CentreMigrations",
      path: "migrations/centre",
      resources: [
        .embedInCode("c0001_initial.sql"), .embedInCode("c0002_damaged_text.sql"),
        .embedInCode("c0003_province.sql"), .embedInCode("c0004_damaged_row.sql"),
        .embedInCode("c0005_filling_index.sql"),
        .embedInCode("report_indices.sql"),
      ],
      swiftSettings: strict
    ),

    // Rooms that know no store.
    room("TipsText", knows: ["CPersian"]),
    room("TipsFiles", knows: ["TipsText", "CSystemCalls", "CSettings"]),
    room("TipsCalendar", knows: ["TipsText"]),
    room("TipsDomain", knows: ["TipsCalendar", "TipsText"]),
    room("TipsRecords", knows: ["TipsDomain", "TipsCalendar", "TipsFiles", "TipsText", "CExpat"], and: [crypto]),
    room("TipsRecognition", knows: ["TipsDomain", "TipsRecords", "TipsCalendar", "TipsText"], and: [crypto]),
    room("TipsStatistics", knows: ["TipsDomain", "TipsCalendar", "TipsText"]),
    room("TipsIdentity", knows: ["TipsDomain", "TipsCalendar", "TipsFiles", "TipsText"], and: [crypto, cryptoExtras]),

    // Pages and requests as values, which know no server.
    room("TipsHTML", knows: ["TipsText"]),
    room("TipsHTTP", knows: ["TipsHTML", "TipsCalendar", "TipsText"], and: [crypto]),

    // What the programs say to people beside errors, which word themselves.
    room("TipsWords", knows: ["TipsText"]),

    // The store's database, its engines, and what is built on it.
    room("TipsStorage", knows: ["TipsCalendar", "TipsDomain", "TipsFiles", "TipsText"]),
    room("TipsSQLite", knows: ["TipsStorage", "TipsDomain", "TipsFiles", "TipsText", "CSQLite", "CSystemCalls"]),
    room(
      "TipsStore",
      knows: [
        "TipsSQLite", "TipsStorage", "TipsFeed", "TipsIdentity", "TipsRecognition", "TipsStatistics", "TipsDomain",
        "TipsCalendar",
        "TipsFiles", "TipsText", "Migrations",
      ],
      and: [crypto],
      resources: [.embedInCode("Reference/categories.tsv"), .embedInCode("Reference/places.tsv")]),
    room(
      "TipsExchange",
      knows: ["TipsStore", "TipsSQLite", "TipsRecords", "TipsDomain", "TipsCalendar", "TipsFiles", "TipsText"]),
    room(
      "TipsPrinting",
      knows: [
        "TipsStore", "TipsIdentity", "TipsRecognition", "TipsStatistics", "TipsDomain", "TipsCalendar", "TipsFiles",
        "TipsText",
      ],
      resources: [
        .embedInCode("Templates/report.mustache"),
        .embedInCode("Templates/list.mustache"),
        .embedInCode("Templates/certificates.mustache"),
      ]),
    room(
      "TipsCare",
      knows: [
        "TipsStore", "TipsSQLite", "TipsPrinting", "TipsRelay", "TipsFeed", "TipsIdentity", "TipsDomain",
        "TipsCalendar", "TipsFiles", "TipsText",
      ]),
    room(
      "TipsDemo",
      knows: ["TipsStore", "TipsSQLite", "TipsIdentity", "TipsStatistics", "TipsDomain", "TipsCalendar", "TipsText"],
      and: [crypto]),

    // What a station sends to a centre, and what a centre makes of it.
    room("TipsFeed", knows: ["TipsFiles", "TipsText"], and: [crypto]),
    room("TipsPostgreSQL", knows: ["TipsStorage", "TipsDomain", "TipsFiles", "TipsText", "CPostgreSQL"]),
    room(
      "TipsCentre",
      knows: [
        "TipsFeed", "TipsPostgreSQL", "TipsStore", "TipsSQLite", "TipsStorage", "TipsHTTP", "TipsIdentity",
        "TipsStatistics", "TipsDomain", "TipsCalendar", "TipsFiles", "TipsText", "CentreMigrations",
      ],
      and: [crypto]),

    // What is in the store as people read it, for the terminal and the desk.
    room(
      "TipsReading",
      knows: [
        "TipsStore", "TipsRecords", "TipsRecognition", "TipsStatistics", "TipsWords", "TipsDomain", "TipsCalendar",
        "TipsText",
      ]),

    // The desk of a station in a browser, as a function from requests to responses.
    room(
      "TipsDesk",
      knows: [
        "TipsReading", "TipsStore", "TipsCare", "TipsPrinting", "TipsHTTP", "TipsHTML", "TipsWords", "TipsRecognition",
        "TipsStatistics", "TipsIdentity", "TipsRecords", "TipsDomain", "TipsCalendar", "TipsText",
      ],
      and: [crypto],
      resources: [
        .embedInCode("Assets/desk.css"),
        .embedInCode("Assets/desk.js"),
        .embedInCode("Assets/recording.css"),
        .embedInCode("Assets/record.js"),
        .embedInCode("Assets/board.js"),
        .embedInCode("Assets/figures.css"),
        .embedInCode("Assets/figures.js"),
        .embedInCode("Assets/recognition.css"),
        .embedInCode("Assets/icon.svg"),
        .embedInCode("Assets/reports.css"),
        .embedInCode("Assets/reports.js"),
      ]),

    // The citizens' own door, likewise; and what it holds where it has no store.
    room("TipsRelay", knows: ["TipsIdentity", "TipsDomain", "TipsCalendar", "TipsFiles", "TipsText"], and: [crypto]),
    room(
      "TipsPublic",
      knows: [
        "TipsRelay", "TipsStore", "TipsHTTP", "TipsHTML", "TipsWords", "TipsIdentity", "TipsDomain", "TipsCalendar",
        "TipsFiles", "TipsText",
      ],
      and: [crypto],
      resources: [.embedInCode("Assets/public.css"), .embedInCode("Assets/public.js")]),

    // Other services: Open311 GeoReport v2, likewise.
    room(
      "TipsOpen311",
      knows: [
        "TipsStore", "TipsHTTP", "TipsWords", "TipsIdentity", "TipsRecords", "TipsDomain", "TipsCalendar", "TipsText",
      ],
      resources: [.embedInCode("Assets/openapi.json")]),

    // The face of all of them, for the command and other programs.
    .target(
      name: "TipsCore",
      dependencies: [
        "TipsText", "TipsFiles", "TipsCalendar", "TipsDomain", "TipsRecords", "TipsRecognition", "TipsStatistics",
        "TipsIdentity", "TipsStore", "TipsExchange", "TipsPrinting", "TipsCare", "TipsDemo", "TipsReading",
        "TipsRelay", "TipsFeed", "TipsWords",
      ],
      path: "Sources/TipsCore/Face", swiftSettings: strict),

    // The layer of commands, over whatever store there is.
    .target(
      name: "TipsCommands",
      dependencies: ["TipsCore", "CRelease", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: strict
    ),
    .executableTarget(name: "TipsCLI", dependencies: ["TipsCommands"], swiftSettings: strict),
    .target(
      name: "TipsServer",
      dependencies: [
        "TipsHTTP", "TipsCommands", "TipsWords", "TipsDomain", "TipsText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
      ],
      swiftSettings: strict
    ),
    // The server: what goes over the line becomes requests of the faces.
    .executableTarget(
      name: "TipsWeb",
      dependencies: [
        "TipsCommands", "TipsDesk", "TipsPublic", "TipsOpen311", "TipsHTTP", "TipsWords", "TipsStore", "TipsDomain",
        "TipsCalendar", "TipsText", "TipsServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    // The program of a centre: what stations send comes in here, and is read by the commands.
    .executableTarget(
      name: "CentreCLI",
      dependencies: [
        "TipsCommands", "TipsCare", "TipsCentre", "TipsDesk", "TipsFeed", "TipsPostgreSQL", "TipsServer", "TipsWords",
        "TipsStore", "TipsDomain", "TipsFiles", "TipsCalendar", "TipsText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    // Pages are laid out by a program of their own: Mustache brings full Foundation along.
    .executableTarget(
      name: "TipsPages",
      dependencies: [.product(name: "Mustache", package: "swift-mustache")],
      swiftSettings: strict
    ),

    .target(
      name: "RecordSupport", dependencies: ["TipsRecords"], path: "Tests/RecordSupport", swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["TipsStore"], path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "CentreSupport",
      dependencies: ["TipsCentre", "TipsCare", "TipsFeed", "TipsPostgreSQL", "TipsStore", "TestSupport"],
      path: "Tests/CentreSupport", swiftSettings: strict),
    tests("Text", of: ["TipsText", "CPersian", "CSQLite"]),
    tests("Files", of: ["TipsFiles"]),
    tests("Calendar", of: ["TipsCalendar"]),
    tests("Domain", of: ["TipsDomain"]),
    tests("Records", of: ["TipsRecords", "RecordSupport"]),
    tests("Recognition", of: ["TipsRecognition"]),
    tests("Statistics", of: ["TipsStatistics"]),
    tests("Identity", of: ["TipsIdentity"]),
    tests("Store", of: ["TipsStore", "TipsDemo", "TestSupport", "CentreSupport"]),
    tests("Exchange", of: ["TipsExchange", "TipsDemo", "TestSupport", "RecordSupport"]),
    tests("Printing", of: ["TipsPrinting", "TipsDemo", "TestSupport"]),
    tests("Care", of: ["TipsCare", "TestSupport"]),
    tests("Demo", of: ["TipsDemo", "TestSupport"]),
    tests("Reading", of: ["TipsReading", "TestSupport"]),
    tests("HTML", of: ["TipsHTML"]),
    tests("HTTP", of: ["TipsHTTP"]),
    tests("Desk", of: ["TipsDesk", "TipsDemo", "TestSupport"]),
    tests("Relay", of: ["TipsRelay", "TipsPublic", "TipsCare", "TestSupport"]),
    tests("Public", of: ["TipsPublic", "TestSupport"]),
    tests("Open311", of: ["TipsOpen311", "TestSupport"]),
    tests("Feed", of: ["TipsFeed", "TipsStore", "TestSupport"]),
    tests(
      "PostgreSQL",
      of: [
        "TipsPostgreSQL", "TipsCentre", "TipsStore", "TipsDemo", "TipsReading", "TestSupport", "CentreSupport",
        "TipsCommands",
      ]),
    tests(
      "Centre",
      of: [
        "TipsCentre", "CentreCLI", "TipsCare", "TipsDesk", "TipsHTTP", "TipsServer", "TipsFeed", "TipsPostgreSQL",
        "TipsDemo", "TestSupport", "CentreSupport",
      ]),
    .testTarget(
      name: "TipsCLITests",
      dependencies: [
        "TipsCLI", "TipsWeb", "CentreCLI", "TipsCommands", "TipsCore", "TipsPrinting", "TipsPages", "TestSupport",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// scripts/fuzz builds this alone: libFuzzer brings `main` along.
if Context.environment["TIPS_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "tips-fuzz",
      dependencies: ["TipsCommands", "TipsCore", "TipsHTTP", "TipsPublic", "TipsOpen311", "TipsRelay"],
      path: "Tests/Fuzzing/TipsFuzz",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
