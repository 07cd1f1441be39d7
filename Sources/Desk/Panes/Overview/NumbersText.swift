import Casebook
import Domain

/// The numbers as what scripts and spreadsheets read: English keys, and nothing where too few are behind a number.
public struct NumbersText: Equatable, Sendable {
  /// CSV (RFC 4180) with a line a number: `key,from,to,area,count`.
  public let csv: String
  /// A JSON object with the same, a withheld number as null.
  public let json: String

  /// - Parameters:
  ///   - numbers: what is told.
  ///   - period: the days; nil for all.
  ///   - area: the municipality; nil for all.
  public init(_ numbers: Numbers, period: ClosedRange<CivilDate>?, area: String?) {
    let values = Self.values(numbers)
    let (from, to) = (period?.lowerBound.iso, period?.upperBound.iso)
    let about = [from ?? "", to ?? "", Self.field(area ?? "")]
    let lines =
      ["key,from,to,area,count"] + values.map { ([$0.key] + about + [$0.value ?? ""]).joined(separator: ",") }
    csv = lines.joined(separator: "\r\n") + "\r\n"
    let counts = values.map { "\"\($0.key)\":\($0.value ?? "null")" }.joined(separator: ",")
    json =
      "{\"area\":\(Self.string(area)),\"counts\":{\(counts)},"
      + "\"from\":\(Self.string(from)),\"to\":\(Self.string(to))}\n"
  }

  private static func values(_ numbers: Numbers) -> [(key: String, value: String?)] {
    let wellbeing = numbers.wellbeing
    return numbers.all.map { (key: $0.key, value: $0.count.map(String.init)) } + [
      ("who5-people", wellbeing.map { String($0.people) }),
      ("who5-before", wellbeing.map { String(($0.before * 10).rounded() / 10) }),
      ("who5-after", wellbeing.map { String(($0.after * 10).rounded() / 10) }),
    ]
  }

  private static func field(_ text: String) -> String {
    text.contains { ",\"\n\r".contains($0) } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }

  private static func string(_ text: String?) -> String {
    guard let text else { return "null" }
    return "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
