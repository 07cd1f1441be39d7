import Simulation
import Testing

@Suite("A team's year")
struct TeamYearTests {
  @Test("A season of a team of ten stays within what a listing can take, and no byte is sent again too often")
  func season() {
    var year = TeamYear()
    (year.devices, year.citizens, year.days) = (10, 300, 50)
    var store = LengthStore(year)
    year.play { store.take($0) }
    #expect(store.most.files < 140)
    #expect(store.most.listing < 50_000)
    #expect(store.sent < 40 * store.written)
  }

  @Test(
    "The exchange itself leaves as many packs as the lengths alone tell, and a new device asks for each file once"
  )
  func lengthsAreRight() throws {
    var year = TeamYear()
    (year.devices, year.citizens, year.days) = (4, 60, 3)
    var lengths = LengthStore(year)
    var team = try TeamStore(year)
    try year.play { event in
      lengths.take(event)
      try team.take(event)
    }
    #expect(team.failures.isEmpty)
    #expect(abs(team.team.packs - lengths.team.packs) <= 2)
    #expect(abs(team.team.bytes - lengths.team.bytes) < lengths.team.bytes / 10)
    let files = team.store.files.count
    let (requests, isComplete) = try team.join()
    #expect(isComplete)
    // A listing a space, and each file: the identities are files as well.
    #expect(requests == files + 2)
  }
}
