/// Text on its way into a page.
enum HTMLText {
  /// Every sign that means something in HTML is written so that it is shown (HTML Living Standard, 13.1.2.4, 13.1.4).
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in PaperText.clean(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// An element with a text, which is shown in the direction that it is written in; nothing for an empty text.
  static func element(_ name: String, _ text: String, class style: String = "") -> String {
    if text.isEmpty { return "" }
    let attribute = style.isEmpty ? "" : " class=\"\(style)\""
    return "<\(name)\(attribute) dir=\"auto\">\(escaped(text))</\(name)>\n"
  }

  /// A number with one decimal at most, which is a dot in every language.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
