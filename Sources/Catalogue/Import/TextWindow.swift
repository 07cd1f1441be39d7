/// A text file as a stretch of UTF-8 that is moved along and made larger when asked, whatever the file's own
/// encoding.
struct TextWindow: ~Copyable {
  private static let block = 1 << 20

  private let file: InputFile
  private var encoding = TextEncoding.utf8(isDamaged: false)
  private var buffer: [UInt8] = []
  private var start = 0
  private var raw = [UInt8](repeating: 0, count: block)
  /// Bytes of the file's own encoding that wait for their other half.
  private var carried: [UInt8] = []
  /// Bytes of the file that have been taken in.
  private(set) var bytesRead = 0
  /// Everything that is left lies in the window.
  private(set) var isAtEnd = false

  /// Reads the file once to learn its encoding, then stands at its first character.
  init(_ file: consuming InputFile) throws(ImportError) {
    self.file = file
    var survey = TextEncoding.Survey()
    var length = 0
    while true {
      let count = try Self.read(self.file, into: &raw)
      if count == 0 { break }
      length += count
      raw.withUnsafeBufferPointer { survey.add(UnsafeBufferPointer(rebasing: $0[..<count])) }
    }
    guard length > 0 else { throw .empty(file: self.file.path) }
    guard let found = survey.encoding else { throw .notText(file: self.file.path, kind: survey.kind) }
    encoding = found
    try self.file.rewind()
    try extend()
    // The byte order mark says how to read and is no part of the text.
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
  }

  /// Bytes of the whole file.
  var length: Int { file.length }

  /// The file has bytes that its encoding does not allow.
  var isDamaged: Bool { encoding == .utf8(isDamaged: true) }

  /// How many bytes the window holds.
  var count: Int { buffer.count - start }

  /// What the window holds, good inside the call.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    buffer.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start...])) }
  }

  /// Leaves the first `count` bytes behind.
  mutating func drop(_ count: Int) { start += count }

  /// Takes in at least one more block behind what is there, unless the file is at its end.
  mutating func extend() throws(ImportError) {
    // Moved to the front when most of the buffer lies behind: each byte is moved once on the average.
    if start > 0, start * 2 >= buffer.count {
      buffer.removeSubrange(..<start)
      start = 0
    }
    let count = try Self.read(file, into: &raw)
    bytesRead += count
    isAtEnd = count < raw.count
    switch encoding {
    case .utf8: buffer.append(contentsOf: raw[..<count])
    case .windows1252: for byte in raw[..<count] { append(windows: byte) }
    case .utf16(let isBigEndian): append(utf16: raw[..<count], isBigEndian: isBigEndian)
    }
  }

  private static func read(_ file: borrowing InputFile, into raw: inout [UInt8]) throws(ImportError) -> Int {
    var outcome: Swift.Result<Int, ImportError> = .success(0)
    raw.withUnsafeMutableBytes { bytes in
      do throws(ImportError) {
        outcome = .success(try file.read(into: bytes))
      } catch {
        outcome = .failure(error)
      }
    }
    return try outcome.get()
  }

  private mutating func append(windows byte: UInt8) {
    guard byte >= 0x80 else { return buffer.append(byte) }
    let mark = byte < 0xA0 ? TextEncoding.windowsMarks[Int(byte - 0x80)] : UInt16(byte)
    append(scalar: Unicode.Scalar(mark == 0 ? 0xFFFD : mark) ?? "\u{FFFD}")
  }

  private mutating func append(utf16 bytes: ArraySlice<UInt8>, isBigEndian: Bool) {
    carried.append(contentsOf: bytes)
    var index = 0
    func unit(at position: Int) -> UInt16 {
      let (low, high) = (UInt16(carried[position]), UInt16(carried[position + 1]))
      return isBigEndian ? low << 8 | high : high << 8 | low
    }
    while index + 2 <= carried.count {
      let first = unit(at: index)
      if UTF16.isLeadSurrogate(first) {
        if index + 4 > carried.count, !isAtEnd { break }
        if index + 4 <= carried.count, UTF16.isTrailSurrogate(unit(at: index + 2)) {
          append(scalar: UTF16.decode(UTF16.EncodedScalar([first, unit(at: index + 2)])))
          index += 4
          continue
        }
      }
      append(scalar: Unicode.Scalar(first) ?? "\u{FFFD}")
      index += 2
    }
    carried.removeSubrange(..<index)
  }

  private mutating func append(scalar: Unicode.Scalar) {
    if scalar.isASCII { return buffer.append(UInt8(scalar.value)) }
    if let utf8 = UTF8.encode(scalar) { buffer.append(contentsOf: utf8) }
  }
}
