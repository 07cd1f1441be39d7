import Casebook
import Catalogue
import Domain
import Journal
import Terminal

/// Ctrl-P: what is at hand leaves the screen.
extension AppState {
  /// Opens the layer for what the pane shows.
  mutating func openPaper() -> [Effect] {
    let effects = flushDrafts()
    if let layer = paperAtHand() { layers.append(.paper(layer)) }
    return effects
  }

  private func paperAtHand() -> PaperLayer? {
    let language = settings.language
    switch pane {
    case .plan:
      guard let file else { return nil }
      let paper = CitizenPaper(file)
      return PaperLayer(
        sheet: .plan(
          paper.plan, name: paper.name, contact: staffName, today: date, language: language,
          community: community),
        dates: paper.calendar(today: date, language: language, community: community),
        file: Phrase(da: "plan", en: "plan"),
        isContested: CitizenPaper.isContested(file) { $0 == Names.plan || $0.hasPrefix(Names.step("")) })
    case .talk:
      guard let file else { return nil }
      let paper = CitizenPaper(file)
      let conversation = paper.conversations.first { $0.id == talk.conversation }
      let id = talk.conversation ?? ""
      return PaperLayer(
        sheet: .conversation(
          conversation ?? Conversation(id: id), template: paper.wheels[id] ?? talk.wheel, name: paper.name,
          contact: staffName, today: date, language: language), dates: [],
        file: Phrase(da: "samtale", en: "talk"),
        isContested: CitizenPaper.isContested(file) {
          $0 == Names.conversation(id) || $0.hasPrefix(Names.answer(id, ""))
        })
    case .find:
      guard let hit = find.hit, let lit = entry(hit) else { return nil }
      var layer = PaperLayer(
        sheet: .communities([lit], now: moment.wall, language: language), dates: [],
        file: Phrase(da: "faellesskab", en: "community"), isContested: false)
      let all = find.results.hits.prefix(Self.mostOnASheet).compactMap(entry)
      if all.count > 1 {
        layer.other = OtherSheet(
          sheet: .communities(all, now: moment.wall, language: language),
          file: Phrase(da: "faellesskaber", en: "communities"))
      }
      return layer
    case .overview:
      return PaperLayer(
        sheet: .numbers(overview, today: date, language: language), dates: [],
        file: Phrase(da: "tal", en: "numbers"), isContested: false, numbers: numbersText)
    case .today: return nil
    }
  }

  /// More to choose between is no help to anybody at home.
  private static let mostOnASheet = 10

  private func entry(_ hit: Hit) -> (Community, Way?)? {
    directory.community(hit.id).map { ($0, way(to: $0, hit.kilometres)) }
  }

  /// The lit community alone, or all that were found.
  mutating func turnPaper() {
    guard case .paper(var layer)? = layers.last, !layer.isPrinting else { return }
    layer.turn()
    layers[layers.count - 1] = .paper(layer)
  }

  /// A key in the layer: up and down choose, the others move the preview.
  mutating func updatePaper(_ layer: PaperLayer, _ key: Key) {
    var layer = layer
    if key == .up || key == .down {
      layer.selected = moved(layer.selected, key, count: layer.choices.count)
      layer.scroll = 0
    } else {
      layer.scroll = moved(layer.scroll, key, count: PaperView.positions(layer, self))
    }
    layers[layers.count - 1] = .paper(layer)
  }

  /// Enter in the layer: prints, or asks where the file is to lie.
  mutating func choosePaper() -> [Effect] {
    guard case .paper(var layer)? = layers.last else { return [] }
    let choice = layer.choice
    if choice == .printer {
      // Twice on paper is once too often.
      if layer.isPrinting { return [] }
      layer.isPrinting = true
      layers[layers.count - 1] = .paper(layer)
      notice = Notice(Phrase(da: "Sender til printeren …", en: "Sending to the printer …"))
      return [.printSheet(layer.contents(.printer, now: moment.wall), answers: layer.answers)]
    }
    let name = choice == .calendar ? say(Phrase(da: "datoer", en: "dates")) : say(layer.file)
    let path = "\(settings.documents)/\(name)-\(date.iso).\(choice.ending)"
    layers.append(.paperPlace(PaperPlace(choice: choice, editing: TextEditing(path, limit: 1000))))
    return []
  }

