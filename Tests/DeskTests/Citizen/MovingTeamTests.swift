import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("To another team")
struct MovingTeamTests {
  /// Bodil, shared with the team, at a machine that takes part in two.
  private func pilot(teams: [String] = ["hold", "nord"]) -> Pilot {
    var pilot = Pilot.withBodil()
    pilot.change { state in
      state.settings.teamSpaces = teams
      state.casebook.takePart(in: Set(teams))
      _ = state.commit(
        state.casebook.consentEdits(Pilot.bodil, given: true, on: state.date, space: "hold"),
        as: Phrase(same: ""), notify: false)
    }
    pilot.press(.function(4))
    return pilot
  }

  private func move(_ pilot: inout Pilot) {
    pilot.press(.control("k"))
    pilot.type("andet hold")
    pilot.press(.enter)
  }

  @Test("The other teams of this machine are offered, and the one that is chosen goes on with the citizen")
  func moves() {
    var pilot = pilot()
    move(&pilot)
    #expect(pilot.sees("Flyt til hvilket hold?") && pilot.sees("▸nord"))
    #expect(pilot.press(.enter).count == 1)
    #expect(pilot.sees("hører til holdet nord fra nu af"))
    #expect(pilot.state.casebook.ledger.sharing(of: RootID(Pilot.bodil)) == .shared(space: "nord"))
    #expect(pilot.file?.citizen.name == "Bodil", "who takes part in both goes on seeing them")
    move(&pilot)
    #expect(pilot.sees("▸hold"))
  }

  @Test("With one team alone, or a citizen who is on this machine alone, it is told why not")
  func cannot() {
    var one = pilot(teams: ["hold"])
    move(&one)
    #expect(one.sees("Maskinen er kun med i ét hold"))
    var unshared = Pilot.withBodil()
    unshared.change { $0.settings.teamSpaces = ["hold", "nord"] }
    unshared.press(.function(4))
    move(&unshared)
    #expect(unshared.sees("Borgeren er kun på denne maskine"))
  }

  @Test("At a machine of the old team alone the citizen is gone once it is known, and it is told")
  func leaves() {
    var both = pilot()
    var old = Pilot(device: 2)
    old.change { $0.casebook.takePart(in: ["hold"]) }
    old.happen(.arrived(Arrival(operations: both.appended + both.onDisk)))
    old.press(.function(5))
    #expect(old.sees("Bodil") || old.state.casebook.summaries[Pilot.bodil] != nil)
    move(&both)
    both.press(.enter)
    let told = both.appended.filter { $0.content.value[member: "left"] != .nothing }
    let effects = old.happen(
      .arrived(Arrival(operations: told, withdrawn: [RootID(Pilot.bodil)])))
    #expect(effects == [.drop(RootID(Pilot.bodil))])
    #expect(old.sees("1 borger hører til et andet hold fra nu af."))
    #expect(old.state.casebook.summaries[Pilot.bodil] == nil)
  }

  @Test("Several teams are written with a comma, and the first is where new citizens go")
  func setUp() {
    #expect(Settings.teams("Hold, nord  syd") == ["hold", "nord", "syd"])
    var settings = Settings()
    settings.teamSpaces = ["hold", "nord"]
    #expect(settings.teamSpace == "hold")
    #expect(StoreAccount(address: "/mnt/x", team: "hold, nord").teams == ["hold", "nord"])
  }
}
