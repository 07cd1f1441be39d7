import Foundation

/// One line of figures: a JSON object whose keys stand in the order in which they were set.
struct Report {
  private var members: [String] = []
  /// Whether it tells of something that could not be measured.
  private(set) var isFailure = false

  init(_ benchmark: String) { self["benchmark"] = benchmark }

  /// A figure that could not be had, and why.
  init(_ benchmark: String, failure: String) {
    self.init(benchmark)
    self["error"] = failure
    isFailure = true
  }

  subscript(key: String) -> String? {
    get { nil }
    set { newValue.map { members.append("\(Self.quoted(key)):\(Self.quoted($0))") } }
  }

  mutating func set(_ key: String, _ number: Int) { members.append("\(Self.quoted(key)):\(number)") }

  /// Milliseconds, megabytes, ratios: to two decimals, which is more than they are worth.
  mutating func set(_ key: String, _ number: Double) {
    members.append("\(Self.quoted(key)):\((number * 100).rounded() / 100)")
  }

  var line: String { "{" + members.joined(separator: ",") + "}" }

  /// `text` as JSON has it (RFC 8259, section 7).
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
