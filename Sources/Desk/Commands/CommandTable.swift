import Domain
import Terminal

/// The one table of commands.
enum CommandTable {
  static let all: [Command] =
    panes + work + find + duplicates + stand + talk + plan + today + always

  /// The command that a key means now, whether or not it can be done.
  static func command(for key: Key, in context: Context) -> Command? {
    all.first { $0.keys.contains(key) && $0.applies(context) }
  }

  /// The command with this identity.
  static func command(_ id: CommandID) -> Command? { all.first { $0.id == id } }

  /// What the footer shows now, the most needed first.
  static func footer(in context: Context) -> [Command] {
    all.filter { $0.footer != nil && $0.applies(context) }.sorted { ($0.footer ?? 0) < ($1.footer ?? 0) }
  }

  static let onPanes: @Sendable (Context) -> Bool = { !$0.isLayer }

  private static let fromAnywhere: @Sendable (Context) -> Bool = { $0 != .hidden && $0 != .progress }

  private static let panes = [
    Command(
      .find, [.function(2), .alt("1")], Phrase(da: "Find", en: "Find"),
      Phrase(da: "Find fællesskaber nær et sted", en: "Find communities near a place"), applies: fromAnywhere),
    Command(
      .talk, [.function(3), .alt("2")], Phrase(da: "Min samtale", en: "The talk"),
      Phrase(da: "Samtalehjulet med den valgte borger", en: "The wheel with the chosen citizen"),
      applies: fromAnywhere),
    Command(
      .plan, [.function(4), .alt("3")], Phrase(da: "Min plan", en: "The plan"),
      Phrase(da: "Den valgte borgers egen plan", en: "The chosen citizen's own plan"), applies: fromAnywhere),
    Command(
      .today, [.function(5), .alt("4")], Phrase(da: "I dag", en: "Today"),
      Phrase(da: "Det, der venter, og mine borgere", en: "What waits, and my citizens"), applies: fromAnywhere
    ),
    Command(
      .overview, [.function(6), .alt("5")], Phrase(da: "Overblik", en: "Overview"),
      Phrase(da: "Tal: ønsker, oversigten og messer", en: "Numbers: wishes, directory and stands"),
      applies: fromAnywhere),
  ]

  private static let work = [
    Command(
      .newCitizen, [.control("n")], Phrase(da: "ny borger", en: "new citizen"),
      Phrase(da: "Opret en borger", en: "Add a citizen"), footer: 20
    ) { $0.isToday || $0 == .noCitizen || $0.isFind || $0 == .overview },
    Command(
      .newConversation, [.control("n")], Phrase(da: "ny samtale", en: "new talk"),
      Phrase(da: "Begynd en ny samtale på et tomt hjul", en: "Begin a new talk on an empty wheel"), footer: 21
    ) { $0.isTalk },
    Command(
      .new, [.control("n")], Phrase(da: "nyt trin", en: "new step"),
      Phrase(da: "Føj et trin til planen", en: "Add a step to the plan"), footer: 20
    ) { $0.isPlan },
    Command(
      .openCitizen, [.control("o")], Phrase(da: "vælg borger", en: "choose citizen"),
      Phrase(da: "Vælg blandt mine borgere", en: "Choose among my citizens"), footer: 22
    ) { $0.isTalk || $0.isPlan || $0 == .noCitizen },
    Command(
      .openCitizen, [.alt("o")], Phrase(da: "vælg borger", en: "choose citizen"),
      Phrase(da: "Vælg blandt mine borgere", en: "Choose among my citizens")
    ) { $0.isFind },
    Command(
      .editCitizen, [.control("e")], Phrase(da: "borgeren", en: "the citizen"),
      Phrase(da: "Navn, telefon, sted og samtykke", en: "Name, phone, place and consent"), footer: 30,
      unavailable: needsCitizen
    ) { $0.isTalk || $0.isPlan || $0.isToday },
    Command(
      .followUp, [.control("f")], Phrase(da: "opfølgning", en: "follow-up"),
      Phrase(da: "Aftal et opkald eller et besøg", en: "Agree on a call or a visit"), footer: 31,
      unavailable: needsCitizen
    ) { $0.isTalk || $0.isPlan || $0.isToday },
  ]

