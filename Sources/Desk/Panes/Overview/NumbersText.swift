import Casebook
import Domain
import Foundation

/// The numbers as what scripts and spreadsheets read: English keys, and nothing where too few are behind a number.
public enum NumbersText {
  /// CSV (RFC 4180) with a line a number: `key,from,to,area,count`.
  public static func csv(_ numbers: Numbers, period: ClosedRange<CivilDate>?, area: String?) -> String {
    let about = [period?.lowerBound.iso ?? "", period?.upperBound.iso ?? "", area ?? ""].map(quoted)
    var lines = ["key,from,to,area,count"]
    for (key, value) in values(numbers) { lines.append(([key] + about + [value ?? ""]).joined(separator: ",")) }
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  /// A JSON object with the same, a withheld number as null.
  public static func json(_ numbers: Numbers, period: ClosedRange<CivilDate>?, area: String?) -> String {
    func text(_ value: String?) -> String { value.map { "\"\($0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"" } ?? "null" }
    let counts = values(numbers).map { "\"\($0.key)\":\($0.value ?? "null")" }.joined(separator: ",")
    let from = text(period?.lowerBound.iso)
    let to = text(period?.upperBound.iso)
    return "{\"area\":\(text(area)),\"from\":\(from),\"to\":\(to),\"counts\":{\(counts)}}\n"
  }

  private static func values(_ numbers: Numbers) -> [(key: String, value: String?)] {
    var values = numbers.all.map { (key: $0.key, value: $0.count.map(String.init)) }
    let wellbeing = numbers.wellbeing
    values.append(("who5-people", wellbeing.map { String($0.people) }))
    values.append(("who5-before", wellbeing.map { String(($0.before * 10).rounded() / 10) }))
    values.append(("who5-after", wellbeing.map { String(($0.after * 10).rounded() / 10) }))
    return values
  }

  private static func quoted(_ text: String) -> String {
    text.contains { ",\"\n\r".contains($0) } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}
