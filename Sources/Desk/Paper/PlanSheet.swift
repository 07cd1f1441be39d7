import Domain

extension PaperSheet {
  /// *Min plan* as the citizen takes it home.
  /// - Parameters:
  ///   - plan: the citizen's plan.
  ///   - name: the name that the citizen wants to be called by.
  ///   - contact: whom the citizen calls to change something; empty leaves that line out.
  ///   - today: stands at the end, so that an old sheet shows its age.
  ///   - language: of what is not the citizen's own words.
  ///   - community: what the directory knows of a step's community; nil when it does not know it any more.
  public static func plan(
    _ plan: Plan, name: String, contact: String = "", today: CivilDate, language: Language,
    community: (String) -> Community? = { _ in nil }
  ) -> PaperSheet {
    func say(_ danish: String, _ english: String) -> String { Phrase(da: danish, en: english)(language) }
    var blocks: [Block] = [.heading(say("Det vil jeg gerne", "What I would like"))]
    blocks.append(plan.goal.trimmed.isEmpty ? .blank("", lines: 3) : .words(plan.goal.trimmed))
    let coming = plan.steps.filter { $0.outcome == nil }
    let tried = plan.steps.filter { $0.outcome != nil }
    blocks.append(.heading(say("Det skal jeg", "What I am going to do")))
    if coming.isEmpty { blocks += empty(language) }
    for step in coming {
      blocks.append(.entry(self.coming(step, community: community(step.communityID), language)))
    }
    if !tried.isEmpty { blocks.append(.heading(say("Det har jeg prøvet", "What I have tried"))) }
    for step in tried { blocks.append(.entry(self.tried(step, language))) }
    blocks += agreement(plan, language)
    return PaperSheet(
      language: language, title: say("Min plan", "My plan"), name: name.trimmed, blocks: blocks,
      foot: foot(contact, today: today, language))
  }

  /// What a paper tells of a step that is to come. How far the signposting has come is staff's measure and not told.
  private static func coming(_ step: Step, community: Community?, _ language: Language) -> Entry {
    var entry = Entry(lead: when(step, language), title: title(step, language))
    let place = step.place.trimmed.isEmpty ? community.map(address) ?? "" : step.place
    entry.add(Phrase(da: "Hvor", en: "Where"), place, language)
    entry.add(Phrase(da: "Sådan kommer jeg derhen", en: "How I get there"), step.transport, language)
    entry.add(Phrase(da: "Jeg følges med", en: "Who goes with me"), step.companion, language)
    entry.add(Phrase(da: "Der tager imod mig", en: "Who receives me"), step.host, language)
    entry.add(Phrase(da: "Telefon", en: "Phone"), community?.phone ?? "", language)
    entry.add(Phrase(da: "Det har vi aftalt", en: "What we agreed"), step.agreed, language)
    entry.add(Phrase(da: "Det har jeg prøvet", en: "I have tried"), visits(step, language), language)
    entry.add(step.course.kind.phrase.capitalizedFirst, course(step, language), language)
    entry.add(Phrase(da: "Og så", en: "And then"), step.next, language)
    if community?.isRetired == true {
      entry.warning =
        Phrase(
          da: "Stedet findes måske ikke mere. Ring, før du tager af sted.",
          en: "It may no longer be there. Call before you go.")(language)
    }
    return entry
  }

  /// The days on which a step was tried before, each with how it went.
  private static func visits(_ step: Step, _ language: Language) -> String {
    step.visits.compactMap { visit in
      visit.date.map { day in
        let (_, month, number) = day.components
        return "\(number)/\(month): \(said(visit.outcome)(language))"
      }
    }.joined(separator: ", ")
  }

