import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("Connecting to the shared store")
struct StoreLayerTests {
  /// The set-up, opened from the palette.
  private func opened(columns: Int = 80, rows: Int = 24, _ settle: (inout Settings) -> Void = { _ in })
    -> Pilot
  {
    var pilot = Pilot(columns: columns, rows: rows)
    pilot.change { settle(&$0.settings) }
    pilot.press(.control("k"))
    pilot.type("forbind til")
    pilot.press(.enter)
    return pilot
  }

  private let good = [
    StoreStep(phrase: Phrase(da: "Lageret svarer.", en: "The store answers."), isGood: true)
  ]

  @Test("A folder is asked for by its whole path, without user and password")
  func folder() {
    var pilot = opened()
    pilot.type("faelles")
    #expect(pilot.press(.enter) == [] && pilot.sees("⚠ Skriv hele adressen"))
    pilot.press(Key(.home, .shift))
    pilot.type("/mnt/faelles")
    #expect(!pilot.sees("Kodeord") && !pilot.sees("Skriv hele adressen"))
    let account = StoreAccount(address: "/mnt/faelles", team: "hold")
    #expect(pilot.press(.enter) == [.tryStore(account)])
    #expect(pilot.sees("Prøver forbindelsen") && pilot.press(.enter) == [])
    pilot.happen(.storeTried(account, good))
    #expect(pilot.sees("✓ Lageret svarer.") && pilot.sees("Enter forbinder."))
    #expect(pilot.press(.enter) == [.connect(account)])
    // Nothing is exchanged before it is written down.
    #expect(pilot.state.layers == [] && !pilot.sees("Forbundet.") && !pilot.state.settings.hasStore)
    pilot.happen(.connected(account))
    #expect(pilot.sees("Forbundet."))
    pilot.wait(10)
    #expect(pilot.effects.contains(.sync))
  }

  @Test("A server is asked for user and password; the password is never seen")
  func server() {
    var pilot = opened()
    pilot.type("https://sky.eksempel.dk/mappe")
    pilot.press(.tab)
    pilot.type("havehuset")
    pilot.press(.tab)
    pilot.type("hemmelig")
    #expect(pilot.sees("••••••••") && !pilot.sees("hemmelig"))
    pilot.press(.tab, Key(.home, .shift))
    pilot.type("Nord")
    let account = StoreAccount(
      address: "https://sky.eksempel.dk/mappe", user: "havehuset", password: "hemmelig", team: "nord")
    #expect(pilot.press(.enter) == [.tryStore(account)])
    pilot.happen(.storeTried(account, good))
    #expect(pilot.press(.enter) == [.connect(account)])
    pilot.happen(.connected(account))
    #expect(pilot.state.settings.teamSpace == "nord" && pilot.state.settings.storeUser == "havehuset")
  }

  @Test("What went wrong is told, stays to be mended, and connects nothing")
  func wrong() {
    var pilot = opened(columns: 40, rows: 12)
    pilot.type("/mnt/faelles")
    let account = StoreAccount(address: "/mnt/faelles", team: "hold")
    pilot.press(.enter)
    let bad = StoreStep(phrase: Phrase(da: "Mappen er der ikke.", en: "It is not there."), isGood: false)
    pilot.happen(.storeTried(account, good + [bad]))
    #expect(pilot.sees("⚠ Mappen er der ikke."))
    #expect(pilot.press(.enter) == [.tryStore(account)], "it is tried again")
    #expect(!pilot.state.settings.hasStore)
  }

  @Test("What was found for one address does not count for another, nor for an answer that comes late")
  func other() {
    var pilot = opened()
    pilot.type("/mnt/faelles")
    let account = StoreAccount(address: "/mnt/faelles", team: "hold")
    pilot.press(.enter)
    pilot.type("2")
    pilot.happen(.storeTried(account, good))
    #expect(!pilot.sees("✓ Lageret svarer."))
    let now = StoreAccount(address: "/mnt/faelles2", team: "hold")
    #expect(pilot.press(.enter) == [.tryStore(now)])
    pilot.happen(.storeTried(now, good))
    pilot.type("3")
    #expect(!pilot.sees("✓ Lageret svarer."))
    pilot.press(.escape)
    pilot.happen(.storeTried(now, good))
    #expect(pilot.state.layers == [] && !pilot.state.settings.hasStore)
  }

