// swift-tools-version: 6.1
import PackageDescription

/// Warnings are errors in every target, so that a green build is a clean one.
let strict: [SwiftSetting] = [.unsafeFlags(["-warnings-as-errors"])]

/// One floor of the house: it may name only floors that stand before it in `targets`.
func floor(_ name: String, on below: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: below, swiftSettings: strict)
}

/// The tests of one floor.
func tests(of name: String, with more: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "Support"] + more, exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "vejviser",
  products: [.executable(name: "vejviser", targets: ["vejviser"])],
  targets: [
    .systemLibrary(name: "CNcurses"),
    floor("Terminal", on: ["CNcurses"]),
    floor("Domain", on: []),
    floor("Journal", on: ["Domain"]),
    floor("Catalogue", on: ["Domain", "Journal"]),
    floor("Casebook", on: ["Domain", "Journal"]),
    floor("Sync", on: ["Domain", "Journal", "Catalogue"]),
    floor("Desk", on: ["Terminal", "Domain", "Journal", "Catalogue", "Casebook"]),
    .executableTarget(
      name: "vejviser",
      dependencies: ["Terminal", "Domain", "Journal", "Catalogue", "Casebook", "Sync", "Desk"],
      swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["Domain", "Journal", "Catalogue", "Casebook", "Support", "Simulation"],
      swiftSettings: strict),

    .target(
      name: "Support", dependencies: ["Domain"], path: "Tests/Support", swiftSettings: strict),
    .target(
      name: "Simulation", dependencies: ["Domain", "Journal", "Casebook", "Sync"], path: "Tests/Simulation",
      swiftSettings: strict),
    tests(of: "Terminal"),
    tests(of: "Domain"),
    tests(of: "Journal"),
    tests(of: "Catalogue"),
    tests(of: "Casebook"),
    tests(of: "Sync", with: ["Journal", "Catalogue", "Simulation"], exclude: ["Kept"]),
    tests(of: "Desk", with: ["Terminal", "Casebook", "Catalogue", "Journal"], exclude: ["Screen/Golden"]),
    .testTarget(name: "EndToEndTests", dependencies: ["Support"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