  private static let find = [
    Command(
      .openHit, [.enter], Phrase(da: "åbn", en: "open"),
      Phrase(da: "Vis alt om fællesskabet", en: "Show everything about the community"), footer: 1,
      unavailable: needsHit
    ) { $0 == .findQuery || $0 == .findResults || $0 == .findMap },
    Command(
      .closeDetails, [.escape], Phrase(da: "tilbage", en: "back"),
      Phrase(da: "Tilbage til listen", en: "Back to the list"), footer: 1
    ) { $0 == .findDetails },
    Command(
      .toPlan, [.control("t")], Phrase(da: "til planen", en: "to the plan"),
      Phrase(da: "Sæt fællesskabet på borgerens plan", en: "Put the community on the citizen's plan"),
      footer: 2,
      unavailable: needsHit
    ) { $0.isFind },
    Command(
      .confirm, [.control("g")], Phrase(da: "bekræft", en: "confirm"),
      Phrase(
        da: "Oplysningerne er rigtige: skriv dagen og dit navn", en: "The entry is right: note day and name"),
      footer: 3, unavailable: needsHit
    ) { $0.isFind },
    Command(
      .correct, [.control("e")], Phrase(da: "ret", en: "correct"),
      Phrase(da: "Ret oplysninger, plads og pause", en: "Correct the entry, its room and pauses"),
      footer: 4, unavailable: needsHit
    ) { $0.isFind },
    Command(
      .otherPlace, [Key(.down, .alt)], Phrase(da: "et andet af det navn", en: "another of that name"),
      Phrase(da: "Det næste sted af det navn", en: "The next place of that name"), footer: 0,
      unavailable: {
        $0.find.reading.isAmbiguous
          ? nil : Phrase(da: "Der er kun ét sted af det navn", en: "There is only one place of that name")
      }
    ) { $0 == .findPlace },
    Command(
      .filters, [.control("f")], Phrase(da: "filtre", en: "filters"),
      Phrase(
        da: "Plads, adgang, pris, dag, emne og rækkefølge", en: "Room, access, price, day, topic, order"),
      footer: 4
    ) { $0.isFind },
    Command(
      .relax, [.control("r")], Phrase(da: "bredere", en: "wider"),
      Phrase(da: "Søg bredere, når intet er fundet", en: "Search wider, when nothing is found"), footer: 0,
      unavailable: {
        $0.find.relaxation == nil
          ? Phrase(da: "Der er ikke mere at give slip på", en: "There is nothing more to let go of") : nil
      }
    ) { $0.isFind && $0 != .findDetails || $0.isStandSearch },
    Command(
      .changeFilter, [.enter], Phrase(da: "skift", en: "change"),
      Phrase(da: "Næste værdi; ← → går begge veje", en: "The next value; ← → go both ways"), footer: 1
    ) { $0 == .filters || $0 == .standFilters },
    Command(
      .clearFilters, [.delete], Phrase(da: "ryd alle", en: "clear all"),
      Phrase(da: "Kræv ikke noget mere", en: "Demand nothing any more"), footer: 4
    ) { $0 == .filters || $0 == .standFilters },
    Command(
      .map, [.function(7), .alt("m")], Phrase(da: "kort", en: "map"),
      Phrase(da: "Vis dem på et kort; + − pile 1–9", en: "Show them on a map; + − arrows 1–9"), footer: 5
    ) { $0.isFind && $0 != .findMap },
    Command(
      .closeMap, [.escape, .function(7), .alt("m")], Phrase(da: "luk kortet", en: "close the map"),
      Phrase(da: "Tilbage; + − pile flytter, 1–9 åbner", en: "Back; + − arrows move it, 1–9 open"), footer: 0
    ) { $0 == .findMap },
    Command(
      .contact, [.control("o")], Phrase(da: "kontakt", en: "contact"),
      Phrase(da: "Før du ringer: hvem har kontaktet dem", en: "Before you call: who was in touch"),
      footer: 5, unavailable: needsHit
    ) { $0.isFind },
    Command(
      .logContact, [.enter], Phrase(da: "notér", en: "log"),
      Phrase(da: "Notér kontakten med dato og dit navn", en: "Log the contact with day and name"), footer: 1
    ) { $0 == .contact },
    Command(
      .wish, [.control("u")], Phrase(da: "ønske", en: "wish"),
      Phrase(
        da: "Notér et ønske, som ikke findes her", en: "Note what was wished for and is not here"),
      footer: 6
    ) { $0.isFind },
    Command(
      .newCommunity, [.alt("n")], Phrase(da: "Nyt fællesskab", en: "New community"),
      Phrase(
        da: "Skriv et fællesskab ind, som oversigten mangler", en: "Write in one that the directory lacks")
    ) { $0.isFind },
  ]

