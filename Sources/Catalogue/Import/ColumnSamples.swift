/// Gathers the titles of a file and a few values of each.
struct ColumnSamples {
  private var titles: [String] = []
  private var positions: [String: Int] = [:]
  private var samples: [[String]] = []

  /// The titles of a table.
  mutating func begin(_ titles: [String]) {
    self.titles = titles
    samples = Array(repeating: [], count: titles.count)
  }

  /// A row of the table.
  mutating func add(_ row: CSVRow) {
    for index in titles.indices where samples[index].count < ImportPreview.mostSamples {
      add(row.text(index), at: index)
    }
  }

  /// The members of an object, whose names become titles when they are new.
  mutating func add(_ object: JSONObject) {
    for key in object.keys {
      if positions[key] == nil {
        guard titles.count < CSVReader.mostCells else { continue }
        positions[key] = titles.count
        titles.append(key)
        samples.append([])
      }
      if let index = positions[key], samples[index].count < ImportPreview.mostSamples {
        add(object.flatText(key), at: index)
      }
    }
  }

  private mutating func add(_ text: String, at index: Int) {
    let sample = String(text.prefix(ImportPreview.longestSample))
    if !sample.isEmpty, !samples[index].contains(sample) { samples[index].append(sample) }
  }

  /// The columns, each with the field that is read from it.
  func columns(_ fields: [ColumnField: Int]) -> [ImportPreview.Column] {
    var byPosition: [Int: ColumnField] = [:]
    for (field, position) in fields { byPosition[position] = field }
    return titles.indices.map {
      ImportPreview.Column(title: titles[$0], field: byPosition[$0], samples: samples[$0])
    }
  }

  /// As above, of a JSON list: each object has its own best column for a field, so all that are known count.
  func columns(in table: ColumnTable) -> [ImportPreview.Column] {
    titles.indices.map {
      ImportPreview.Column(title: titles[$0], field: table.field(titled: titles[$0]), samples: samples[$0])
    }
  }
}
