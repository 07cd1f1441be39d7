/// The tables of tabular HSDS (docs.openreferral.org, *Tabular formats*), each with the names that its file has had
/// from version 1.0 on.
enum HSDSTableName: String, CaseIterable {
  case services, organizations, locations, addresses
  case serviceAtLocation = "service_at_location"
  case schedules, phones, contacts
  case costOptions = "cost_options"
  case languages, accessibility, attributes
  case taxonomyTerms = "taxonomy_terms"
  case serviceCapacity = "service_capacity"
  case eligibility

  /// Further names of the file, without ending.
  private var others: [String] {
    switch self {
    case .services: ["service"]
    case .organizations: ["organization", "organisations", "organisation"]
    case .locations: ["location"]
    case .addresses: ["address", "physical_addresses", "physical_address"]
    case .serviceAtLocation: ["services_at_location", "service_at_locations", "services_at_locations"]
    case .schedules: ["schedule", "regular_schedules", "regular_schedule"]
    case .phones: ["phone"]
    case .contacts: ["contact"]
    case .costOptions: ["cost_option"]
    case .languages: ["language"]
    case .accessibility: ["accessibility_for_disabilities"]
    case .attributes:
      ["attribute", "service_attributes", "other_attributes", "service_taxonomy", "service_taxonomys"]
    case .taxonomyTerms: ["taxonomy_term", "taxonomy"]
    case .serviceCapacity: ["service_capacities", "capacities", "capacity"]
    case .eligibility: ["eligibilities", "eligibilitys"]
    }
  }

  /// The table of a file; nil when it is none that tells of communities.
  init?(file: String) {
    var stem = Self.canonical(file.lowercased().hasSuffix(".csv") ? String(file.dropLast(4)) : file)
    for mark in ["_hsds", "_csv"] where stem.hasSuffix(mark) { stem = String(stem.dropLast(mark.count)) }
    if stem.hasPrefix("hsds_") { stem = String(stem.dropFirst(5)) }
    guard let table = Self.byName[stem] else { return nil }
    self = table
  }

  private static let byName: [String: HSDSTableName] = {
    var names: [String: HSDSTableName] = [:]
    for table in allCases { for name in [table.rawValue] + table.others { names[name] = table } }
    return names
  }()

  /// `Location ID` and `location-id` as `location_id`.
  static func canonical(_ title: String) -> String {
    var name = ""
    for character in title.lowercased() {
      if character.isLetter || character.isNumber {
        name.append(character)
      } else if !name.isEmpty, name.last != "_" {
        name.append("_")
      }
    }
    return name.last == "_" ? String(name.dropLast()) : name
  }

  /// The standard's name of a column that older versions and exports call otherwise.
  func column(titled title: String) -> String {
    let name = Self.canonical(title)
    return Self.columns[self]?[name] ?? Self.columnsOfAll[name] ?? name
  }

  private static let columnsOfAll = [
    "title": "name", "body": "description", "website_address": "url", "services_id": "service_id",
    "organisation_id": "organization_id", "postcode": "postal_code", "zip": "postal_code",
  ]
  private static let columns: [HSDSTableName: [String: String]] = [
    .services: [
      "services_id": "id", "service_id": "id", "is_this_service_open": "status",
      "income_eligibility_and_fees": "fees_description",
      "an_individual_must_be_one_of_these_to_qualify": "eligibility_description",
    ],
    .organizations: ["organization_id": "id", "organisation_id": "id"],
    .locations: ["location_id": "id", "field_2": "name"],
    .serviceAtLocation: ["service_at_location_id": "id"],
    .attributes: ["taxonomy_id": "taxonomy_term_id"],
    .taxonomyTerms: ["taxonomy_term_id": "id", "term": "name"],
    .phones: ["phone_number": "number"],
    .contacts: ["title": "title"],
    .eligibility: ["eligibility": "eligibility_description"],
  ]
}