  private static let duplicates = [
    Command(
      .duplicates, [.alt("d")], Phrase(da: "Find dubletter", en: "Find duplicates"),
      Phrase(
        da: "Find dubletter: to, der er det samme fællesskab",
        en: "Find duplicates: two that are one community"
      )
    ) { $0.isFind },
    Command(
      .splitCommunity, [], Phrase(da: "Skil ad igen", en: "Take apart again"),
      Phrase(
        da: "Skil ad igen: det, der blev lagt sammen, er flere",
        en: "Take apart again: what was joined is several"
      ),
      unavailable: { state in
        let entries = state.find.hit.map { state.casebook.joined(to: $0.id) } ?? []
        return entries.isEmpty
          ? Phrase(da: "Der er ikke lagt noget sammen her", en: "Nothing has been joined here") : nil
      }
    ) { $0.isFind },
    Command(
      .joinPair, [.enter], Phrase(da: "er ét", en: "are one"),
      Phrase(
        da: "Det er ét fællesskab; ← → vælger, hvem der bliver", en: "They are one; ← → choose which stays"),
      footer: 1, unavailable: needsPair
    ) { $0 == .duplicates },
    Command(
      .notSame, [.control("d")], Phrase(da: "er to", en: "are two"),
      Phrase(da: "Ikke den samme: de er to; spørg ikke igen", en: "Not the same: do not ask again"),
      footer: 2,
      unavailable: needsPair
    ) { $0 == .duplicates },
    Command(
      .nextPair, [.tab], Phrase(da: "næste", en: "next"),
      Phrase(da: "De næste to, uden at afgøre noget", en: "The next two, with nothing decided"), footer: 8,
      unavailable: needsPair
    ) { $0 == .duplicates },
    Command(
      .previousPair, [.shiftTab], Phrase(da: "forrige", en: "previous"),
      Phrase(da: "De forrige to, uden at afgøre noget", en: "The two before, with nothing decided"),
      footer: 9,
      unavailable: needsPair
    ) { $0 == .duplicates },
  ]

  private static let needsPair: @Sendable (AppState) -> Phrase? = { state in
    if case .duplicates(let layer)? = state.layers.last, layer.pair != nil { return nil }
    return Phrase(da: "Der er ikke flere, der ligner hinanden", en: "No more of them look alike")
  }

