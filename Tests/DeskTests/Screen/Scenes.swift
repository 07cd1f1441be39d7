import Casebook
import Catalogue
import Domain
import Journal
import Terminal

@testable import Desk

/// The program's screens, each reached by keys as a user would, on a day that never changes.
enum Scene: String, CaseIterable, Sendable {
  case find, findHits = "find-hits", findNothing = "find-nothing", findUnknownPlace = "find-unknown-place"
  case findDetails = "find-details", findEmpty = "find-empty-directory"
  case noCitizen = "no-citizen"
  case talk, talkWriting = "talk-writing", talkCentre = "talk-centre", talkConflict = "talk-conflict"
  case talkScores = "talk-scores", talkOver = "talk-over", talkThree = "talk-three", talkTen = "talk-ten"
  case readAloud = "read-aloud", hardTalks = "hard-talks", measures, formTalk = "form-talk"
  case signOff = "sign-off", formStar = "form-star"
  case planEmpty = "plan-empty", plan, planNotice = "plan-notice"
  case today, todayEmpty = "today-empty", todayCitizens = "today-citizens"
  case formCitizen = "form-citizen", formStep = "form-step", formProblem = "form-problem", formNotSaved =
    "form-not-saved"
  case palette, paletteSearch = "palette-search", help, welcome, progress
  case promptErase = "prompt-erase", promptProblem = "prompt-problem"
  case chooseCitizen = "choose-citizen", chooseTalk = "choose-talk", chooseVersion = "choose-version",
    joinVersions = "join-versions"
  case filters, findMap = "find-map", withdrawal, contact, duplicates, duplicatesPerhaps =
    "duplicates-perhaps", duplicatesNone = "duplicates-none",
    columns, importReport = "import-report", formCommunity = "form-community", formWish =
    "form-wish", hidden, demo
  case stand, standDetails = "stand-details", standHandOut = "stand-hand-out", standNothing = "stand-nothing"
  case standLeave = "stand-leave", standDays = "stand-days"
  case overview, overviewEmpty = "overview-empty"
  case paperPlan = "paper-plan", paperTalk = "paper-talk", paperFind = "paper-find", paperDates =
    "paper-dates",
    paperPlace = "paper-place"
  case nextStep = "next-step", planPaused = "plan-paused", colleagues, handOver = "hand-over", moveDay =
    "move-day"
  case formReferral = "form-referral", consents, letter, numbersPaper = "numbers-paper", seats, hiddenCode =
    "hidden-code"
  case store, storeProven = "store-proven", storeProblem = "store-problem"
  case sharing, sharingRuns = "sharing-runs"

  /// The program in this scene.
  func pilot(columns: Int, rows: Int, _ change: (inout Settings) -> Void = { _ in }) -> Pilot {
    if self == .sharing || self == .sharingRuns {
      var pilot = SharingTests.opened(columns: columns, rows: rows)
      pilot.change { change(&$0.settings) }
      if self == .sharingRuns {
        pilot.press(.enter)
        pilot.happen(
          .exchanging(
            .receiving(FileCount(files: 12, allFiles: 48, bytes: 12_300_000, allBytes: 50_100_000))))
      }
      return pilot
    }
    var pilot =
      switch self {
      case .findEmpty, .welcome, .todayEmpty, .overviewEmpty: Self.bare
      case .duplicates, .duplicatesPerhaps, .duplicatesNone: Self.doubled
      default: Self.furnished
      }
    pilot.change {
      $0.settings.isDemo = self == .demo
      change(&$0.settings)
    }
    pilot.happen(.input(.resize(Size(columns: columns, rows: rows))))
    act(&pilot)
    return pilot
  }

  /// Made once: an index of communities takes its time, and a copy none.
  private static let furnished = Pilot(edits: edits)
  private static let doubled = Pilot(Samples.communities + Samples.doubled, edits: edits)
  private static let bare = Pilot([])

