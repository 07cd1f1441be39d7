/// The names that files in a store may have, so that no server, share or program has to encode them.
enum StoreName {
  /// 1–120 characters of `[a-z0-9.-]`, the first no full stop.
  static func isAllowed(_ name: String) -> Bool {
    guard (1...120).contains(name.utf8.count), !name.hasPrefix(".") else { return false }
    return name.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".")
        || $0 == UInt8(ascii: "-")
    }
  }
}
