/// A line of iCalendar (RFC 5545, 3.1).
enum CalendarLine {
  /// Octets of a line, without its end.
  static let longest = 75

  /// Folded into lines of at most 75 octets, each ended by CRLF; what goes on begins with a space. No character of
  /// UTF-8 is torn.
  static func folded(_ line: String) -> String {
    var result = ""
    var octets = 0
    for character in line {
      // A character joined of several (👩‍🦽, é of two parts) stays whole where it can, for readers that unfold badly.
      let pieces =
        character.utf8.count < longest ? [String(character)] : character.unicodeScalars.map(String.init)
      for piece in pieces {
        let width = piece.utf8.count
        if octets + width > longest {
          result += "\r\n "
          octets = 1
        }
        result += piece
        octets += width
      }
    }
    return result + "\r\n"
  }

  /// A text as a value (RFC 5545, 3.3.11).
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in PaperText.clean(text).trimmed {
      switch character {
      case "\\": result += "\\\\"
      case ";": result += "\\;"
      case ",": result += "\\,"
      case "\n": result += "\\n"
      default: result.append(character)
      }
    }
    return result
  }
}
