import Domain

/// Reads a JSON file into a batch: objects of HSDS, or flat objects whose members are named as columns are.
struct JSONReader {
  private var builder: BatchBuilder
  private let reading: Importer.Reading
  private let mapper: HSDSMapper
  private var samples = ColumnSamples()
  private var isStopped = false
  private var isCancelled = false
  private var count = 0
  /// The first entry that is no community, when none has been one so far.
  private var otherShape: (line: Int, reason: Phrase)?
  private var hasKnownShape = false

  /// An entry is not read beyond so many bytes.
  private static let longestEntry = 32 << 20

  init(_ builder: BatchBuilder, _ reading: Importer.Reading) {
    self.builder = builder
    self.reading = reading
    mapper = HSDSMapper(source: builder.batch.source)
  }

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var elements = JSONElements(bytes)
    var read = 0
    elements.forEach { element in
      count += 1
      switch element {
      case .broken(let line): reject(line: line, Self.notWhole)
      case .entry(let entry, let line):
        add(entry, line: line)
        read += entry.count
      }
      isStopped = count >= reading.limit
      if count & 255 == 0, let progress = reading.progress {
        isCancelled = !progress(ImportProgress(rows: count, bytes: read, totalBytes: bytes.count))
      }
      return !isCancelled && !isStopped
    }
    if !isCancelled, let progress = reading.progress {
      isCancelled = !progress(ImportProgress(rows: count, bytes: bytes.count, totalBytes: bytes.count))
    }
  }

  /// The batch, and why nothing in the file is of a kind that can be taken, if so.
  func look() throws(ImportError) -> Importer.Look {
    if isCancelled { throw .cancelled }
    if count == 0 { throw .empty(file: builder.batch.file) }
    let columns = samples.columns(in: reading.table)
    let form =
      columns.isEmpty
      ? Phrase(da: "HSDS i JSON", en: "HSDS in JSON") : Phrase(da: "JSON-objekter", en: "JSON objects")
    let preview = ImportPreview(
      form: form, columns: columns, rows: count, isWhole: !isStopped, batch: builder.finished())
    guard !hasKnownShape, let otherShape else { return Importer.Look(preview: preview) }
    let refusal = ImportError.otherShape(
      file: builder.batch.file, line: otherShape.line, reason: otherShape.reason)
    return Importer.Look(preview: preview, refusal: refusal)
  }

  private mutating func add(_ entry: UnsafeBufferPointer<UInt8>, line: Int) {
    guard entry.count <= Self.longestEntry else { return reject(line: line, CSVReader.tooLong) }
    guard let object = JSONObject(entry) else { return reject(line: line, Self.notWhole) }
    let tables = HSDSTables(membersOf: object, line: line)
    if tables.has(.services) {
      hasKnownShape = true
      tables.add(to: &builder)
      return
    }
    switch mapper.map(object) {
    case .drafts(let drafts):
      for draft in drafts { add(draft, line: line) }
    case .nothing(let reason): reject(line: line, reason)
    case .unknown:
      if reading.collectsColumns { samples.add(object) }
      if let draft = flatDraft(object) {
        add(draft, line: line)
      } else {
        reject(line: line, Self.noCommunity)
      }
    }
  }

  private mutating func add(_ draft: Draft, line: Int) {
    hasKnownShape = true
    builder.addBounded(draft, line: line)
  }

  private mutating func reject(line: Int, _ reason: Phrase) {
    if otherShape == nil { otherShape = (line, reason) }
    builder.reject(line: line, reason)
  }

  /// A row as a table would have it; nil when its members do not tell a name and something to find it by.
  private func flatDraft(_ object: JSONObject) -> Draft? {
    let keys = object.keys
    let columns = reading.table.columns(titled: keys)
    let telling: [ColumnField] = [
      .address, .postcode, .city, .latitude, .point, .schedule, .phone, .email, .organiser,
    ]
    guard columns[.name] != nil, telling.contains(where: { columns[$0] != nil }) else { return nil }
    var draft = RowMapper.draft(source: builder.batch.source) { field, keepsLines in
      columns[field].map { object.flatText(keys[$0], keepsLines: keepsLines) } ?? ""
    }
    if draft.latitude.isEmpty, let point = object.geoJSONPoint {
      draft.point = ""
      draft.latitude = point.latitude
      draft.longitude = point.longitude
    }
    return draft
  }

  private static let notWhole = Phrase(da: "JSON'en er ikke hel her", en: "the JSON is not whole here")
  private static let noCommunity = Phrase(
    da: "ikke et fællesskab: der skal være et navn og et sted, en tid eller en kontakt",
    en: "not a community: there must be a name and a place, a time or a contact")
}