  private static let talk = [
    Command(
      .writeSegment, [.enter], Phrase(da: "skriv", en: "write"),
      Phrase(da: "Skriv i det valgte felt", en: "Write in the chosen segment"), footer: 1
    ) { $0 == .talkWheel },
    Command(
      .backToWheel, [.escape], Phrase(da: "til hjulet", en: "to the wheel"),
      Phrase(
        da: "Tilbage til hjulet; det skrevne er gemt", en: "Back to the wheel; what is written is saved"),
      footer: 1
    ) { $0 == .talkText },
    Command(
      .nextSegment, [.tab], Phrase(da: "næste felt", en: "next segment"),
      Phrase(da: "Videre rundt med uret", en: "On, clockwise"), footer: 2
    ) { $0.isTalk },
    Command(
      .previousSegment, [.shiftTab], Phrase(da: "forrige felt", en: "previous segment"),
      Phrase(da: "Tilbage mod uret", en: "Back, anticlockwise")
    ) { $0.isTalk },
    Command(
      .nextSegment, [.right, .down], Phrase(da: "næste felt", en: "next segment"),
      Phrase(da: "Videre rundt med uret", en: "On, clockwise")
    ) { $0 == .talkWheel },
    Command(
      .previousSegment, [.left, .up], Phrase(da: "forrige felt", en: "previous segment"),
      Phrase(da: "Tilbage mod uret", en: "Back, anticlockwise")
    ) { $0 == .talkWheel },
    importance(.importanceNone, "0", Phrase(da: "fylder ikke", en: "not now"), footer: nil),
    importance(.importanceSome, "1", Phrase(da: "fylder lidt", en: "a little"), footer: nil),
    importance(.importanceMuch, "2", Phrase(da: "fylder meget", en: "much"), footer: nil),
    importance(.importanceMost, "3", Phrase(da: "fylder mest", en: "most"), footer: nil),
    Command(
      .moreImportant, [Key(.up, .alt)], Phrase(da: "fylder mere", en: "matters more"),
      Phrase(da: "Feltet fylder mere for borgeren (0–3)", en: "The segment matters more (0–3)"), footer: 5
    ) { $0.isTalk },
    Command(
      .lessImportant, [Key(.down, .alt)], Phrase(da: "fylder mindre", en: "matters less"),
      Phrase(da: "Feltet fylder mindre for borgeren (0–3)", en: "The segment matters less (0–3)")
    ) { $0.isTalk },
    Command(
      .earlier, [.control("r")], Phrase(da: "tidligere", en: "earlier"),
      Phrase(da: "Åbn en tidligere samtale", en: "Open an earlier talk"), footer: 22,
      unavailable: {
        $0.file?.conversations.isEmpty != false
          ? Phrase(da: "Der er ingen tidligere samtaler", en: "There are no earlier talks") : nil
      }
    ) { $0.isTalk },
    Command(
      .beside, [.control("w")], Phrase(da: "sidst", en: "last time"),
      Phrase(da: "Vis eller skjul, hvad der blev sagt sidst", en: "Show or hide what was said last time"),
      footer: 23,
      unavailable: {
        $0.talkBefore == nil
          ? Phrase(da: "Der er ingen tidligere samtale", en: "There is no earlier talk") : nil
      }
    ) { $0.isTalk },
  ]

  private static func importance(_ id: CommandID, _ digit: Character, _ name: Phrase, footer: Int?) -> Command
  {
    Command(
      id, [.character(digit)], name,
      Phrase(
        da: "Feltet \(name.danish) (på hjulet)", en: "The segment matters: \(name.english) (on the wheel)"),
      footer: footer
    ) { $0 == .talkWheel }
  }

  private static let plan = [
    Command(
      .openStep, [.enter], Phrase(da: "åbn trin", en: "open step"),
      Phrase(
        da: "Hvornår, hvordan, hvem med, hvad er aftalt", en: "When, how, who comes along, what is agreed"),
      footer: 1, unavailable: needsStep
    ) { $0 == .planSteps },
    Command(
      .stepCommunity, [.alt("f")], Phrase(da: "fællesskabet", en: "the community"),
      Phrase(da: "Vis trinnets fællesskab i Find", en: "Show the step's community in Find"),
      unavailable: { state in
        state.selectedStep.flatMap { state.community($0.communityID) } == nil
          ? Phrase(da: "Trinnet går ikke til et fællesskab", en: "The step goes to no community") : nil
      }
    ) { $0.isPlan },
    outcome(.came, "1", Outcome.came),
    outcome(.didNotCome, "2", Outcome.didNotCome),
    outcome(.comesAgain, "3", Outcome.comesAgain),
    outcome(.notForMe, "4", Outcome.notForMe),
    outcome(.pause, "5", Outcome.pause),
    Command(
      .planDetails, [.control("d")], Phrase(da: "aftaler", en: "agreements"),
      Phrase(
        da: "Hvem planen er aftalt med, og hvornår I ser på den igen", en: "With whom, and when to review"),
      footer: 25
    ) { $0.isPlan },
    Command(
      .removeStep, [.delete], Phrase(da: "fjern trin", en: "remove step"),
      Phrase(da: "Tag trinnet af planen (kan fortrydes)", en: "Take the step off the plan (can be undone)"),
      unavailable: needsStep
    ) { $0 == .planSteps },
  ]

  private static func outcome(_ id: CommandID, _ digit: Character, _ outcome: Outcome) -> Command {
    Command(
      id, [.character(digit)], outcome.phrase,
      Phrase(
        da: "Trinnet: \(outcome.phrase.danish); igen fjerner svaret",
        en: "The step: \(outcome.phrase.english); again takes the answer off"),
      footer: 2, unavailable: needsStep
    ) { $0 == .planSteps }
  }

