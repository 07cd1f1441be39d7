import Domain

/// Topics, audience, arena and languages of each record as numbers, for filters and for counting: what a text names
/// between commas, each in the spelling that was met first.
struct TagColumns {
  /// Which of a community's texts a tag stands in.
  enum Kind: UInt8, CaseIterable {
    case topic = 1
    case audience, arena, language

    init?(_ field: CommunityText) {
      switch field {
      case .topic: self = .topic
      case .audience: self = .audience
      case .arena: self = .arena
      case .language: self = .language
      default: return nil
      }
    }
  }

  /// For each tag its kind, one byte, and its text.
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [UInt32] = [0]
  /// Each record's tags, and where they begin; one more for the end.
  private(set) var recordTags: [UInt32] = []
  private(set) var recordStarts: [UInt32] = [0]
  private var numbers = TermTable()

  /// Longer ones are sentences, no names.
  private static let longest = 80

  /// Adds the tags of one text of the record at hand.
  mutating func add(_ kind: Kind, _ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex { $0 == 0x2C || $0 == 0x3B } ?? text.count
      add(kind, part: UnsafeBufferPointer(rebasing: text[start..<end]))
      start = end + 1
    }
  }

  private mutating func add(_ kind: Kind, part: UnsafeBufferPointer<UInt8>) {
    var (start, end) = (0, part.count)
    while start < end, part[start] == 0x20 { start += 1 }
    while end > start, part[end - 1] == 0x20 { end -= 1 }
    guard start < end, end - start <= Self.longest else { return }
    let text = UnsafeBufferPointer(rebasing: part[start..<end])
    // The kind keeps a topic and an arena of one name apart.
    let key = [kind.rawValue] + Self.key(text)
    let known = numbers.count
    let number = key.withUnsafeBufferPointer { numbers.number(of: $0) }
    if number == known {
      bytes.append(kind.rawValue)
      bytes.append(contentsOf: text)
      starts.append(UInt32(bytes.count))
    }
    // A slice that is still held would have the whole array copied at each append.
    let isKnown = recordTags[Int(recordStarts[recordStarts.count - 1])...].contains(UInt32(number))
    if !isKnown { recordTags.append(UInt32(number)) }
  }

  /// Ends the record at hand.
  mutating func endRecord() { recordStarts.append(UInt32(recordTags.count)) }

  /// Equal for texts that differ in case, spelling and marks alone.
  static func key(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    Folding.forEachWord(in: text) { word in
      if !key.isEmpty { key.append(0x20) }
      key.append(contentsOf: word)
    }
    return key
  }

  /// As for bytes.
  static func key(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { key($0) }
  }
}
