import Domain
import Terminal

/// What can be done in Min plan and in I dag.
extension CommandTable {
  static let plan = [
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

  static let today = [
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

  private static let needsStep: @Sendable (AppState) -> Phrase? = {
    $0.selectedStep == nil
      ? Phrase(da: "Der er ikke noget trin endnu (Ctrl-N)", en: "There is no step yet (Ctrl-N)") : nil
  }
}