  /// Enter where the place is asked for.
  mutating func savePaper() -> [Effect] {
    guard case .paperPlace(var place)? = layers.last, layers.count > 1,
      case .paper(let layer) = layers[layers.count - 2]
    else { return [] }
    let path = place.editing.text.trimmed
    guard path.hasPrefix("/") || path.hasPrefix("~/"), !path.hasSuffix("/") else {
      place.problem = Phrase(
        da: "Skriv hele vejen og navnet, fx ~/plan.html.",
        en: "Write the whole path and the name, e.g. ~/plan.html.")
      layers[layers.count - 1] = .paperPlace(place)
      return []
    }
    return [
      .saveSheet(layer.contents(place.choice, now: moment.wall), path: path, replaces: place.known == path)
    ]
  }

  /// The printer or the disk has answered.
  mutating func takePaper(_ outcome: PaperOutcome) -> [Effect] {
    switch outcome {
    case .printed(let phrase, let succeeded, let answers):
      notice = Notice(phrase, isError: !succeeded)
      // The user may have gone on meanwhile, to another paper as well.
      if case .paper(var layer)? = layers.last, layer.isPrinting {
        // When it did not work, the way that is left is lit.
        layer.isPrinting = false
        layer.selected = 1
        layers[layers.count - 1] = .paper(layer)
        if succeeded { layers.removeLast() }
      }
      return succeeded ? markAnswered(answers) : []
    case .saved(let path):
      guard case .paperPlace(let place)? = layers.last else {
        notice = Notice(Phrase(da: "Gemt: \(path)", en: "Saved: \(path)"))
        return []
      }
      layers.removeLast()
      notice = Notice(Self.saved(place.choice, path))
      if case .paper(let layer)? = layers.last {
        layers.removeLast()
        return markAnswered(layer.answers)
      }
    case .exists(let path):
      tellPlace(
        Phrase(
          da: "Der ligger allerede noget. Enter skriver oven i det; eller ret navnet.",
          en: "Something lies there already. Enter writes over it; or change the name."), known: path)
    case .notSaved(let why): tellPlace(why, known: nil)
    }
    return []
  }

  /// A letter is out: its referral is answered.
  private mutating func markAnswered(_ answers: AnsweredReferral?) -> [Effect] {
    guard let answers else { return [] }
    return commit(
      [answers.field.edit(answers.citizen, text: date.iso)], as: Phrase(da: "svar sendt", en: "reply sent"),
      notify: false)
  }

  /// Opens the letter to whoever referred the citizen at hand, the latest first.
  mutating func openLetter() -> [Effect] {
    let effects = flushDrafts()
    takeCitizenAtHand()
    guard let file, let referral = Letter.due(file.referrals) else { return effects }
    let letter = Letter(referral, file, today: date, staff: staffName, settings.language)
    var layer = PaperLayer(
      sheet: .letter(letter, language: settings.language), dates: [],
      file: Phrase(da: "svar", en: "reply"), isContested: false)
    layer.answers = AnsweredReferral(
      citizen: file.citizen.id, field: Names.Field(Names.referral(referral.id), "replied"))
    layers.append(.paper(layer))
    return effects
  }

  private mutating func tellPlace(_ problem: Phrase, known: String?) {
    guard case .paperPlace(var place)? = layers.last else {
      notice = Notice(problem, isError: true)
      return
    }
    place.problem = problem
    place.known = known
    layers[layers.count - 1] = .paperPlace(place)
  }

  /// What to do with a file that was saved.
  private static func saved(_ choice: PaperLayer.Choice, _ path: String) -> Phrase {
    switch choice {
    case .page:
      Phrase(
        da: "Gemt: \(path). Åbn den i en browser, og skriv ud derfra. Slet den, når papiret er givet.",
        en:
          "Saved: \(path). Open it in a browser and print it there. Delete it when the paper is handed over.")
    case .text, .printer:
      Phrase(
        da: "Gemt: \(path). Slet filen, når den er skrevet ud.",
        en: "Saved: \(path). Delete the file when it is printed.")
    case .csv, .json: Phrase(da: "Gemt: \(path).", en: "Saved: \(path).")
    case .calendar:
      Phrase(
        da: "Gemt: \(path). Send den til borgeren: telefonen spørger, om dagene skal i kalenderen.",
        en: "Saved: \(path). Send it to the citizen: the phone asks whether to take the days in.")
    }
  }
}
