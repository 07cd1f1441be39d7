import Domain

/// Joins the rows of HSDS tables into objects: the state of `HSDSTables.add`.
struct HSDSJoin {
  /// Tables whose rows hang on another, with the member they become.
  private static let children: [(table: HSDSTableName, member: String)] = [
    (.addresses, "addresses"), (.schedules, "schedules"), (.contacts, "contacts"), (.phones, "phones"),
    (.costOptions, "cost_options"), (.languages, "languages"), (.accessibility, "accessibility"),
    (.attributes, "attributes"), (.serviceCapacity, "capacities"), (.eligibility, "eligibilities"),
  ]

  /// What a row hangs on.
  private struct Parent: Hashable {
    var table: HSDSTableName
    var row: Int
  }

  private let tables: HSDSTables
  private let services: [String: Int]
  private let organisations: [String: Int]
  private let locations: [String: Int]
  private let terms: [String: Int]
  private let links: [String: [Int]]
  private var children: [Parent: [String: [Any]]] = [:]
  /// Rows that name parents of which none is there.
  private var orphans: [(row: HSDSTable.Row, file: String, reason: Phrase)] = []
  private var usedLocations: Set<Int> = []
  private var usedOrganisations: Set<Int> = []

  init(_ tables: HSDSTables) {
    self.tables = tables
    services = tables[.services].byID
    organisations = tables[.organizations].byID
    locations = tables[.locations].byID
    terms = tables[.taxonomyTerms].byID
    links = tables[.serviceAtLocation].rows(by: "service_id")
    hangChildren()
    findLooseLinks()
  }

  /// A place of a service, and what is named there that is not there.
  struct Found {
    var site: HSDSService.Site
    var remarks: [Phrase]
  }

  /// A service with all that hangs on it, its organisation, and its places: one, not known, when it has none.
  mutating func service(_ row: Int) -> (service: JSONObject, organisation: JSONObject?, places: [Found]) {
    let table = tables[.services]
    let id = table.text(row, "organization_id")
    var organisation: JSONObject?
    var remarks: [Phrase] = []
    if let found = organisations[id] {
      usedOrganisations.insert(found)
      organisation = JSONObject(object(.organizations, found))
    } else if !id.isEmpty {
      remarks.append(Self.missing("organization_id", id, in: .organizations))
    }
    // The second service of an id has the first one's places, and is told as the same anyway.
    var places = (links[table.text(row, "id")] ?? []).map { link in
      let location = tables[.serviceAtLocation].text(link, "location_id")
      return place(location, link: JSONObject(object(.serviceAtLocation, link)))
    }
    if places.isEmpty { places = [place(table.text(row, "location_id"), link: nil)] }
    places[0].remarks.insert(contentsOf: remarks, at: 0)
    return (JSONObject(object(.services, row)), organisation, places)
  }

  private mutating func place(_ id: String, link: JSONObject?) -> Found {
    guard let row = locations[id] else {
      let remarks = id.isEmpty ? [] : [Self.missing("location_id", id, in: .locations)]
      return Found(site: HSDSService.Site(link: link, location: nil), remarks: remarks)
    }
    usedLocations.insert(row)
    return Found(
      site: HSDSService.Site(link: link, location: JSONObject(object(.locations, row))), remarks: [])
  }

  private func object(_ table: HSDSTableName, _ row: Int) -> [String: Any] {
    var members = tables[table].members(row)
    for (member, rows) in children[Parent(table: table, row: row)] ?? [:] { members[member] = rows }
    return members
  }

  /// Tells the rows that hang on nothing, and the places and organisations that nothing hangs on.
  func report(to builder: inout BatchBuilder) {
    for orphan in orphans {
      builder.warn(
        file: orphan.file.isEmpty ? nil : orphan.file, line: orphan.row.line, part: orphan.row.part,
        orphan.reason)
    }
    let places = tables[.locations].rows.count - usedLocations.count
    if places > 0 {
      builder.note(
        Phrase(
          da: "locations: \(places) \(places == 1 ? "sted" : "steder") uden tilbud",
          en: "locations: \(places) \(places == 1 ? "place" : "places") without services"))
    }
    let others = tables[.organizations].rows.count - usedOrganisations.count
    if others > 0 {
      builder.note(
        Phrase(
          da: "organizations: \(others) \(others == 1 ? "organisation" : "organisationer") uden tilbud",
          en: "organizations: \(others) \(others == 1 ? "organisation" : "organisations") without services"))
    }
  }

