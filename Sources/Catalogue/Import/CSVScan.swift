/// Reads one row of CSV (RFC 4180) at the front of a stretch of text.
///
/// Wider than the RFC where files are: any delimiter, LF, CR or CR LF, and text after a closing quote on the
/// line that the quote opened on (`"Café" i parken`). A quote that closes on a later line and is followed by
/// neither a delimiter nor a line break has swallowed other rows, as has one that never closes: it is broken.
enum CSVScan {
  /// Where the row ended, and how many line breaks lie before that.
  case row(end: Int, breaks: Int)
  /// A broken quote opened after so many line breaks; its line is over at `end`.
  case broken(end: Int, breaks: Int)
  /// The row goes on behind the stretch. When it stops inside quotes: where these opened.
  case needsMore(quote: (offset: Int, breaks: Int)?)

  private static let quote: UInt8 = 0x22
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  /// - Parameters:
  ///   - bytes: the text from the row's beginning on.
  ///   - delimiter: what parts cells.
  ///   - isLast: nothing comes behind `bytes`.
  ///   - row: takes the cells.
  static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, isLast: Bool, into row: inout CSVRow
  ) -> CSVScan {
    row.clear()
    var index = 0
    var breaks = 0
    while true {
      if index < bytes.count, bytes[index] == quote {
        let opened = (offset: index, breaks: breaks)
        guard let close = quotedCell(bytes, from: index + 1, isLast: isLast, breaks: &breaks, into: &row)
        else {
          return isLast ? broken(bytes, at: opened) : .needsMore(quote: opened)
        }
        index = close
        if index < bytes.count, !endsCell(bytes[index], delimiter), breaks > opened.breaks {
          return broken(bytes, at: opened)
        }
      }
      let start = index
      while index < bytes.count, !endsCell(bytes[index], delimiter) { index += 1 }
      row.append(bytes[start..<index])
      guard index < bytes.count else {
        row.endCell()
        return isLast ? .row(end: index, breaks: breaks) : .needsMore(quote: nil)
      }
      row.endCell()
      if bytes[index] == delimiter {
        index += 1
        continue
      }
      if bytes[index] == carriageReturn {
        if index + 1 == bytes.count, !isLast { return .needsMore(quote: nil) }
        if index + 1 < bytes.count, bytes[index + 1] == lineFeed { index += 1 }
      }
      return .row(end: index + 1, breaks: breaks + 1)
    }
  }

  @inline(__always)
  private static func endsCell(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
    byte == delimiter || byte == lineFeed || byte == carriageReturn
  }

  /// Takes the cell's text without its quotes, and answers where it is after the closing one; nil when that
  /// is not here.
  private static func quotedCell(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool, breaks: inout Int,
    into row: inout CSVRow
  ) -> Int? {
    var segment = start
    while true {
      var index = segment
      while index < bytes.count, bytes[index] != quote {
        if bytes[index] == lineFeed {
          breaks += 1
        } else if bytes[index] == carriageReturn, index + 1 >= bytes.count || bytes[index + 1] != lineFeed {
          breaks += 1
        }
        index += 1
      }
      guard index < bytes.count, isLast || index + 1 < bytes.count else { return nil }
      row.append(bytes[segment..<index])
      guard index + 1 < bytes.count, bytes[index + 1] == quote else { return index + 1 }
      row.append(bytes[index...index])
      segment = index + 2
    }
  }

  private static func broken(
    _ bytes: UnsafeBufferPointer<UInt8>, at opened: (offset: Int, breaks: Int)
  ) -> CSVScan {
    .broken(end: endOfLine(bytes, from: opened.offset) ?? bytes.count, breaks: opened.breaks)
  }

  /// Behind the next line break; nil when there is none.
  static func endOfLine(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let end = bytes[start...].firstIndex(where: { $0 == lineFeed || $0 == carriageReturn }) else {
      return nil
    }
    return bytes[end] == carriageReturn && end + 1 < bytes.count && bytes[end + 1] == lineFeed
      ? end + 2 : end + 1
  }
}