  private func act(_ pilot: inout Pilot) {
    switch self {
    case .find, .findHits, .findNothing, .findUnknownPlace, .findDetails, .findEmpty, .demo: find(&pilot)
    case .noCitizen: pilot.press(.function(3))
    case .talk, .talkWriting, .talkCentre, .talkConflict, .chooseTalk, .chooseVersion, .joinVersions,
      .formNotSaved:
      talk(&pilot)
    case .talkScores, .talkOver, .talkThree, .talkTen, .readAloud, .hardTalks, .measures, .formTalk, .signOff,
      .formStar:
      talkMore(&pilot)
    case .planEmpty, .plan, .planNotice, .formCitizen, .formStep, .formProblem: plan(&pilot)
    case .today, .todayEmpty, .todayCitizens: today(&pilot)
    case .overview, .overviewEmpty: overview(&pilot)
    case .nextStep, .planPaused, .colleagues, .handOver, .moveDay, .formReferral, .consents, .letter,
      .numbersPaper, .seats, .hiddenCode:
      course(&pilot)
    case .stand, .standDetails, .standHandOut, .standNothing, .standLeave, .standDays: stand(&pilot)
    case .store, .storeProven, .storeProblem: store(&pilot)
    default: layer(&pilot)
    }
  }

  private func store(_ pilot: inout Pilot) {
    pilot.press(.control("k"))
    pilot.type(pilot.state.settings.language == .danish ? "forbind til" : "connect to")
    pilot.press(.enter)
    if self == .store { return }
    pilot.type("https://sky.eksempel.dk/remote.php/dav/files/havehuset/Vejviser")
    pilot.press(.tab)
    pilot.type("havehuset")
    pilot.press(.tab)
    pilot.type("hemmelig")
    guard case .tryStore(let account)? = pilot.press(.enter).first else { return }
    let answers = StoreStep(phrase: Phrase(da: "Lageret svarer.", en: "The store answers."), isGood: true)
    let rest =
      self == .storeProven
      ? StoreStep(
        phrase: Phrase(
          da: "Rummet hold er nyt: det laves ved første udveksling.",
          en: "The space hold is new: it is made by the first exchange."), isGood: true)
      : StoreStep(
        phrase: Phrase(
          da: "Det fælles lager er fuldt (https://sky.eksempel.dk/). Alt er gemt på denne maskine. "
            + "Bed den, der styrer lageret, om at gøre plads.",
          en: "The shared store is full (https://sky.eksempel.dk/). All is saved on this machine. "
            + "Ask whoever runs the store to make room."), isGood: false)
    pilot.happen(.storeTried(account, [answers, rest]))
  }

  private func overview(_ pilot: inout Pilot) {
    if self == .overview {
      for (topic, area) in [
        ("Træværksted", "4130"), ("træværksted", "4000"), ("Træværksted", "Roskilde Kommune"), ("Skak", ""),
      ] {
        var wish = UnmetWish(id: topic + area)
        wish.topic = topic
        wish.area = area
        pilot.write(pilot.state.casebook.edits(noting: wish, space: "hold"))
      }
    }
    pilot.press(.function(6))
  }

  private func stand(_ pilot: inout Pilot) {
    pilot.press(.tab)
    pilot.type("4130")
    pilot.press(.tab, .right, .right, .function(9))
    pilot.type("1234")
    pilot.press(.enter)
    switch self {
    case .standDetails: pilot.press(.enter)
    case .standHandOut:
      pilot.press(.control("p"))
      pilot.happen(.code(nil, community: "community:kor"))
    case .standNothing:
      pilot.type("faldskærm")
    case .standLeave:
      pilot.press(.function(9))
      pilot.type("12")
    case .standDays:
      pilot.press(.enter, .control("n"))
      pilot.type("garn")
      pilot.press(.control("n"), .function(9))
      pilot.type("1234")
      pilot.press(.enter)
    default: break
    }
  }

