import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("Sharing with colleagues")
struct SharingTests {
  /// The list, opened from the palette on a desk that shares with Jonas's laptop.
  static func opened(columns: Int = 80, rows: Int = 24) -> Pilot {
    var pilot = Pilot.withBodil()
    pilot.happen(.input(.resize(Size(columns: columns, rows: rows))))
    pilot.change {
      $0.settings.hasStore = true
      $0.settings.storeAddress = "https://sky.eksempel.dk/remote.php/dav/files/havehuset"
    }
    pilot.happen(.syncAsked)
    pilot.happen(
      .synced(
        .done(
          sent: 3, received: 12, at: Samples.morning,
          spaces: [
            StoreSpace(name: "katalog", files: 122, bytes: 40_100_000),
            StoreSpace(name: "hold", files: 41, bytes: 12_300_000),
          ])))
    pilot.save()
    pilot.happen(.arrived(Arrival(operations: jonas(pilot))))
    pilot.press(.control("k"))
    pilot.type("holdets maskiner")
    pilot.press(.enter)
    return pilot
  }

  /// What Jonas's laptop has told of itself.
  private static func jonas(_ pilot: Pilot) -> [Operation] {
    var random = SplitMix64(seed: 99)
    var there = Casebook(ledger: Ledger(device: DeviceName(random: &random)))
    let name = Names.Field(Names.staff, "name").edit("staff:jonas", text: "Jonas")
    return there.record(
      [name]
        + there.edits(
          tellingOf: [], staff: "staff:jonas", on: pilot.state.date.adding(days: -3), space: "hold"),
      by: "staff:jonas", at: Samples.morning)
  }

  @Test("Store, spaces and machines stand there, and how the last exchange went")
  func list() {
    let pilot = Self.opened()
    for text in [
      "Deling med kolleger", "https://sky.eksempel.dk", "Senest udvekslet kl. 10:00: 3 sendt, 12 hentet.",
      "122 filer · 40,1 MB", "41 filer · 12,3 MB", "denne maskine", "Jonas · ",
    ] {
      #expect(pilot.sees(text), "\(text)")
    }
  }

  @Test("Without a store it tells how to get one")
  func noStore() {
    var pilot = Pilot.withBodil()
    pilot.press(.control("k"))
    pilot.type("holdets maskiner")
    pilot.press(.enter)
    #expect(pilot.sees("Denne maskine deler ikke med nogen."))
    pilot.press(.control("e"))
    #expect(pilot.sees("Forbind til et lager") && pilot.sees("Adresse"))
  }

  @Test("What runs is told with counts and bytes, and can be stopped; it is not begun again at once")
  func stop() {
    var pilot = Self.opened()
    #expect(pilot.press(.enter).contains(.sync))
    #expect(pilot.sees("Udveksler …"))
    pilot.happen(
      .exchanging(
        .receiving(FileCount(files: 12, allFiles: 48, bytes: 12_300_000, allBytes: 50_100_000))))
    #expect(pilot.sees("Henter: 12 af 48 filer · 12,3 MB af 50,1 MB") && pilot.sees("█"))
    #expect(pilot.press(.control("g")) == [.stopSync])
    #expect(pilot.sees("Afbryder …"))
    pilot.happen(.synced(.failed(Phrase(da: "Udvekslingen blev stoppet.", en: "The exchange was stopped."))))
    #expect(pilot.sees("Udvekslingen blev stoppet.") && !pilot.sees("Henter"))
    pilot.effects.removeAll { $0 == .sync }
    pilot.wait(SyncState.afterStop - 1000)
    #expect(!pilot.effects.contains(.sync))
    pilot.wait(2000)
    #expect(pilot.effects.contains(.sync))
  }

  @Test("A long exchange is counted in the top line, whatever pane one is on")
  func topLine() {
    var pilot = Self.opened()
    pilot.press(.escape)
    pilot.happen(.syncAsked)
    pilot.happen(
      .exchanging(.sending(FileCount(files: 3, allFiles: 9, bytes: 1_000_000, allBytes: 4_000_000))))
    #expect(pilot.sees("sender 3 af 9"))
    pilot.happen(.synced(.done(sent: 1, received: 0, at: Samples.morning)))
    #expect(pilot.sees("synket 10:00") && !pilot.sees("sender 3"))
  }

  @Test("This machine tells of itself with its first exchange, once")
  func tellsOfItself() {
    var pilot = Self.opened()
    #expect(pilot.state.casebook.devices.map(\.isOwn) == [true, false])
    #expect(pilot.happen(.synced(.done(sent: 0, received: 0, at: Samples.morning))) == [])
    pilot.happen(
      .synced(.done(sent: 0, received: 0, at: Samples.morning, carriedOut: [RootID("citizen:ude")])))
    // The team hears of it with the next one, which comes soon.
    let told = pilot.wait(SyncState.afterChange)
    #expect(told.count == 2 && told.last == .sync)
    #expect(pilot.sees("Slettet for altid") && pilot.sees("Mangler på: Jonas · "))
  }

  @Test("A machine is given up by a word, and is told as such; nothing happens without it")
  func givingUp() {
    var pilot = Self.opened()
    #expect(pilot.press(.control("d")) == [] && pilot.sees("Lys en af kollegernes maskiner"))
    pilot.press(.end)
    while pilot.state.litDevice == nil { pilot.press(.up) }
    pilot.press(.control("d"))
    #expect(pilot.sees("Meld maskinen tabt"))
    pilot.type("tabt")
    #expect(pilot.press(.enter) == [] && pilot.sees("Skriv TABT"))
    pilot.press(Key(.home, .shift))
    pilot.type("TABT")
    pilot.press(.enter)
    #expect(pilot.sees("meldt tabt") && pilot.state.casebook.takenOver.count == 1)
    #expect(pilot.state.litDevice == nil, "once is enough")
  }

  @Test("A machine that was given up and is found says so, and sends when a person says so")
  func found() {
    var pilot = Self.opened()
    var random = SplitMix64(seed: 99)
    var there = Casebook(ledger: Ledger(device: DeviceName(random: &random)))
    let given = there.record(
      [there.edit(givingUp: pilot.state.casebook.ledger.device)], by: "staff:jonas", at: Samples.morning)
    let newName = DeviceName(random: &random)
    pilot.happen(.arrived(Arrival(operations: given, newName: newName)))
    #expect(pilot.sees("Denne maskine var meldt tabt"))
    let effects = pilot.press(.control("f"))
    #expect(effects.count == 1 && pilot.sees("sendes ved næste udveksling"))
    #expect(!pilot.sees("Denne maskine var meldt tabt"))
  }
}
