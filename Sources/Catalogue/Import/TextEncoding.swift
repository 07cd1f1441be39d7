import Domain

/// How a file's bytes stand for text.
enum TextEncoding: Equatable {
  /// `isDamaged`: some bytes are no UTF-8, yet far more are.
  case utf8(isDamaged: Bool)
  /// Latin-1 with Microsoft's additions: what Danish spreadsheets write when they do not write UTF-8.
  case windows1252
  case utf16(isBigEndian: Bool)

  /// What a whole file was found to be, block by block.
  struct Survey {
    private var first: [UInt8] = []
    private var length = 0
    private var nuls = 0
    private var controls = 0
    private var wellFormed = 0
    private var illFormed = 0
    /// Continuation bytes still due of a scalar that a block's end parted.
    private var due = 0

    /// Takes in the next block of the file.
    mutating func add(_ block: UnsafeBufferPointer<UInt8>) {
      if first.count < 4096 { first.append(contentsOf: block.prefix(4096 - first.count)) }
      length += block.count
      let words = UnsafeRawBufferPointer(block)
      var index = 0
      while index < block.count {
        // Eight plain bytes at once: none with its top bit set and none below a space.
        if due == 0, index + 8 <= block.count {
          let word = words.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          if word & 0x8080_8080_8080_8080 == 0, (word &- 0x2020_2020_2020_2020) & 0x8080_8080_8080_8080 == 0 {
            index += 8
            continue
          }
        }
        add(block[index])
        index += 1
      }
    }

    private mutating func add(_ byte: UInt8) {
      if due > 0 {
        if byte & 0xC0 == 0x80 {
          due -= 1
          if due == 0 { wellFormed += 1 }
          return
        }
        due = 0
        illFormed += 1
      }
      switch byte {
      case 0: nuls += 1
      case 0x01...0x08, 0x0E...0x1A, 0x1C...0x1F: controls += 1
      case 0xC2...0xDF: due = 1
      case 0xE0...0xEF: due = 2
      case 0xF0...0xF4: due = 3
      case 0x80...: illFormed += 1
      default: break
      }
    }

    /// The encoding; nil when it is not text, and then `kind` says what it looks like.
    var encoding: TextEncoding? {
      if first.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8(isDamaged: illFormed > 0) }
      if first.starts(with: [0xFF, 0xFE, 0, 0]) || knownKind != nil { return nil }
      if first.starts(with: [0xFF, 0xFE]) { return .utf16(isBigEndian: false) }
      if first.starts(with: [0xFE, 0xFF]) { return .utf16(isBigEndian: true) }
      let pairs = first.count / 2
      let evenNuls = stride(from: 0, to: pairs * 2, by: 2).count { first[$0] == 0 }
      let oddNuls = stride(from: 1, to: pairs * 2, by: 2).count { first[$0] == 0 }
      // Every second byte of Western text in UTF-16 is zero.
      if pairs >= 4, oddNuls * 10 > pairs * 9, evenNuls * 10 < pairs { return .utf16(isBigEndian: false) }
      if pairs >= 4, evenNuls * 10 > pairs * 9, oddNuls * 10 < pairs { return .utf16(isBigEndian: true) }
      // Of random bytes one in ten is a control; of text, only a stray one.
      if nuls + controls > 8, (nuls + controls) * 20 > length { return nil }
      let broken = illFormed + (due > 0 ? 1 : 0)
      if broken == 0 || wellFormed > broken { return .utf8(isDamaged: broken > 0) }
      return .windows1252
    }

    /// What a file that is not text looks like, as `et regneark`.
    var kind: Phrase {
      knownKind ?? Phrase(da: "ikke en tekstfil", en: "not a text file")
    }

    private var knownKind: Phrase? {
      if first.starts(with: [0x50, 0x4B, 3, 4]) || first.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
        return Phrase(da: "et regneark eller en pakket fil", en: "a spreadsheet or a packed file")
      }
      if first.starts(with: Array("%PDF-".utf8)) { return Phrase(da: "en PDF-fil", en: "a PDF file") }
      return nil
    }
  }

  /// U+0080…U+009F of Windows-1252; 0 where it has none.
  static let windowsMarks: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D,
    0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
    0x017E, 0x0178,
  ]
}