  private func find(_ pilot: inout Pilot) {
    switch self {
    case .findHits, .demo:
      pilot.press(.tab)
      pilot.type("4130")
      pilot.press(.tab, .right, .right, .tab, .down)
    case .findNothing: pilot.type("faldskærm")
    case .findUnknownPlace:
      pilot.press(.tab)
      pilot.type("Xyzzyby")
    case .findDetails:
      pilot.type("sangkoret")
      pilot.press(.enter)
    default: break
    }
  }

  private func talk(_ pilot: inout Pilot) {
    pilot.change { $0.choose(citizen: "citizen:bodil") }
    pilot.press(.function(3))
    switch self {
    case .talkWriting:
      pilot.press(.tab, .enter)
      pilot.type("Min søster ringer om søndagen. Ellers er her stille, og det er værst om aftenen.")
    case .talkCentre: pilot.press(.shiftTab, .enter)
    case .talkConflict, .chooseVersion, .joinVersions:
      pilot.press(.enter, Key(.end, .control))
      pilot.type(" Radioen kører.")
      pilot.happen(.arrived(Arrival(operations: Self.colleague(pilot.onDisk))))
      if self != .talkConflict { pilot.press(.control("x")) }
      if self == .joinVersions { pilot.press(.control("e")) }
    case .chooseTalk: pilot.press(.control("r"))
    case .formNotSaved:
      pilot.press(.enter)
      pilot.type("Ny tekst")
      pilot.wait(1000)
      pilot.refuse(
        Phrase(
          da: "Disken er fuld, så journalen kunne ikke gemmes. Alt, der stod som gemt, er der stadig.",
          en: "The disk is full, so the journal could not be saved."))
    default: break
    }
  }

  private func plan(_ pilot: inout Pilot) {
    let isEmpty = self == .planEmpty
    pilot.change { $0.choose(citizen: isEmpty ? "citizen:karen" : "citizen:bodil") }
    pilot.press(.function(4))
    switch self {
    case .planNotice: pilot.press(.delete)
    case .formCitizen: pilot.press(.control("e"))
    case .formStep: pilot.press(.down, .enter)
    case .formProblem:
      pilot.press(.down, .enter, .tab, Key(.home, .shift))
      pilot.type("31/2")
      pilot.press(.tab)
    default: break
    }
  }

  /// The course with a citizen: colleagues, what may be told, what comes next.
  private func course(_ pilot: inout Pilot) {
    pilot.write(HandingOverTests.staff)
    pilot.change { state in
      state.settings.seats = ["staff:mette", "staff:jonas"]
      state.choose(citizen: "citizen:bodil")
    }
    switch self {
    case .nextStep, .planPaused:
      pilot.press(.function(4), .down)
      pilot.type(self == .nextStep ? "1" : "5")
      if self == .planPaused {
        pilot.press(.enter, .left, .tab)
        pilot.type("+14")
        pilot.press(.escape)
      }
    case .colleagues, .handOver, .moveDay:
      pilot.press(.function(5))
      if self == .moveDay { return _ = pilot.press(.control("r")) }
      while pilot.state.litEntry?.item.kind != .referral, pilot.state.today.agenda < 9 { pilot.press(.down) }
      pilot.press(.control("w"))
      if self == .handOver {
        pilot.press(.enter)
        pilot.change { state in
          state.notice = nil
          state.staff = "staff:anne"
          state.staffName = "Anne"
        }
        pilot.happen(.tick)
      }
    case .formReferral: pilot.press(.function(5), .alt("r"))
    case .consents: pilot.press(.function(4), .alt("c"), .enter, .escape, .alt("c"))
    case .letter:
      pilot.change { $0.choose(citizen: "citizen:karen") }
      pilot.press(.function(4), .control("k"))
      pilot.type("svar til den")
      pilot.press(.enter)
    case .numbersPaper: pilot.press(.function(6), .control("p"))
    case .seats: pilot.press(.control("l"), .enter)
    case .hiddenCode:
      pilot.change { $0.settings.screenCode = ScreenCode("kode", salt: 7).stored }
      pilot.press(.control("l"))
      pilot.type("kod")
      pilot.press(.enter)
      pilot.type("ko")
    default: break
    }
  }

