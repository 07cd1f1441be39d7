import Domain
import Terminal

/// What can be done about a citizen as a person: who goes along, what may be told, which records are theirs.
extension CommandTable {
  static let citizen = [
    Command(
      .noAnswer, [.control("u")], Phrase(da: "intet svar", en: "no answer"),
      Phrase(da: "Ingen tog den: opkaldet kommer igen", en: "Nobody answered: the call comes back"),
      footer: 3,
      unavailable: {
        $0.litEntry?.item.kind == .call ? nil : Phrase(da: "Det er ikke et opkald", en: "It is not a call")
      }
    ) { $0 == .todayAgenda },
    Command(
      .accept, [.control("g")], Phrase(da: "tag imod", en: "accept"),
      Phrase(da: "Jeg følger borgeren fra nu af", en: "I go along with the citizen from now on"), footer: 0,
      unavailable: { $0.whyNotAccepted }
    ) { $0 == .todayAgenda },
    Command(
      .decline, [.control("x")], Phrase(da: "sig nej", en: "decline"),
      Phrase(da: "Jeg kan ikke tage imod borgeren", en: "I cannot take the citizen over"), footer: 4,
      unavailable: { $0.whyNotDeclined }
    ) { $0 == .todayAgenda },
    Command(
      .moveItem, [.control("r")], Phrase(da: "flyt", en: "move"),
      Phrase(da: "Flyt det til en anden dag", en: "Move it to another day"), footer: 4,
      unavailable: { $0.whyLitStays }
    ) { $0 == .todayAgenda },
    Command(
      .offer, [.control("w")], Phrase(da: "aflever", en: "hand over"),
      Phrase(da: "Spørg en kollega, om de tager over", en: "Ask a colleague to take over"), footer: 5,
      unavailable: {
        $0.staff.isEmpty
          ? Phrase(da: "Skriv først, hvem der sidder her", en: "Tell first who sits here") : needsCitizen($0)
      }
    ) { $0 == .todayAgenda || $0.isPlan },
    Command(
      .team, [.alt("t")], Phrase(da: "hele holdet", en: "whole team"),
      Phrase(da: "Vis også det, der venter på kolleger", en: "Show what waits for colleagues, too")
    ) { $0.isToday },
    Command(
      .newReferral, [.alt("r")], Phrase(da: "ny henvisning", en: "new referral"),
      Phrase(da: "Nogen beder om hjælp for en borger", en: "Somebody asks for help for a citizen"), footer: 21
    ) { $0.isToday || $0 == .noCitizen },
    Command(
      .consents, [.alt("c")], Phrase(da: "samtykker", en: "consents"),
      Phrase(da: "Hvad må siges til hvem, og hvor længe", en: "What may be told to whom, how long"),
      unavailable: needsCitizen
    ) { $0.isTalk || $0.isPlan || $0.isToday },
    Command(
      .joinCitizen, [], Phrase(da: "Samme person", en: "Same person"),
      Phrase(da: "Samme person: saml to borgere i én", en: "Same person: join two records"),
      unavailable: needsCitizen
    ) { $0.isTalk || $0.isPlan || $0.isToday },
    Command(
      .separateCitizen, [], Phrase(da: "Skil ad igen", en: "Take apart"),
      Phrase(da: "Skil ad, hvad der blev samlet i én", en: "Take apart what was joined"),
      unavailable: {
        guard let id = $0.citizenAtHand, $0.casebook.person(of: id).count > 1 else {
          return Phrase(da: "Borgeren er ikke samlet af to", en: "The citizen was not joined")
        }
        return nil
      }
    ) { $0.isTalk || $0.isPlan || $0.isToday },
    Command(
      .moveTeam, [], Phrase(da: "Flyt til et andet hold", en: "Move to another team"),
      Phrase(da: "Borgeren hører til et andet hold fra nu af", en: "The citizen belongs to another team now"),
      unavailable: { $0.noOtherTeam }
    ) { $0.isTalk || $0.isPlan || $0.isToday },
    Command(
      .pausePlan, [.alt("p")], Phrase(da: "pause", en: "rest"),
      Phrase(da: "Planen holder pause: hvorfor, til hvornår", en: "The plan rests: why, until when"),
      unavailable: needsCitizen
    ) { $0.isPlan },
    Command(
      .resumePlan, [.alt("g")], Phrase(da: "gå videre", en: "go on"),
      Phrase(da: "Pausen er slut, eller forløbet begynder igen", en: "The pause is over, or it begins again"),
      footer: 3,
      unavailable: {
        $0.file?.plan.pause == nil && $0.file?.plan.ended == nil
          ? Phrase(da: "Planen holder ikke pause", en: "The plan does not rest") : nil
      }
    ) { $0.isPlan },
    Command(
      .endPlan, [], Phrase(da: "Afslut forløbet", en: "End the course"),
      Phrase(da: "Afslut forløbet: borgeren går selv videre", en: "End it: the citizen goes on alone"),
      unavailable: needsCitizen
    ) { $0.isPlan },
    Command(
      .takeProposal, [.control("g")], Phrase(da: "næste møde", en: "next meeting"),
      Phrase(da: "Dag og tid, hvor fællesskabet mødes næst", en: "Day and hour of the next meeting"),
      footer: 2,
      unavailable: {
        guard case .form(let form)? = $0.layers.last, $0.proposal(for: form) != nil else {
          return Phrase(da: "Ingen mødetid at foreslå", en: "No meeting to propose")
        }
        return nil
      }
    ) { $0 == .form },
    Command(
      .nextPeriod, [.right], Phrase(da: "periode", en: "period"),
      Phrase(
        da: "Tal for den næste periode; ← den forrige", en: "Numbers of the next period; ← the one before"),
      footer: 1
    ) { $0 == .overview },
    Command(
      .previousPeriod, [.left], Phrase(da: "forrige", en: "previous"),
      Phrase(da: "Tal for den forrige periode", en: "Numbers of the period before")
    ) { $0 == .overview },
    Command(
      .nextArea, [.control("o")], Phrase(da: "kommune", en: "municipality"),
      Phrase(
        da: "Tal for en enkelt kommune (mindst fem borgere)",
        en: "Numbers of one municipality (five citizens)"),
      footer: 2,
      unavailable: {
        $0.overview.areas.isEmpty
          ? Phrase(da: "Ingen kommune har fem borgere endnu", en: "No municipality has five citizens yet")
          : nil
      }
    ) { $0 == .overview },
    Command(
      .editStaff, [], Phrase(da: "Om mig", en: "About me"),
      Phrase(da: "Om mig: mit navn og mine områder", en: "About me: my name and areas"), applies: onPanes),
    Command(
      .screenCode, [], Phrase(da: "Kode til skærmen", en: "Code of the screen"),
      Phrase(da: "Kode, der åbner en skjult skærm", en: "A code that opens a hidden screen"), applies: onPanes
    ),
  ]
}