  /// How long somebody goes along, or the place is sheltered, and what follows.
  private static func course(_ step: Step, _ language: Language) -> String {
    let course = step.course
    guard course.kind != .none, !course.isSettled else { return "" }
    func say(_ danish: String, _ english: String) -> String { Phrase(da: danish, en: english)(language) }
    var parts: [String] = []
    if course.visits > 0 {
      parts.append(say("\(course.visits) gange i alt", "\(course.visits) times in all"))
    }
    if let until = course.until {
      parts.append(say("til \(DanishDate.long(until).danish)", "until \(DanishDate.long(until).english)"))
    }
    if !course.then.trimmed.isEmpty {
      parts.append(say("derefter: \(course.then.trimmed)", "then: \(course.then.trimmed)"))
    }
    return parts.joined(separator: ", ")
  }

  /// What a paper tells of a step that was tried.
  private static func tried(_ step: Step, _ language: Language) -> Entry {
    let day = step.date.map { DanishDate.long($0)(language).capitalizedFirst } ?? ""
    let how = step.outcome.map { said($0)(language) } ?? ""
    var entry = Entry(
      title: title(step, language), note: [day, how].filter { !$0.isEmpty }.joined(separator: ": "))
    entry.add(Phrase(da: "Og så", en: "And then"), step.next, language)
    return entry
  }

  /// How it went, as the citizen would say it.
  static func said(_ outcome: Outcome) -> Phrase {
    switch outcome {
    case .came: Phrase(da: "jeg kom", en: "I came")
    case .didNotCome: Phrase(da: "jeg kom ikke den dag", en: "I did not come that day")
    case .comesAgain: Phrase(da: "jeg kommer igen", en: "I am coming again")
    case .notForMe: Phrase(da: "det var ikke noget for mig", en: "it was not for me")
    case .pause: Phrase(da: "jeg holder pause", en: "I am taking a break")
    }
  }

  /// What is there to fill in together, where no step waits.
  private static func empty(_ language: Language) -> [Block] {
    [
      (Phrase(da: "Et lille skridt", en: "A small step"), 2), (Phrase(da: "Hvornår", en: "When"), 1),
      (Phrase(da: "Hvor", en: "Where"), 1), (Phrase(da: "Sådan kommer jeg derhen", en: "How I get there"), 1),
      (Phrase(da: "Jeg følges med", en: "Who goes with me"), 1),
    ].map { .blank($0.0(language), lines: $0.1) }
  }

  private static func agreement(_ plan: Plan, _ language: Language) -> [Block] {
    var entry = Entry()
    entry.add(Phrase(da: "Aftalt med", en: "Agreed with"), plan.agreedWith, language)
    let review = plan.reviewDate.map { DanishDate.long($0)(language) } ?? ""
    if let pause = plan.pause {
      let until = pause.until.map { DanishDate.long($0)(language) }
      entry.add(
        Phrase(da: "Planen holder pause", en: "The plan rests"),
        until.map { Phrase(da: "til \($0)", en: "until \($0)")(language) }
          ?? Phrase(da: "så længe det er nødvendigt", en: "for as long as it takes")(language), language)
    }
    entry.add(Phrase(da: "Vi ser på planen igen", en: "We look at the plan again"), review, language)
    return entry.facts.isEmpty ? [] : [.entry(entry)]
  }

  private static func title(_ step: Step, _ language: Language) -> String {
    let what = step.what.trimmed
    return what.isEmpty ? Phrase(da: "Et lille skridt", en: "A small step")(language) : what
  }

  /// `Onsdag 25. november 2026 kl. 15.00`.
  static func when(_ step: Step, _ language: Language) -> String {
    guard let date = step.date else {
      return Phrase(da: "Dagen aftaler vi", en: "The day is to be agreed")(language)
    }
    let day = DanishDate.long(date)
    guard let time = step.time else { return day(language).capitalizedFirst }
    return Phrase(
      da: "\(day.danish) kl. \(time.text.replacing(":", with: "."))", en: "\(day.english) at \(time.text)")(
        language
      ).capitalizedFirst
  }

  private static func address(_ community: Community) -> String {
    [community.address, "\(community.postcode) \(community.city)".trimmed].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }
}

extension String {
  /// With its first letter large.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Phrase {
  /// With its first letter large, in every language.
  var capitalizedFirst: Phrase { Phrase(da: danish.capitalizedFirst, en: english.capitalizedFirst) }
}
