import Domain

/// Finds the communities in the objects of HSDS 1.x–3.x (docs.openreferral.org), Open Referral UK and the
/// ohana-api: services in lists and in full, with the places they are offered at; the same seen from the place;
/// organisations with their services, or with places that have services.
///
/// A service that is offered at several places gives a community for each, known by the id of its
/// `service_at_location`; one without places is known by its own.
struct HSDSMapper {
  let source: String

  /// What an object gives.
  enum Outcome {
    case drafts([Draft])
    /// Known, but nothing that someone can join.
    case nothing(Phrase)
    /// No object of HSDS.
    case unknown
  }

  func map(_ object: JSONObject) -> Outcome {
    if let service = object.object("service") {
      let site = HSDSService.Site(link: object, location: object.object("location"))
      return .drafts([
        HSDSService(service, of: service.object("organization"), at: site).draft(source: source)
      ])
    }
    let found = services(of: object)
    if !found.isEmpty { return .drafts(found) }
    if object.has(
      "service_at_locations", "services_at_location", "organization", "organization_id", "fees_description",
      "application_process", "eligibility_description", "assured_date", "cost_options", "service_areas",
      "interpretation_services", "eligibilitys", "service_taxonomys")
    {
      return .drafts(drafts(object, of: object.object("organization"), in: nil, part: ""))
    }
    if object.has("legal_status", "tax_status", "year_incorporated", "organization_identifiers", "locations")
    {
      return .nothing(
        Phrase(da: "en organisation uden tilbud", en: "an organisation without services"))
    }
    if object.has("location_type", "addresses", "physical_addresses", "service_at_location_id") {
      return .nothing(Phrase(da: "et sted uden tilbud", en: "a location without services"))
    }
    return .unknown
  }

  /// Those of an organisation, and of its places.
  private func services(of organisation: JSONObject) -> [Draft] {
    var found: [Draft] = []
    var ids: Set<String> = []
    for (index, service) in organisation.objects("services", "services_attributes").enumerated() {
      ids.insert(service.text("id"))
      found += drafts(
        service, of: service.object("organization") ?? organisation, in: nil, part: "services[\(index)]")
    }
    for (index, location) in organisation.objects("locations", "locations_attributes").enumerated() {
      for (number, service) in location.objects("services", "services_attributes").enumerated() {
        let id = service.text("id")
        guard id.isEmpty || !ids.contains(id) else { continue }
        let part = "locations[\(index)].services[\(number)]"
        found += drafts(service, of: organisation, in: location, part: part)
      }
    }
    return found
  }

  /// A service's, one for each place of its own or else one for the place it was found in.
  private func drafts(
    _ service: JSONObject, of organisation: JSONObject?, in location: JSONObject?, part: String
  ) -> [Draft] {
    let links = service.objects("service_at_locations", "services_at_location", "service_at_location")
    var sites = links.map { HSDSService.Site(link: $0, location: $0.object("location")) }
    if sites.isEmpty {
      sites = service.objects("locations", "location").map { HSDSService.Site(link: nil, location: $0) }
    }
    if sites.isEmpty { sites = [HSDSService.Site(link: nil, location: location)] }
    return sites.enumerated().map { index, site in
      var draft = HSDSService(service, of: organisation, at: site).draft(source: source)
      // In the ohana-api a place with one service names but itself.
      if draft.community.name.isEmpty, let location { draft.community.name = location.text("name") }
      let place = sites.count > 1 ? "service_at_locations[\(index)]" : ""
      draft.part = part.isEmpty || place.isEmpty ? part + place : "\(part).\(place)"
      return draft
    }
  }
}
