import Domain

/// The tables of tabular HSDS, joined by their ids into the objects of the JSON form, so that one mapper reads both.
///
/// A row that names several parents belongs to the nearest to the service that is there: the service at a location,
/// the pair of service and location, then the service, the location, the organisation. A taxonomy's own tree and an
/// organisation's parents are not followed, so that circles in them do no harm.
struct HSDSTables {
  private var tables: [HSDSTableName: HSDSTable] = [:]

  init() {}

  /// The tables of an object whose members are files, as the standard's `tabular.json`; none for any other.
  init(membersOf object: JSONObject, line: Int) {
    for key in object.keys where key.lowercased().hasSuffix(".csv") {
      guard let name = HSDSTableName(file: key) else { continue }
      var table = HSDSTable(name)
      for (index, row) in object.objects(key).enumerated() {
        table.begin(file: "", titles: row.keys)
        table.add(row.keys.map { row.text($0, keepsLines: true) }, line: line, part: "\(key)[\(index)]")
      }
      tables[name] = table
    }
  }

  /// Whether there is a table with rows.
  func has(_ name: HSDSTableName) -> Bool { tables[name].map { !$0.rows.isEmpty } ?? false }

  /// The table, to be read into; an empty one when there is none yet.
  subscript(name: HSDSTableName) -> HSDSTable {
    get { tables[name] ?? HSDSTable(name) }
    set { tables[name] = newValue }
  }

  /// Adds a community for each service at each of its places, and tells what could not be joined.
  ///
  /// - Parameter isToGoOn: asked after every few services, with their number.
  /// - Returns: false when it was stopped.
  @discardableResult
  func add(to builder: inout BatchBuilder, isToGoOn: (Int) -> Bool = { _ in true }) -> Bool {
    var join = HSDSJoin(self)
    let services = self[.services]
    for row in services.rows.indices {
      if row & 255 == 255, !isToGoOn(row) { return false }
      let place = services.rows[row]
      let file = services.files[place.file].isEmpty ? nil : services.files[place.file]
      let (service, organisation, places) = join.service(row)
      for found in places {
        var draft = HSDSService(service, of: organisation, at: found.site).draft(source: builder.batch.source)
        let location = found.site.location?.text("id") ?? ""
        let isOneOfSeveral = places.count > 1 && !location.isEmpty
        draft.part = place.part.isEmpty && isOneOfSeveral ? "location \(location)" : place.part
        draft.remarks = found.remarks
        builder.addBounded(draft, file: file, line: place.line)
      }
    }
    join.report(to: &builder)
    return true
  }
}
