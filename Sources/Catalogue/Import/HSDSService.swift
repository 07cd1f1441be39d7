import Domain

/// Makes the draft of a community from an HSDS service, its organisation and the place it is offered at.
struct HSDSService {
  /// Where a service is offered.
  struct Site {
    /// The `service_at_location`, when there is such an object.
    var link: JSONObject?
    /// The place itself.
    var location: JSONObject?
  }

  private let service: JSONObject
  private let organisation: JSONObject?
  private let site: Site
  /// Those who may tell the same thing, the nearest to the service first.
  private let tellers: [JSONObject]

  init(_ service: JSONObject, of organisation: JSONObject?, at site: Site) {
    self.service = service
    self.organisation = organisation
    self.site = site
    tellers = [site.link, service, site.location, organisation].compactMap { $0 }
  }

  func draft(source: String) -> Draft {
    var draft = Draft()
    draft.community.source = source
    draft.community.sourceID = sourceID
    draft.community.name = service.text(firstOf: "name", "title")
    draft.community.organiser = organisation?.text(firstOf: "name", "title") ?? ""
    draft.community.description = service.text("description", keepsLines: true)
    draft.community.topic = topic
    draft.community.schedule = schedule
    draft.community.price = price
    draft.community.language = language
    draft.community.transport = site.location?.text("transportation") ?? ""
    draft.community.host = contact { $0.text("name") }
    draft.community.phone = phone
    draft.community.email = email
    draft.community.web = first([service] + tellers) { teller in
      let own = teller.text(firstOf: "url", "website", "uri")
      return own.isEmpty ? teller.flatText("urls").split(separator: ",").first.map(String.init) ?? "" : own
    }
    draft.community.isStepFree = isStepFree
    draft.community.needsSignUp = ToldWords.needsSignUp(
      service.text(firstOf: "application_process", "how_to_apply"))
    setRoom(of: &draft.community)
    draft.community.confirmed = CellValue.date(service.text("assured_date"))
    draft.community.confirmedBy = service.text("assurer_email")
    draft.community.isRetired = CellValue.isRetired(status: service.text("status"))
    setAudience(of: &draft.community)
    ToldWords.add(alert: service.text("alert", keepsLines: true), to: &draft.community)
    setOwnTerms(of: &draft.community)
    if let location = site.location { HSDSPlace(location).set(&draft) }
    if draft.latitude.isEmpty, draft.longitude.isEmpty, draft.point.isEmpty {
      draft.point = service.text("geolocation")
    }
    return draft
  }

  /// The id of the service at this place; without one, the service's own with the place's behind.
  private var sourceID: String {
    let own = site.link?.text("id") ?? ""
    if !own.isEmpty { return own }
    let (id, place) = (service.text("id"), site.location?.text("id") ?? "")
    return id.isEmpty || place.isEmpty ? id : "\(id)/\(place)"
  }

  // MARK: Fields

  private func first(_ tellers: [JSONObject], _ text: (JSONObject) -> String) -> String {
    tellers.lazy.map(text).first { !$0.isEmpty } ?? ""
  }

  private func contact(_ text: (JSONObject) -> String) -> String {
    first(tellers) { teller in
      teller.objects("contacts", "contacts_attributes").lazy.map(text).first { !$0.isEmpty } ?? ""
    }
  }

