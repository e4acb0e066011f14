// swift-tools-version: 6.2
import PackageDescription

// Built by scripts/fuzz only. A package of its own, so that a normal build knows nothing of it.

let package = Package(
  name: "TipsFuzz",
  dependencies: [
    .package(name: "tips", path: "../.."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // The command's own sources (a link to Sources/TipsCLI). libFuzzer brings `main` along; the command's gets another name.
    .target(
      name: "TipsCommands",
      dependencies: [
        .product(name: "TipsCore", package: "tips"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: [.unsafeFlags(["-Xfrontend", "-entry-point-function-name", "-Xfrontend", "tips_command_main"])]
    ),
    .executableTarget(
      name: "tips-fuzz",
      dependencies: ["TipsCommands", .product(name: "TipsCore", package: "tips")],
      path: "Sources/TipsFuzz",
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]
    ),
  ],
  swiftLanguageModes: [.v6]
)
