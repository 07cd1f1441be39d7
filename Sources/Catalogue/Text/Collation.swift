/// The order of names in Danish: æ, ø and å after z; aa as å, ä as æ, ö as ø; case and other diacritics do
/// not count; digits before letters, marks as the space between words (Retskrivningsordbogen, *Om
/// alfabetisering*).
public enum Collation {
  /// Appends bytes that compare as names do.
  static func appendKey(of name: UnsafeBufferPointer<UInt8>, to key: inout [UInt8]) {
    let start = key.count
    var index = 0
    while index < name.count {
      let (scalar, size) = UTF8Reading.scalar(in: name, at: index)
      let bytes = UnsafeBufferPointer(rebasing: name[index..<(index + size)])
      index += size
      switch scalar.value {
      case 0x61, 0x41:
        // aa is å; a third a is an a again, as a key of å is no a.
        if key.count > start, key[key.count - 1] == 0x61 {
          key[key.count - 1] = 0x7D
        } else {
          key.append(0x61)
        }
      case 0x30...0x39: key.append(UInt8(scalar.value))
      case 0x42...0x5A, 0x62...0x7A: key.append(UInt8(scalar.value) | 0x20)
      case 0xC4, 0xC6, 0xE4, 0xE6: key.append(0x7B)
      case 0xD6, 0xD8, 0xF6, 0xF8: key.append(0x7C)
      case 0xC5, 0xE5: key.append(0x7D)
      case ..<0x80: appendGap(to: &key, from: start)
      default:
        let length = key.count
        Folding.forEachWord(in: bytes) { key.append(contentsOf: $0) }
        if key.count == length, !scalar.properties.isDiacritic { appendGap(to: &key, from: start) }
      }
    }
  }

  /// The bytes that a name is ordered by, in themselves the words of it without case, apart by spaces: names that are the
  /// same but for case and spelling of å have the same.
  public static func key(of name: String) -> [UInt8] {
    var name = name
    var key: [UInt8] = []
    name.withUTF8 { appendKey(of: $0, to: &key) }
    return key
  }

  private static func appendGap(to key: inout [UInt8], from start: Int) {
    if key.count > start, key[key.count - 1] != 0x20 { key.append(0x20) }
  }
}
