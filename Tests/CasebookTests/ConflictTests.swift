import Casebook
import Domain
import Journal
import Testing

@Suite("Conflicts between two devices")
struct ConflictTests {
  let bodil = Desks.bodil

  /// Two devices that both know Bodil's name and goal.
  func pair() throws -> (Casebook, Casebook) {
    var a = try Desks.casebook("a")
    var b = try Desks.casebook("b")
    b.add(a.write(Names.citizen, "name", "Bodil"))
    b.add(a.write(Names.plan, "goal", "Synge igen"))
    return (a, b)
  }

  @Test(
    "Each device shows its own words and lists the other's, whichever arrived first",
    arguments: [true, false])
  func ownIsShown(aFirst: Bool) throws {
    var (a, b) = try pair()
    let fromA = a.write(Names.plan, "goal", "Synge i kor")
    let fromB = b.write(Names.plan, "goal", "Komme ud")
    if aFirst {
      b.add(fromA)
      a.add(fromB)
    } else {
      a.add(fromB)
      b.add(fromA)
    }
    let goal = Names.Field(Names.plan, "goal")
    #expect(a.file(bodil)?.plan.goal == "Synge i kor")
    #expect(a.file(bodil)?.conflicts == [goal: ["Komme ud"]])
    #expect(b.file(bodil)?.plan.goal == "Komme ud")
    #expect(b.file(bodil)?.conflicts == [goal: ["Synge i kor"]])
    #expect(a.summaries[bodil]?.conflicts == 1)
  }

  @Test("A third device shows one of them, the same whatever came first, and lists the other")
  func thirdDevice() throws {
    var (a, b) = try pair()
    let fromA = a.write(Names.plan, "goal", "Synge i kor")
    let fromB = b.write(Names.plan, "goal", "Komme ud")
    var c = try Desks.casebook("c")
    var d = try Desks.casebook("d")
    let shared = b.ledger.operations(of: RootID(bodil)).filter { !fromB.contains($0) }
    c.add(shared + fromA + fromB)
    d.add(fromB + fromA + shared)
    #expect(c.file(bodil) == d.file(bodil))
    #expect(c.file(bodil)?.conflicts.count == 1)
  }

  @Test("The same words from two devices are no conflict")
  func agreement() throws {
    var (a, b) = try pair()
    let fromA = a.write(Names.plan, "goal", "Synge i kor")
    let fromB = b.write(Names.plan, "goal", "Synge i kor")
    a.add(fromB)
    b.add(fromA)
    #expect(a.file(bodil)?.conflicts == [:])
    #expect(a.file(bodil) == b.file(bodil))
  }

  @Test("What is written knowing of the other's words replaces them, without a conflict")
  func answered() throws {
    var (a, b) = try pair()
    b.add(a.write(Names.plan, "goal", "Synge i kor"))
    a.add(b.write(Names.plan, "goal", "Synge i kirkekoret"))
    #expect(a.file(bodil)?.plan.goal == "Synge i kirkekoret")
    #expect(a.file(bodil)?.conflicts == [:])
    #expect(a.file(bodil) == b.file(bodil))
  }

  @Test("One took a word away while another changed it: both are kept")
  func clearedAndChanged() throws {
    var (a, b) = try pair()
    let fromA = a.write(Names.plan, "goal", .nothing)
    let fromB = b.write(Names.plan, "goal", "Komme ud")
    a.add(fromB)
    b.add(fromA)
    #expect(a.file(bodil)?.plan.goal == "")
    #expect(a.file(bodil)?.conflicts == [Names.Field(Names.plan, "goal"): ["Komme ud"]])
    #expect(b.file(bodil)?.conflicts == [Names.Field(Names.plan, "goal"): [.nothing]])
  }

  @Test("Steps that two devices add are both there, without a conflict")
  func lists() throws {
    var (a, b) = try pair()
    let fromA = a.write(Names.step("s1"), "what", "Koret")
    let fromB = b.write(Names.step("s2"), "what", "Haven")
    a.add(fromB)
    b.add(fromA)
    #expect(Set(a.file(bodil)?.plan.steps.map(\.what) ?? []) == ["Koret", "Haven"])
    #expect(a.file(bodil)?.plan == b.file(bodil)?.plan)
    #expect(a.file(bodil)?.conflicts == [:])
  }

  @Test("A person who has seen both versions chooses: that settles it everywhere, and can be taken back")
  func choosing() throws {
    var (a, b) = try pair()
    let goal = Names.Field(Names.plan, "goal")
    let fromA = a.write(Names.plan, "goal", "Synge i kor")
    a.add(b.write(Names.plan, "goal", "Komme ud"))
    b.add(fromA)
    #expect(a.versions(bodil, goal).map(\.value) == ["Synge i kor", "Komme ud"])
    #expect(b.versions(bodil, goal).map(\.value) == ["Komme ud", "Synge i kor"])
    let before = a.inverse(of: [a.choosing("Komme ud", bodil, goal)])
    b.add(a.write([a.choosing("Komme ud", bodil, goal)]))
    for book in [a, b] {
      #expect(book.file(bodil)?.plan.goal == "Komme ud")
      #expect(book.file(bodil)?.conflicts == [:])
      #expect(book.versions(bodil, goal).isEmpty)
    }
    a.write(before)
    #expect(a.file(bodil)?.plan.goal == "Synge i kor")
  }

  @Test("A device that had to change its name still shows its own words first")
  func renamed() throws {
    var (a, b) = try pair()
    let fromA = a.write(Names.plan, "goal", "Synge i kor")
    let fromB = b.write(Names.plan, "goal", "Komme ud")
    a.add(fromB)
    // The other's name sorts before this one's, so that only knowing one's own former name puts it first.
    b.take(fromA, published: fromB, newName: try Desks.name("zz"))
    #expect(a.file(bodil)?.plan.goal == "Synge i kor")
    #expect(b.file(bodil)?.plan.goal == "Komme ud")
    #expect(b.value(bodil, Names.Field(Names.plan, "goal")) == "Komme ud")
    #expect(b.versions(bodil, Names.Field(Names.plan, "goal")).first?.value == "Komme ud")
  }

  @Test("Writing on in a field that came into conflict keeps the other's words until a person has chosen")
  func writingOn() throws {
    var (a, b) = try pair()
    let fromA = a.write(Names.plan, "goal", "Synge i kor")
    a.add(b.write(Names.plan, "goal", "Komme ud"))
    b.add(fromA)
    a.write(Names.plan, "goal", "Synge i kor, måske")
    #expect(a.file(bodil)?.plan.goal == "Synge i kor, måske")
    #expect(a.file(bodil)?.conflicts == [Names.Field(Names.plan, "goal"): ["Komme ud"]])
    // And the other device learns of the choice without losing its own words.
    b.add(a.ledger.operations(of: RootID(bodil)))
    #expect(b.file(bodil)?.plan.goal == "Komme ud")
    #expect(b.file(bodil)?.conflicts == [Names.Field(Names.plan, "goal"): ["Synge i kor, måske"]])
  }
}
