import Domain
import Terminal

/// A community, told to a person.
enum CommunityView {
  /// Organiser, price and room in one line.
  static func line(_ community: Community, _ language: Language) -> String {
    var parts = [community.organiser, price(community, language), room(community)(language)]
    if community.organiser.isEmpty { parts[0] = community.topic }
    let town = community.city.isEmpty ? community.postcode : community.city
    if !town.isEmpty { parts.insert(town, at: 1) }
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  static func price(_ community: Community, _ language: Language) -> String {
    let text = community.price.trimmed
    if text.isEmpty { return "" }
    if text == "0" || text.lowercased() == "gratis" { return language == .danish ? "gratis" : "free" }
    return Double(text.replacing(",", with: ".")) == nil ? text : "\(text) kr."
  }

  static func room(_ community: Community) -> Phrase {
    switch community.room {
    case .yes: Phrase(da: "● plads", en: "● room")
    case .few: Phrase(da: "◐ få pladser", en: "◐ few places")
    case .waitingList: Phrase(da: "○ venteliste", en: "○ waiting list")
    case .no: Phrase(da: "× ingen plads", en: "× no room")
    case nil: Phrase(same: "")
    }
  }

  /// The first words of a schedule, for a list.
  static func shortSchedule(_ schedule: String) -> String {
    String(schedule.split(separator: ";").first ?? "").replacing("\n", with: " ").trimmed
  }

  /// Everything that is known.
  /// - Returns: how many lines it takes.
  static func draw(
    _ community: Community, _ kilometres: Double?, _ state: AppState, _ painter: inout Painter, _ area: Rect
  ) -> Int {
    let language = state.settings.language
    var left = area
    func line(_ text: String, _ role: Role = .text) {
      guard !text.isEmpty else { return }
      left = left.inset(top: painter.paragraph(text, left, role))
    }
    func labelled(_ label: Phrase, _ text: String) {
      guard !text.isEmpty, !left.isEmpty else { return }
      let width = 12
      painter.put(label, left.splitLeft(width).left.line(0), .label)
      let used = painter.paragraph(text, left.inset(left: width), .text)
      left = left.inset(top: max(1, used))
    }
    line(community.name, .title)
    line([community.organiser, community.topic].filter { !$0.isEmpty }.joined(separator: " · "), .muted)
    if community.isRetired {
      line(state.say(Phrase(da: "Findes ikke mere i kilden", en: "No longer in its source")), .warning)
    }
    left = left.inset(top: 1)
    labelled(Phrase(da: "Hvornår", en: "When"), community.schedule)
    let place = [community.address, "\(community.postcode) \(community.city)".trimmed].filter { !$0.isEmpty }
    var whereText = place.joined(separator: ", ")
    if let kilometres {
      let distance = FindView.kilometresText(kilometres, community, language)
      let air = language == .danish ? "i luftlinje" : "as the crow flies"
      whereText += whereText.isEmpty ? "\(distance) \(air)" : " (\(distance) \(air))"
    }
    labelled(Phrase(da: "Hvor", en: "Where"), whereText)
    labelled(Phrase(da: "Pris", en: "Price"), price(community, language))
    labelled(Phrase(da: "Plads", en: "Room"), room(community)(language))
    labelled(
      Phrase(da: "Adgang", en: "Access"),
      yesNo(
        community.isStepFree, Phrase(da: "niveaufri", en: "step-free"),
        Phrase(da: "ikke niveaufri", en: "not step-free"), language))
    labelled(
      Phrase(da: "Følgeskab", en: "Company"),
      yesNo(
        community.offersAccompaniment, Phrase(da: "ja, de første gange", en: "yes, the first times"),
        Phrase(da: "nej", en: "no"), language))
    labelled(Phrase(da: "Vært", en: "Host"), community.host)
    labelled(Phrase(da: "Telefon", en: "Phone"), community.phone)
    labelled(Phrase(da: "E-mail", en: "E-mail"), community.email)
    labelled(Phrase(da: "Web", en: "Web"), community.web)
    if !community.description.isEmpty { left = left.inset(top: 1) }
    line(community.description)
    left = left.inset(top: 1)
    line(
      trust(community, today: state.date, language), isOld(community, today: state.date) ? .warning : .muted)
    return left.row - area.row
  }

  private static func yesNo(_ flag: Bool?, _ yes: Phrase, _ no: Phrase, _ language: Language) -> String {
    flag.map { $0 ? yes(language) : no(language) } ?? ""
  }

  /// Over six months without a confirmation is old.
  static func isOld(_ community: Community, today: CivilDate) -> Bool {
    guard let confirmed = community.confirmed else { return true }
    return today.dayNumber - confirmed.dayNumber > 183
  }

  /// Who made sure of the entry, and when.
  static func trust(_ community: Community, today: CivilDate, _ language: Language) -> String {
    let source =
      community.source.isEmpty
      ? "" : Phrase(da: " Kilde: \(community.source).", en: " Source: \(community.source).")(language)
    guard let confirmed = community.confirmed else {
      return Phrase(da: "⚠ Aldrig bekræftet.", en: "⚠ Never confirmed.")(language) + source
    }
    let day = DanishDate.short(confirmed, today: today)(language)
    let by =
      community.confirmedBy.isEmpty
      ? "" : Phrase(da: " af \(community.confirmedBy)", en: " by \(community.confirmedBy)")(language)
    let old =
      isOld(community, today: today)
      ? Phrase(da: "⚠ Over et halvt år siden: ", en: "⚠ Over half a year ago: ")(language) : ""
    return old + Phrase(da: "Bekræftet \(day)\(by).", en: "Confirmed \(day)\(by).")(language) + source
  }
}