  private static let today = [
    Command(
      .openAgenda, [.enter], Phrase(da: "åbn", en: "open"),
      Phrase(da: "Åbn borgerens plan", en: "Open the citizen's plan"), footer: 1,
      unavailable: {
        $0.agendaEntries.isEmpty ? Phrase(da: "Der er ikke noget på listen", en: "The list is empty") : nil
      }
    ) { $0 == .todayAgenda },
    Command(
      .done, [.control("d")], Phrase(da: "gjort", en: "done"),
      Phrase(da: "Opkaldet, besøget eller svaret er klaret", en: "The call, visit or answer is done"),
      footer: 2,
      unavailable: {
        $0.agendaEntries.isEmpty ? Phrase(da: "Der er ikke noget på listen", en: "The list is empty") : nil
      }
    ) { $0 == .todayAgenda },
    Command(
      .openListed, [.enter], Phrase(da: "åbn borger", en: "open citizen"),
      Phrase(da: "Åbn borgerens plan", en: "Open the citizen's plan"), footer: 1,
      unavailable: {
        $0.listedCitizens.isEmpty ? Phrase(da: "Ingen borger på listen", en: "No citizen in the list") : nil
      }
    ) { $0 == .todaySearch || $0 == .todayCitizens },
  ]

  private static let always = [
    Command(
      .nextField, [.tab], Phrase(da: "næste", en: "next"),
      Phrase(da: "Videre til næste felt", en: "On to the next field"), footer: 8
    ) { $0.isFind && $0 != .findDetails || $0.isPlan || $0.isToday || $0 == .form || $0.isStandSearch },
    Command(
      .previousField, [.shiftTab], Phrase(da: "forrige", en: "previous"),
      Phrase(da: "Tilbage til forrige felt", en: "Back to the previous field")
    ) { $0.isFind && $0 != .findDetails || $0.isPlan || $0.isToday || $0 == .form || $0.isStandSearch },
    Command(
      .chooseVersion, [.control("x")], Phrase(da: "vælg udgave", en: "choose version"),
      Phrase(
        da: "To har skrevet hver sit her: vælg, hvad der gælder", en: "Two wrote differently here: choose"),
      footer: 0, unavailable: { $0.conflictedField == nil ? noConflict : nil }
    ) { $0.isTalk || $0.isPlan || $0 == .form },
    Command(
      .undo, [.control("z")], Phrase(da: "fortryd", en: "undo"),
      Phrase(da: "Tag det seneste tilbage", en: "Take the latest back"), footer: 60
    ) { $0 != .hidden && $0 != .progress },
    Command(
      .redo, [.control("y")], Phrase(da: "gentag", en: "redo"),
      Phrase(da: "Gør det fortrudte igen", en: "Do what was undone again")
    ) { $0 != .hidden && $0 != .progress },
    Command(
      .sync, [], Phrase(da: "Udveksl nu", en: "Exchange now"),
      Phrase(da: "Send og hent ændringer med det samme", en: "Send and fetch changes at once"),
      unavailable: {
        $0.settings.hasStore
          ? nil : Phrase(da: "Der er ikke forbundet til et lager", en: "No store is connected")
      }, applies: onPanes),
    Command(
      .importDirectory, [], Phrase(da: "Importér en oversigt", en: "Import a directory"),
      Phrase(da: "Hent fællesskaber fra en fil (CSV, HSDS)", en: "Take communities from a file (CSV, HSDS)"),
      applies: onPanes),
    Command(
      .connect, [], Phrase(da: "Forbind til et lager", en: "Connect to a store"),
      Phrase(
        da: "Del med kolleger gennem en fælles mappe", en: "Share with colleagues through a common folder"),
      applies: onPanes),
    Command(
      .changeStaff, [], Phrase(da: "Hvem sidder her?", en: "Who sits here?"),
      Phrase(da: "Skriv, hvem der bruger programmet", en: "Tell who uses the program"), applies: onPanes),
    Command(
      .erase, [], Phrase(da: "Slet borgeren for altid", en: "Erase the citizen for good"),
      Phrase(da: "Slet alt om borgeren, også hos kollegerne", en: "Erase everything, also at colleagues'"),
      unavailable: needsCitizen, applies: onPanes),
    Command(
      .choose, [.enter], Phrase(da: "vælg", en: "choose"),
      Phrase(da: "Vælg den lyste linje", en: "Choose the lit line"),
      footer: 1
    ) { $0 == .chooser || $0 == .welcome },
    Command(
      .acceptPrompt, [.enter], Phrase(da: "i orden", en: "all right"),
      Phrase(da: "Gør det", en: "Do it"), footer: 1
    ) { $0 == .prompt },
    Command(
      .dropWithdrawn, [.control("d")], Phrase(da: "fjern det herfra", en: "take it off here"),
      Phrase(
        da: "Fjern det, du skrev om borgeren, fra maskinen", en: "Take what you wrote off this machine"),
      footer: 1
    ) { $0 == .withdrawal },
    Command(
      .closeLayer, [.escape], Phrase(da: "luk", en: "close"),
      Phrase(da: "Luk; det skrevne er gemt", en: "Close; what is written is saved"), footer: 3
    ) {
      $0 == .form || $0 == .chooser || $0 == .prompt || $0 == .help || $0 == .welcome || $0 == .withdrawal
        || $0 == .contact || $0 == .filters || $0 == .standDays || $0 == .hidden || $0 == .duplicates
        || $0 == .columns || $0 == .report
    },
    Command(
      .importColumns, [.enter], Phrase(da: "importér", en: "import"),
      Phrase(
        da: "Importér med kolonnerne, som de står; ← → vælger", en: "Import with these columns; ← → choose"),
      footer: 1
    ) { $0 == .columns },
    Command(
      .stopWork, [.escape], Phrase(da: "afbryd", en: "stop"),
      Phrase(da: "Stop; alt er, som det var før", en: "Stop; everything is as it was before"), footer: 1
    ) { $0 == .progress },
    Command(
      .help, [.function(1), .alt("h")], Phrase(da: "hjælp", en: "help"),
      Phrase(da: "Vis, hvad man kan gøre her", en: "Show what can be done here"), footer: 50
    ) { $0 != .help && $0 != .hidden && $0 != .standHelp && $0 != .standCode },
    Command(
      .palette, [.control("k")], Phrase(da: "alt", en: "all"),
      Phrase(da: "Alle kommandoer", en: "All commands"), footer: 51, applies: onPanes),
    Command(
      .hide, [.control("l")], Phrase(da: "skjul", en: "hide"),
      Phrase(da: "Skjul skærmen for andre øjne", en: "Hide the screen from other eyes")
    ) { $0 != .hidden },
    Command(
      .suspend, [], Phrase(da: "Til kommandolinjen", en: "To the shell"),
      Phrase(
        da: "Læg programmet til side; fg henter det igen", en: "Put the program aside; fg brings it back"),
      applies: onPanes),
    Command(
      .quit, [.function(10), .control("q")], Phrase(da: "afslut", en: "quit"),
      Phrase(da: "Afslut; alt er gemt", en: "Quit; everything is saved"), footer: 70
    ) { !$0.isStand },
    Command(
      .quit, [.function(10), .control("q")], Phrase(da: "afslut", en: "quit"),
      Phrase(da: "Afslut; det kræver messens kode", en: "Quit; it takes the stand's code")
    ) { $0.isStand && $0 != .standCode },
  ]

  private static let noConflict = Phrase(da: "Her er kun én udgave", en: "There is only one version here")
  private static let needsCitizen: @Sendable (AppState) -> Phrase? = {
    $0.citizenAtHand == nil
      ? Phrase(da: "Vælg først en borger (Ctrl-O)", en: "Choose a citizen first (Ctrl-O)") : nil
  }
  static let needsHit: @Sendable (AppState) -> Phrase? = {
    $0.find.results.hits.isEmpty
      ? Phrase(da: "Der er ikke noget fællesskab på listen", en: "There is no community in the list") : nil
  }
  private static let needsStep: @Sendable (AppState) -> Phrase? = {
    $0.selectedStep == nil
      ? Phrase(da: "Der er ikke noget trin endnu (Ctrl-N)", en: "There is no step yet (Ctrl-N)") : nil
  }
}