  // MARK: Joining

  private mutating func hangChildren() {
    let contacts = tables[.contacts].byID
    let phones = tables[.phones].byID
    let links = tables[.serviceAtLocation].byID
    let pairs = pairs()
    for (name, member) in Self.children {
      let table = tables[name]
      for row in table.rows.indices {
        func id(_ column: String) -> String { table.text(row, column) }
        var parent: Parent?
        if let link = links[id("service_at_location_id")] ?? links[id("link_id")] {
          parent = Parent(table: .serviceAtLocation, row: link)
        } else if let link = pairs[Self.pair(id("service_id"), id("location_id"))] {
          parent = Parent(table: .serviceAtLocation, row: link)
        } else if let contact = contacts[id("contact_id")] {
          parent = Parent(table: .contacts, row: contact)
        } else if let service = services[id("service_id")] ?? services[id("link_id")] {
          parent = Parent(table: .services, row: service)
        } else if let location = locations[id("location_id")] ?? locations[id("link_id")] {
          parent = Parent(table: .locations, row: location)
        } else if let provider = organisations[id("organization_id")] ?? organisations[id("link_id")] {
          parent = Parent(table: .organizations, row: provider)
        } else if phones[id("phone_id")] != nil {
          continue
        }
        guard let parent else {
          note(orphan: row, of: table)
          continue
        }
        children[parent, default: [:]][member, default: []].append(value(of: row, in: table))
      }
    }
    hangPhonesOnContacts()
  }

  /// A row's members, of an attribute with its term.
  private func value(of row: Int, in table: HSDSTable) -> Any {
    var members = table.members(row)
    if table.name == .attributes, let term = terms[table.text(row, "taxonomy_term_id")] {
      members["taxonomy_term"] = tables[.taxonomyTerms].members(term)
    }
    return members
  }

  /// Contacts were hung up before their phones were known.
  private mutating func hangPhonesOnContacts() {
    let contacts = tables[.contacts].byID
    let hung = children
    for (parent, members) in hung {
      guard let people = members["contacts"] as? [[String: Any]] else { continue }
      children[parent]?["contacts"] = people.map { person in
        guard let row = (person["id"] as? String).flatMap({ contacts[$0] }),
          let phones = hung[Parent(table: .contacts, row: row)]?["phones"]
        else { return person }
        return person.merging(["phones": phones]) { $1 }
      }
    }
  }

  private static func pair(_ service: String, _ location: String) -> String {
    service.isEmpty || location.isEmpty ? "" : "\(service)\u{1F}\(location)"
  }

  private func pairs() -> [String: Int] {
    let table = tables[.serviceAtLocation]
    var pairs: [String: Int] = [:]
    for row in table.rows.indices {
      let pair = Self.pair(table.text(row, "service_id"), table.text(row, "location_id"))
      if !pair.isEmpty, pairs[pair] == nil { pairs[pair] = row }
    }
    return pairs
  }

  // MARK: What could not be joined

  private mutating func note(orphan row: Int, of table: HSDSTable) {
    let columns = [
      "service_at_location_id", "service_id", "location_id", "organization_id", "contact_id", "link_id",
    ]
    let named = columns.map { ($0, table.text(row, $0)) }.first { !$0.1.isEmpty }
    let reason = named.map { name, id in
      Phrase(
        da: "rækken hører til \(name) \(id), som ikke findes",
        en: "the row belongs to \(name) \(id), which is not there")
    }
    let loose = Phrase(da: "rækken hører ikke til noget", en: "the row belongs to nothing")
    note(table, row, reason ?? loose)
  }

  private mutating func note(_ table: HSDSTable, _ row: Int, _ reason: Phrase) {
    orphans.append((table.rows[row], table.files[table.rows[row].file], reason))
  }

  private mutating func findLooseLinks() {
    let table = tables[.serviceAtLocation]
    for row in table.rows.indices {
      let id = table.text(row, "service_id")
      if services[id] == nil { note(table, row, Self.missing("service_id", id, in: .services)) }
    }
  }

  private static func missing(_ column: String, _ id: String, in table: HSDSTableName) -> Phrase {
    Phrase(
      da: "\(column) »\(id)« findes ikke i \(table.rawValue)",
      en: "\(column) “\(id)” is not in \(table.rawValue)")
  }
}