  @Test(
    "What only a person can mend is said once by itself; the rest waits for whoever asks, and the set-up tells all of it"
  )
  func failed() {
    var pilot = Pilot()
    pilot.change {
      $0.settings.hasStore = true
      $0.sync.due = 0
    }
    let gone = Phrase(da: "Lageret kan ikke nås.", en: "Not reached.")
    let full = Phrase(da: "Lageret er fuldt.", en: "It is full.")
    pilot.happen(.synced(.failed(gone, waiting: 3)))
    #expect(!pilot.sees(gone.danish) && pilot.sees("⚠ ikke synket · 3 venter"))
    pilot.happen(.synced(.failed(full, needsUser: true, waiting: 4)))
    #expect(pilot.sees("⚠ Lageret er fuldt."))
    pilot.press(.right)
    pilot.happen(.synced(.failed(full, needsUser: true, waiting: 4)))
    #expect(!pilot.sees("Lageret er fuldt."))
    for (outcome, told) in [
      (SyncOutcome.failed(gone, waiting: 5), "⚠ Lageret kan ikke nås."),
      (.done(sent: 5, received: 2, at: WallTime(milliseconds: 0)), "Udvekslet: 5 sendt, 2 hentet."),
    ] {
      pilot.press(.control("k"))
      pilot.type("send og hent")
      pilot.press(.enter)
      pilot.happen(.synced(outcome))
      #expect(pilot.sees(told))
    }
    pilot.happen(.synced(.failed(gone, waiting: 6)))
    pilot.press(.control("k"))
    pilot.type("forbind til")
    pilot.press(.enter)
    #expect(
      pilot.sees("⚠ Lageret kan ikke nås.") && pilot.sees("6 ændringer venter.")
        && pilot.sees("Senest udvekslet"))
  }

  @Test("Opened again it shows what is connected, and the password may stay as it is")
  func again() {
    var pilot = opened {
      $0.hasStore = true
      $0.storeAddress = "https://sky.eksempel.dk/mappe"
      $0.storeUser = "havehuset"
      $0.teamSpace = "nord"
    }
    for text in ["https://sky.eksempel.dk/mappe", "havehuset", "nord", "uændret"] {
      #expect(pilot.sees(text))
    }
    let account = StoreAccount(address: "https://sky.eksempel.dk/mappe", user: "havehuset", team: "nord")
    #expect(pilot.press(.enter) == [.tryStore(account)])
    // The password was kept for that address alone.
    pilot.type("2")
    #expect(!pilot.sees("uændret"))
  }

  @Test("The directory's space cannot be a team's")
  func directorySpace() {
    var pilot = opened()
    pilot.type("/mnt/faelles")
    pilot.press(.tab, Key(.home, .shift))
    pilot.type("katalog")
    #expect(pilot.press(.enter) == [] && pilot.sees("som alle hold kan læse"))
  }

  @Test("A store that is new on purpose is filled again by a command that is there for nothing else")
  func newStore() {
    var pilot = Pilot()
    pilot.change { $0.settings.hasStore = true }
    func ask(_ pilot: inout Pilot) -> [Effect] {
      pilot.press(.control("k"))
      pilot.type("nyt med vilje")
      return pilot.press(.enter)
    }
    #expect(ask(&pilot) == [] && pilot.sees("Lageret er det samme som før"))
    pilot.press(.escape)
    pilot.happen(.synced(.failed(Phrase(same: "tømt"), needsUser: true, asksForNewStore: true)))
    #expect(ask(&pilot) == [.fillNewStore])
    pilot.happen(.synced(.done(sent: 5, received: 0, at: WallTime(milliseconds: 0))))
    #expect(pilot.sees("Udvekslet: 5 sendt") && !pilot.state.sync.asksForNewStore)
  }
}
