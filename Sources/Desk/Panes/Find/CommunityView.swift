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

  static func room(_ community: Community) -> Phrase { community.room.map(room) ?? Phrase(same: "") }

  static func room(_ room: Room) -> Phrase {
    let sign =
      switch room {
      case .yes: "●"
      case .few: "◐"
      case .waitingList: "○"
      case .no: "×"
      }
    return Phrase(da: "\(sign) \(room.phrase.danish)", en: "\(sign) \(room.phrase.english)")
  }

  /// A schedule for a list: `man 10–12`, or its first words where it cannot be read.
  static func shortSchedule(_ schedule: String, today: CivilDate, _ language: Language) -> String {
    let read = ScheduleReader.read(schedule, today: today)
    if read.isReadWhole, !read.meetings.isEmpty { return ScheduleText.short(read)(language) }
    return String(schedule.split(separator: ";").first ?? "").replacing("\n", with: " ").trimmed
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
    let handOut = HandOut(community, way: state.way(to: community, kilometres), now: state.moment.wall)
    for fact in handOut.facts { labelled(fact.label, fact.text(language)) }
    // What staff alone read.
    labelled(
      Phrase(da: "Kan rumme", en: "Takes on"),
      community.specialNeeds.map { needs in
        Phrase(
          da: "særlige behov: \(needs.phrase.danish)", en: "special needs: \(needs.phrase.english)")(language)
      } ?? "")
    let advice = state.advice(community.id)
    if advice.last != nil { labelled(Phrase(da: "Kontakt", en: "Contact"), ContactView.told(advice, state)) }
    if let warning = advice.warning { line("⚠ " + state.say(warning.phrase), .warning) }
    labelled(Phrase(da: "Samlet med", en: "Joined with"), joined(to: community, state))
    labelled(Phrase(da: "Hvorfor", en: "Why"), why(community, kilometres, state))
    if !community.description.isEmpty { left = left.inset(top: 1) }
    line(community.description)
    left = left.inset(top: 1)
    line(
      trust(community, today: state.date, language), isOld(community, today: state.date) ? .warning : .muted)
    return left.row - area.row
  }

  /// The other entries of the same community: name and source.
  private static func joined(to community: Community, _ state: AppState) -> String {
    state.casebook.joined(to: community.id).compactMap(state.directory.community).map { entry in
      entry.source.isEmpty ? entry.name : "\(entry.name) (\(entry.source))"
    }.joined(separator: " · ")
  }

  /// What decided where it stands in the list.
  private static func why(_ community: Community, _ kilometres: Double?, _ state: AppState) -> String {
    let reasons = state.find.light?.reasons(for: community, kilometres: kilometres) ?? []
    return reasons.map { state.say($0.phrase) }.joined(separator: " · ")
  }

  /// Address and town, and how far it is as the crow flies.
  static func place(_ community: Community, _ way: Way?, _ language: Language) -> String {
    let parts = [community.address, "\(community.postcode) \(community.city)".trimmed].filter { !$0.isEmpty }
    let place = parts.joined(separator: ", ")
    guard let way else { return place }
    let told = way.told(community, language)
    return place.isEmpty ? told : "\(place) (\(told))"
  }

  /// The next meeting, as far as the schedule can be read.
  /// - Parameter now: meetings that have begun are over.
  static func nextTime(_ community: Community, _ now: WallTime) -> Phrase? {
    let (today, hour) = now.inDenmark
    let schedule = ScheduleReader.read(community.schedule, today: today)
    guard !schedule.isAlwaysOpen, let next = schedule.next(onOrAfter: today, from: hour) else { return nil }
    let day = DanishDate.short(next.date, today: today)
    let time = next.from.flatMap { TimeOfDay(hour: $0 / 60, minute: $0 % 60) }.map { " \($0.text)" } ?? ""
    let doubt =
      next.isUncertain
      ? Phrase(da: " (spørg, om det holdes)", en: " (ask whether it is held)") : Phrase(same: "")
    return Phrase(da: day.danish + time + doubt.danish, en: day.english + time + doubt.english)
  }

  /// Room for newcomers, with the day it was told and a pause that lasts.
  static func roomTold(_ community: Community, today: CivilDate, _ language: Language) -> String {
    var parts = [room(community)(language)].filter { !$0.isEmpty }
    if let day = community.roomDay, !parts.isEmpty {
      let told = DanishDate.short(day, today: today)
      parts.append(Phrase(da: "oplyst \(told.danish)", en: "told \(told.english)")(language))
    }
    if let until = community.pausedUntil, until > today {
      let day = DanishDate.short(until, today: today)
      parts.append(
        Phrase(da: "⚠ holder pause til \(day.danish)", en: "⚠ pauses until \(day.english)")(language))
    }
    return parts.joined(separator: " · ")
  }

  /// How low the threshold is: what newcomers must do or be able to do first.
  static func threshold(_ community: Community, _ language: Language) -> String {
    let told: [(Bool?, Phrase, Phrase)] = [
      (
        community.needsSignUp, Phrase(da: "man skal melde sig til", en: "sign up first"),
        Phrase(da: "mød bare op", en: "just turn up")
      ),
      (
        community.needsSkill, Phrase(da: "kræver øvelse", en: "needs prior skill"),
        Phrase(da: "alle kan være med", en: "everyone can join")
      ),
      (community.isPeerLed, Phrase(da: "drevet af ligesindede", en: "peer-led"), Phrase(same: "")),
    ]
    return told.compactMap { answer, yes, no in answer.map { $0 ? yes(language) : no(language) } }
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Whether one gets in without steps.
  static func access(_ community: Community, _ language: Language) -> String {
    yesNo(
      community.isStepFree, Phrase(da: "niveaufri", en: "step-free"),
      Phrase(da: "ikke niveaufri", en: "not step-free"), language)
  }

  /// Whether somebody goes along the first times.
  static func company(_ community: Community, _ language: Language) -> String {
    yesNo(
      community.offersAccompaniment, Phrase(da: "ja, de første gange", en: "yes, the first times"),
      Phrase(da: "nej", en: "no"), language)
  }

  private static func yesNo(_ flag: Bool?, _ yes: Phrase, _ no: Phrase, _ language: Language) -> String {
    flag.map { $0 ? yes(language) : no(language) } ?? ""
  }

  /// Without a confirmation for longer than entries are trusted (`Community.freshDays`).
  static func isOld(_ community: Community, today: CivilDate) -> Bool {
    guard let confirmed = community.confirmed else { return true }
    return today.dayNumber - confirmed.dayNumber > Community.freshDays
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
    let age = DanishDate.age(days: today.dayNumber - confirmed.dayNumber)(language)
    let sign = isOld(community, today: today) ? "⚠ " : ""
    return sign + Phrase(da: "Bekræftet \(day)\(by), \(age).", en: "Confirmed \(day)\(by), \(age).")(language)
      + source
  }
}
