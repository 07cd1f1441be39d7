/// Brings phone numbers, e-mail and web addresses to one form each, so that the same one is the same text.
enum DuplicateContact {
  /// The digits of a Danish number without its country's; 0 when it is none to call.
  static func phone(_ text: String) -> UInt64 {
    var digits: [UInt8] = []
    for byte in text.utf8 {
      // The first of several numbers counts.
      if digits.count >= 8, byte == 0x2C || byte == 0x2F || byte == 0x3B { break }
      if byte &- 0x30 < 10 { digits.append(byte - 0x30) }
    }
    if digits.starts(with: [0, 0]) { digits.removeFirst(2) }
    if digits.count > 8, digits.starts(with: [4, 5]) { digits.removeFirst(2) }
    // A row of one digit is nobody's number but a place left open.
    guard digits.count >= 7, digits.count <= 15, Set(digits).count > 1 else { return 0 }
    return digits.reduce(1) { $0 * 10 + UInt64($1) }
  }

  /// In lower case; empty when it is none.
  static func email(_ text: String) -> String {
    let text = text.lowercased()
    return text.contains("@") ? text : ""
  }

  /// Host and path without `www.` and a last `/`; empty when it is none.
  static func web(_ text: String) -> String {
    var rest = Substring(text.lowercased())
    if let comma = rest.firstIndex(of: ",") { rest = rest[..<comma] }
    for scheme in ["https://", "http://", "www."] where rest.hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
    }
    rest = rest.prefix { $0 != "?" && $0 != "#" }
    while rest.last == "/" { rest = rest.dropLast() }
    return rest.contains(".") ? String(rest) : ""
  }
}
