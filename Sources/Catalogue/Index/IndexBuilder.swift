import Domain

/// Makes the sections of an index from packed records.
struct IndexBuilder: Sendable {
  private var records: [UInt8] = []
  private var starts: [Int] = [0]
  private var cells: [UInt32] = []

  /// Adds the record that `append` writes; false, with nothing added, when the index is full.
  mutating func add(_ append: (inout [UInt8]) -> Void) -> Bool {
    guard count < Posting.mostRecords else { return false }
    let start = records.count
    append(&records)
    guard records.count <= Int(UInt32.max) else {
      records.removeSubrange(start...)
      return false
    }
    starts.append(records.count)
    let point = record(starts.count - 2) { $0.head()?.0.coordinate }
    cells.append(
      point.map { Grid.key(row: Grid.row($0.latitude), column: Grid.column($0.longitude)) } ?? Grid.noCell)
    return true
  }

  /// How many were added.
  var count: Int { starts.count - 1 }

  private func record<Result>(_ position: Int, _ body: (PackedRecord) -> Result) -> Result {
    records.withUnsafeBufferPointer {
      body(PackedRecord(bytes: UnsafeBufferPointer(rebasing: $0[starts[position]..<starts[position + 1]])))
    }
  }

  /// Everything but the header.
  func image() -> IndexImage {
    // By place, and in the order of arrival within a cell.
    let order = cells.indices.sorted { (cells[$0], $0) < (cells[$1], $1) }
    // The words in parts, which are stretches of records, and everything else.
    let parts = Cores.parts(of: 0..<count, least: 2000)
    let builder = self
    let made = Cores.map(parts.count + 1) { part -> (columns: IndexImage?, words: WordList) in
      part == 0 ? (builder.columns(order), WordList()) : (nil, builder.words(order, in: parts[part - 1]))
    }
    var image = made[0].columns ?? IndexImage(recordCount: 0)
    let words = WordList.merged(made.dropFirst().map(\.words))
    image.words = words
    let more = Cores.map(2) { part -> (kin: WordKin?, postings: PostingBytes?) in
      part == 0 ? (WordKin(of: words), nil) : (nil, PostingBytes(words))
    }
    image.kin = more[0].kin ?? WordKin()
    image.postings = more[1].postings ?? PostingBytes()
    image.heads = HeadWorths(of: words, recordCount: count)
    return image
  }

  private func columns(_ order: [Int]) -> IndexImage {
    var image = IndexImage(recordCount: count)
    image.records.reserveCapacity(records.count)
    var columns = RecordColumns(capacity: count)
    for (number, position) in order.enumerated() {
      record(position) { record in
        image.records.append(contentsOf: record.bytes)
        columns.add(record, number: number, cell: cells[position])
      }
      image.recordStarts.append(UInt32(image.records.count))
    }
    columns.finish(into: &image)
    return image
  }

  private func words(_ order: [Int], in part: Range<Int>) -> WordList {
    var words = WordColumns()
    for number in part { record(order[number]) { words.add($0, number: number) } }
    return words.list()
  }
}