  private static func unique(_ words: [String]) -> String {
    var seen: Set<String> = []
    return words.filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: ", ")
  }

  /// The terms of the service's taxonomies, or its keywords; ours are told elsewhere.
  private var topic: String {
    let attributes = service.objects("attributes", "service_taxonomys", "service_taxonomies", "taxonomies")
    let terms = attributes.map { attribute in
      let name = attribute.objects("taxonomy_term", "taxonomy").first?.text("name") ?? ""
      return name.isEmpty ? attribute.text("name") : name
    }.filter { !$0.lowercased().hasPrefix(OwnTerm.prefix) }
    let words = Self.unique(terms)
    if !words.isEmpty { return words }
    return ["keywords", "categories", "service_type"].lazy.map { service.flatText($0) }.first { !$0.isEmpty }
      ?? ""
  }

  /// The schedules of whoever has some, or the hours in words.
  private var schedule: String {
    let lists = tellers.lazy.map { teller in
      HSDSSchedule.text(
        teller.objects("schedules", "regular_schedules", "regular_schedule", "regular_schedules_attributes"))
    }
    if let text = lists.first(where: { !$0.isEmpty }) { return text }
    return first(tellers) { $0.text(firstOf: "hours", "service_hours", "hours_of_operation") }
  }

  /// What the service says of fees, or its cost options: `35 kr. pr. gang (unge)`.
  private var price: String {
    let words = service.text(firstOf: "fees_description", "fees")
    if !words.isEmpty { return words }
    return service.objects("cost_options").map { cost in
      ToldWords.price(
        amount: cost.text("amount"), currency: cost.text("currency"), per: cost.text("amount_description"),
        option: cost.text("option"))
    }.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private var language: String {
    let tellers = [site.link, service, site.location].compactMap { $0 }
    return first(tellers) { teller in
      let languages = teller.objects("languages").map { language in
        let name = language.text(firstOf: "name", "language")
        return name.isEmpty ? LanguageName.danish(code: language.text("code")) : name
      }
      return languages.isEmpty
        ? [teller.flatText("languages"), teller.flatText("languages_spoken")].first { !$0.isEmpty } ?? ""
        : Self.unique(languages)
    }
  }

  private var phone: String {
    let number = first(tellers) { teller in
      let own = Self.number(teller)
      if !own.isEmpty { return own }
      let theirs = teller.objects("contacts").lazy.map { Self.number($0) }.first { !$0.isEmpty }
      return theirs ?? teller.text(firstOf: "phone", "phone_number", "telephone")
    }
    // The standard's own examples have quotation marks inside.
    return CellText.clean(number.filter { $0 != "\"" })
  }

  /// A number to speak at; a fax only answers with a tone.
  private static func number(_ teller: JSONObject) -> String {
    let phones = teller.objects("phones", "phones_attributes").filter {
      !["fax", "tty", "sms"].contains($0.text(firstOf: "type", "number_type").lowercased())
    }
    return phones.lazy.map { $0.text("number") }.first { !$0.isEmpty } ?? ""
  }

  private var email: String {
    let own = service.text("email")
    if !own.isEmpty { return own }
    let told = first(tellers) { teller in
      let own = teller.text("email")
      return own.isEmpty
        ? teller.objects("contacts", "contacts_attributes").lazy.map { $0.text("email") }
          .first { !$0.isEmpty } ?? "" : own
    }
    return told.isEmpty ? first(tellers) { $0.flatText("emails") } : told
  }

  private var isStepFree: Bool? {
    guard let location = site.location else { return nil }
    let told = location.objects("accessibility", "accessibility_for_disabilities")
    let words = told.map {
      "\($0.text(firstOf: "description", "accessibility")) \($0.text("details"))"
    }.joined(separator: " ")
    return ToldWords.isStepFree(told.isEmpty ? location.flatText("accessibility") : words)
  }

  /// Places free in all groups together, and the day of the latest count. Closed for a time means none.
  private func setRoom(of community: inout Community) {
    let capacities = service.objects("capacities", "service_capacities", "service_capacity")
    let free = capacities.compactMap { $0.integer("available") }
    if !free.isEmpty {
      community.room = CellValue.room(String(free.reduce(0) { $0 + max(0, min($1, 1_000_000)) }))
      community.roomDay = capacities.compactMap { CellValue.date($0.text("updated")) }.max()
    } else if service.text("status").lowercased() == "temporarily closed" {
      community.room = .no
    }
  }

  private func setAudience(of community: inout Community) {
    let told = service.objects("eligibilitys", "eligibilities", "eligibility").map { told in
      let words = told.text(firstOf: "eligibility", "eligibility_description", "description")
      return words.isEmpty
        ? ToldWords.ages(from: told.text("minimum_age"), to: told.text("maximum_age")) : words
    }
    let words = service.text(firstOf: "eligibility_description", "eligibility", "audience", "target_group")
    ToldWords.add(
      audience: words.isEmpty ? Self.unique(told) : words, from: service.text("minimum_age"),
      to: service.text("maximum_age"), to: &community)
  }

  private func setOwnTerms(of community: inout Community) {
    // The nearest to the service speaks last.
    for attribute in tellers.reversed().flatMap({ $0.objects("attributes") }) {
      let term = attribute.object("taxonomy_term")
      let names = [
        term?.text("code"), term?.text("name"), term?.text("id"), attribute.text("taxonomy_term_id"),
      ]
      if let own = names.compactMap({ $0.flatMap { OwnTerm(named: $0) } }).first {
        own.set(attribute.text("value"), of: &community)
      }
    }
  }
}
