import Journal

/// The name of a manifest: that of a pack, with the ending `.manifest`.
enum ManifestName {
  private static let ending = ".manifest"

  static func parse(_ name: String) -> PackName? {
    guard name.hasSuffix(ending) else { return nil }
    return PackName(String(name.dropLast(ending.count)) + ".pack")
  }

  static func text(_ name: PackName) -> String { String(name.text.dropLast(".pack".count)) + ending }
}
