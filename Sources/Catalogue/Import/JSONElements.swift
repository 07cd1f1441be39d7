import Domain

/// Finds the entries of a JSON file and the lines they begin on: of a list, of a page (HSDS's `contents`), of
/// JSON lines, or the one object that the file is.
struct JSONElements {
  /// One entry, or the place where something is wrong.
  enum Element {
    case entry(UnsafeBufferPointer<UInt8>, line: Int)
    case broken(line: Int)
  }

  /// What a page's list is called: in HSDS 3.x, in Open Referral UK, and elsewhere.
  private static let lists = [
    "contents", "content", "items", "results", "data", "services", "organizations", "service_at_locations",
  ]

  private let bytes: UnsafeBufferPointer<UInt8>
  private var line = 1
  private var counted = 0
  private var readTwice = 0
  private let patience: Int

  /// - Parameter patience: so many bytes may be read again because of what is broken.
  init(_ bytes: UnsafeBufferPointer<UInt8>, patience: Int = 256 << 20) {
    self.bytes = bytes
    self.patience = patience
  }

  /// Hands over the entries in order until `body` answers false. After a broken one it goes on where the next
  /// line begins with a brace.
  mutating func forEach(_ body: (Element) -> Bool) {
    var scanner = JSONScanner(bytes)
    if scanner.peek() == 0x5B {
      _ = entries(ofListAt: scanner.position, body)
      return
    }
    while let first = scanner.peek() {
      let start = scanner.position
      guard first == 0x7B, let value = scanner.value() else {
        // Of a page that was cut off, what came is taken.
        let rest = UnsafeBufferPointer(rebasing: bytes[start...])
        if first == 0x7B, let list = Self.list(in: rest) {
          _ = entries(ofListAt: start + list, body)
          return
        }
        // What is broken may be read to the end again and again: a file that is made to be slow is not.
        readTwice += bytes.count - start
        guard body(.broken(line: line(at: start))), readTwice <= patience,
          let next = nextBrace(after: start)
        else { return }
        scanner = JSONScanner(bytes, at: next)
        continue
      }
      if let list = Self.list(in: value) {
        guard entries(ofListAt: start + list, body) else { return }
      } else {
        guard body(.entry(value, line: line(at: start))) else { return }
      }
    }
  }

  private mutating func entries(ofListAt position: Int, _ body: (Element) -> Bool) -> Bool {
    var scanner = JSONScanner(bytes, at: position + 1)
    if scanner.take(0x5D) { return true }
    repeat {
      _ = scanner.peek()
      let start = scanner.position
      guard let value = scanner.value() else {
        _ = body(.broken(line: line(at: min(start, bytes.count))))
        return false
      }
      guard body(.entry(value, line: line(at: start))) else { return false }
    } while scanner.take(0x2C)
    // A list that is not closed is a file that was cut off: what came is taken, the loss is told.
    return scanner.take(0x5D) || body(.broken(line: line(at: min(scanner.position, bytes.count))))
  }

  /// Where in an object the list of a page begins; nil when the object is an entry itself.
  private static func list(in object: UnsafeBufferPointer<UInt8>) -> Int? {
    var scanner = JSONScanner(object)
    var found: Int?
    guard scanner.take(0x7B) else { return nil }
    while let key = scanner.string(), scanner.take(0x3A) {
      let isList = scanner.peek() == 0x5B
      let start = scanner.position
      let isWhole = scanner.value() != nil
      // An object with a name or an id is an entry itself, whatever lists it has.
      if key.elementsEqual("name".utf8) || key.elementsEqual("id".utf8) { return nil }
      if isList,
        Self.lists.contains(where: { key.elementsEqual($0.utf8) })
      {
        found = start
      }
      if !isWhole { break }
      if !scanner.take(0x2C) { break }
    }
    return found
  }

  private func nextBrace(after start: Int) -> Int? {
    var position = start
    while let end = CSVScan.endOfLine(bytes, from: position) {
      position = end
      if position < bytes.count, bytes[position] == 0x7B { return position }
    }
    return nil
  }

  /// Asked in order of position, so that each line break is counted once.
  private mutating func line(at position: Int) -> Int {
    while counted < position {
      if bytes[counted] == 0x0A { line += 1 }
      counted += 1
    }
    return line
  }
}
