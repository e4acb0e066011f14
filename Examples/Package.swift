// swift-tools-version: 6.2
import PackageDescription

// What another program sees of the core: its public declarations, through one import.

let package = Package(
  name: "Examples",
  dependencies: [.package(name: "tips", path: "..")],
  targets: [
    .executableTarget(name: "Thanks", dependencies: [.product(name: "TipsCore", package: "tips")])
  ],
  swiftLanguageModes: [.v6]
)
