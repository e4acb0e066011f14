// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors in our own targets; the packages we depend on are not ours to mend.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "tips",
  products: [
    .library(name: "TipsCore", targets: ["TipsCore"]),
    .executable(name: "tips", targets: ["TipsCLI"]),
    .executable(name: "tips-pages", targets: ["TipsPages"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // SQLite itself comes from Debian; `m` is needed where libsqlite3.a is linked.
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3"), .linkedLibrary("m")]),
    // Expat, which reads XML, comes from Debian too; its module map names the library.
    .systemLibrary(name: "CExpat"),
    .target(
      name: "Migrations",
      path: "migrations",
      resources: [
        .embedInCode("m0001_initial.sql"),
        .embedInCode("m0002_audit.sql"),
        .embedInCode("m0003_receipt.sql"),
        .embedInCode("m0004_erasure.sql"),
        .embedInCode("m0005_recognition.sql"),
        .embedInCode("m0006_figures.sql"),
        .embedInCode("m0007_place_figures.sql"),
        .embedInCode("m0008_false_reports.sql"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "TipsCore",
      dependencies: [
        "CExpat", "CSQLite", "Migrations", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      resources: [
        .embedInCode("Reference/categories.tsv"),
        .embedInCode("Reference/places.tsv"),
        .embedInCode("Report/Templates/report.mustache"),
        .embedInCode("Report/Templates/list.mustache"),
        .embedInCode("Report/Templates/certificates.mustache"),
      ],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "TipsCLI",
      dependencies: ["TipsCore", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: strict
    ),
    // Pages are laid out by a program of their own: Mustache brings full Foundation along.
    .executableTarget(
      name: "TipsPages",
      dependencies: [.product(name: "Mustache", package: "swift-mustache")],
      swiftSettings: strict
    ),
    .testTarget(name: "TipsCoreTests", dependencies: ["TipsCore", "CSQLite"], swiftSettings: strict),
    .testTarget(name: "TipsCLITests", dependencies: ["TipsCLI", "TipsCore", "TipsPages"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
