import Domain

/// Makes the sections of an index from packed records.
struct IndexBuilder {
  private var records: [UInt8] = []
  private var starts: [Int] = [0]
  private var cells: [UInt32] = []

  /// Adds the record that `append` writes; false, with nothing added, when the index is full.
  mutating func add(_ append: (inout [UInt8]) -> Bool) -> Bool {
    let start = records.count
    guard starts.count <= Posting.mostRecords, append(&records), records.count <= Int(UInt32.max) else {
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
    var image = IndexImage(recordCount: count)
    var columns = RecordColumns(capacity: count)
    var words = WordColumns()
    for (number, position) in order.enumerated() {
      record(position) { record in
        image.records.append(contentsOf: record.bytes)
        columns.add(record, number: number, cell: cells[position])
        words.add(record, number: number)
      }
      image.recordStarts.append(UInt32(image.records.count))
    }
    image.liveCount = columns.liveCount
    columns.finish(into: &image)
    words.finish(into: &image)
    return image
  }
}
