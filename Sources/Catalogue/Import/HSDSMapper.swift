import Domain

/// Makes drafts of the objects of HSDS 3.x (docs.openreferral.org): services in lists and in full, with the
/// places they are offered at; the same seen from the place; organisations with their services.
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
      return .drafts([draft(service, organisation: service.object("organization"), at: object)])
    }
    let services = object.objects("services")
    if !services.isEmpty {
      return .drafts(services.flatMap { drafts($0, organisation: $0.object("organization") ?? object) })
    }
    if object.has(
      "service_at_locations", "organization", "organization_id", "fees_description", "application_process",
      "eligibility_description", "assured_date", "cost_options", "service_areas", "interpretation_services")
    {
      return .drafts(drafts(object, organisation: object.object("organization")))
    }
    if object.has("legal_status", "tax_status", "year_incorporated", "organization_identifiers", "locations")
    {
      return .nothing(
        Phrase(da: "en organisation uden tilbud", en: "an organisation without services"))
    }
    if object.has("location_type", "addresses", "service_at_location_id") {
      return .nothing(Phrase(da: "et sted uden tilbud", en: "a location without services"))
    }
    return .unknown
  }

  private func drafts(_ service: JSONObject, organisation: JSONObject?) -> [Draft] {
    let places = service.objects("service_at_locations")
    if places.isEmpty { return [draft(service, organisation: organisation, at: nil)] }
    return places.map { draft(service, organisation: organisation, at: $0) }
  }

  private func draft(_ service: JSONObject, organisation: JSONObject?, at place: JSONObject?) -> Draft {
    var draft = Draft()
    let location = place?.object("location")
    let tellers = [place, service, location, organisation].compactMap { $0 }
    draft.community.source = source
    draft.community.sourceID = place.map { $0.text("id") } ?? service.text("id")
    draft.community.name = service.text("name")
    draft.community.organiser = organisation?.text("name") ?? ""
    draft.community.description = service.text("description", keepsLines: true)
    draft.community.topic = topic(service)
    draft.community.schedule = schedule(tellers)
    draft.community.price = price(service)
    draft.community.host = first(tellers) { $0.objects("contacts").first?.text("name") ?? "" }
    draft.community.phone = phone(tellers)
    draft.community.email = first([service] + tellers) { teller in
      let own = teller.text("email")
      return own.isEmpty ? teller.objects("contacts").first?.text("email") ?? "" : own
    }
    draft.community.web = first([service] + tellers) { $0.text(firstOf: "url", "website", "uri") }
    draft.community.isStepFree = isStepFree(location)
    draft.community.room = room(service)
    draft.community.confirmed = CellValue.date(service.text("assured_date"))
    draft.community.confirmedBy = service.text("assurer_email")
    draft.community.isRetired = CellValue.isRetired(status: service.text("status"))
    if let location { setPlace(location, of: &draft) }
    return draft
  }

  private func setPlace(_ location: JSONObject, of draft: inout Draft) {
    let addresses = location.objects("addresses")
    let address = addresses.first { $0.text("address_type") == "physical" } ?? addresses.first
    let lines = ["address_1", "address_2"].compactMap { address?.text($0) }.filter { !$0.isEmpty }
    draft.community.address = lines.isEmpty ? location.text("name") : lines.joined(separator: ", ")
    draft.community.postcode = address?.text("postal_code") ?? ""
    draft.community.city = address?.text("city") ?? ""
    draft.country = address?.text("country") ?? ""
    draft.latitude = location.text("latitude")
    draft.longitude = location.text("longitude")
  }

  // MARK: Fields

  private func first(_ tellers: [JSONObject], _ text: (JSONObject) -> String) -> String {
    tellers.lazy.map(text).first { !$0.isEmpty } ?? ""
  }

  private func topic(_ service: JSONObject) -> String {
    let terms = service.objects("attributes").map { $0.object("taxonomy_term")?.text("name") ?? "" }
    var seen: Set<String> = []
    return terms.filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: ", ")
  }

  /// A schedule's own words, or `TH,FR 10–18`.
  private func schedule(_ tellers: [JSONObject]) -> String {
    let schedules = tellers.lazy.map { $0.objects("schedules") }.first { !$0.isEmpty } ?? []
    return schedules.map { schedule in
      let words = schedule.text("description")
      return words.isEmpty
        ? CellValue.schedule(
          weekday: schedule.text("byday"), start: schedule.text("opens_at"), end: schedule.text("closes_at"))
        : words
    }.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// What the service says of fees, or its cost options: `35 gbp per 1 hour session (Under 18s)`.
  private func price(_ service: JSONObject) -> String {
    let words = service.text(firstOf: "fees_description", "fees")
    if !words.isEmpty { return words }
    return service.objects("cost_options").map { cost in
      let parts =
        ["amount", "currency", "amount_description"].map { cost.text($0) } + [
          cost.text("option").isEmpty ? "" : "(\(cost.text("option")))"
        ]
      return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }.joined(separator: "; ")
  }

  private func phone(_ tellers: [JSONObject]) -> String {
    let number = first(tellers) { teller in
      let own = teller.objects("phones").first?.text("number") ?? ""
      return own.isEmpty
        ? teller.objects("contacts").first?.objects("phones").first?.text("number") ?? "" : own
    }
    // The standard's own examples have quotation marks inside.
    return CellText.clean(number.filter { $0 != "\"" })
  }

  /// Told in free words, so read with care: a sentence with a *not* in it says nothing certain.
  private func isStepFree(_ location: JSONObject?) -> Bool? {
    let words = (location?.objects("accessibility") ?? []).map {
      "\($0.text("description")) \($0.text("details"))"
    }
    .joined(separator: " ").lowercased()
    let isTold = ["wheelchair", "step-free", "step free", "kørestol", "niveaufri"].contains(
      where: words.contains)
    let isDoubtful = [" no ", "not ", "ikke ", "ingen ", "limited", "unable"].contains(where: words.contains)
    return isTold && !isDoubtful ? true : nil
  }

  private func room(_ service: JSONObject) -> Room? {
    let capacities = service.objects("capacities") + service.objects("service_capacities")
    let free = capacities.compactMap { $0.integer("available") }
    return free.isEmpty ? nil : CellValue.room(String(free.reduce(0) { $0 + max(0, min($1, 1_000_000)) }))
  }
}