  private func today(_ pilot: inout Pilot) {
    pilot.press(.function(5))
    if self == .todayCitizens {
      pilot.press(.tab)
      pilot.type("b")
      pilot.press(.down)
    }
  }

  private func layer(_ pilot: inout Pilot) {
    switch self {
    case .palette: pilot.press(.control("k"))
    case .paletteSearch:
      pilot.press(.control("k"))
      pilot.type("borger")
    case .help: pilot.press(.function(1))
    case .welcome: pilot.change { $0.start(staff: "", problems: []) }
    case .progress:
      pilot.happen(
        .progress(.reading(ImportProgress(rows: 12_288, bytes: 3_412_000, totalBytes: 9_130_000))))
    case .promptErase, .promptProblem:
      pilot.change { $0.choose(citizen: "citizen:bodil") }
      pilot.press(.control("k"))
      pilot.type(pilot.state.settings.language == .danish ? "slet alt" : "erase everything")
      pilot.press(.enter)
      if self == .promptProblem {
        pilot.type("slet")
        pilot.press(.enter)
      }
    case .chooseCitizen: pilot.press(.alt("o"))
    case .filters:
      pilot.press(.control("f"), .down, .enter)
    case .findMap:
      pilot.press(.tab)
      pilot.type("4130")
      pilot.press(.tab, .right, .right, .function(7))
    case .contact:
      pilot.type("sangkoret")
      pilot.press(.control("o"))
    case .duplicates, .duplicatesPerhaps, .duplicatesNone:
      pilot.happen(.duplicates(self == .duplicatesNone ? [] : Samples.pairs))
      if self == .duplicatesPerhaps { pilot.press(.tab, .right) }
    case .columns:
      pilot.happen(.columnsAsked(Samples.question))
      pilot.press(.right)
    case .importReport:
      pilot.happen(
        .imported(
          Phrase(da: "Hentet: 488 nye, 0 ændrede, 0 som før, 2 afvist.", en: "Imported: 488 new."),
          succeeded: true,
          told: [
            Phrase(da: "foreninger.csv, linje 12: navn mangler", en: "foreninger.csv, line 12: no name"),
            Phrase(
              da: "foreninger.csv, linje 300: et citationstegn bliver aldrig lukket",
              en: "foreninger.csv, line 300: a quote is never closed"),
          ]))
    case .formCommunity:
      pilot.type("sangkoret")
      pilot.press(.control("e"))
    case .formWish:
      pilot.type("faldskærm")
      pilot.press(.control("u"))
    case .withdrawal:
      pilot.happen(
        .arrived(
          Arrival(
            operations: [], published: Array(pilot.onDisk.dropFirst(3)), withdrawn: [RootID("citizen:bodil")])
        ))
    case .hidden: pilot.press(.control("l"))
    case .paperPlan, .paperTalk, .paperFind, .paperDates, .paperPlace: paper(&pilot)
    default: break
    }
  }

  private func paper(_ pilot: inout Pilot) {
    if self == .paperFind {
      pilot.type("sangkoret")
    } else {
      pilot.change { $0.choose(citizen: "citizen:bodil") }
      pilot.press(.function(self == .paperTalk ? 3 : 4))
    }
    pilot.press(.control("p"))
    if self == .paperDates { pilot.press(.end, .down, .down, .down) }
    if self == .paperPlace { pilot.press(.down, .enter) }
  }

  /// What a colleague wrote in Bodil's everyday life, knowing what stood there this morning.
  private static func colleague(_ known: [Operation]) -> [Operation] {
    var random = SplitMix64(seed: 99)
    var there = Casebook(ledger: Ledger(device: DeviceName(random: &random)))
    there.add(known)
    let field = Names.Field(Names.answer("c2", "hverdag"), "text")
    return there.record(
      [field.edit("citizen:bodil", text: "Hun strikker igen om formiddagen.")], by: "staff:jonas",
      at: Samples.morning)
  }
}
