import Domain
import Journal
import Support
import Testing

@testable import Casebook

@Suite("Two entries of one community")
struct JoinedRootsTests {
  let a = "community:a"
  let b = "community:b"
  let c = "community:c"
  let d = "community:d"

  private func imported(_ id: String) -> Community {
    var community = Community(id: id, name: "Sangkoret")
    community.phone = "11 22 33 44"
    return community
  }

  /// The words of a test, as they stand on each of two devices that have exchanged everything.
  private func exchanged(_ one: inout Casebook, _ other: inout Casebook) {
    let (left, right) = (all(one), all(other))
    one.add(right)
    other.add(left)
  }

  private func all(_ book: Casebook) -> [Operation] { book.ledger.roots.flatMap(book.ledger.operations) }

  @Test("The entry that was joined to the other is no longer found, until that is taken back")
  func joined() throws {
    var book = try Desks.casebook("a")
    let edit = book.edit(joining: b, to: a)
    let inverse = book.inverse(of: [edit])
    book.write([edit])
    #expect(book.survivor(of: b) == a && book.survivor(of: a) == a && book.joined(to: a) == [b])
    #expect(book.community(b, over: imported(b))?.isRetired == true)
    #expect(book.community(a, over: imported(a)) == imported(a))
    #expect(book.communityRoots.contains(a))
    book.write(inverse)
    #expect(book.survivor(of: b) == b && book.joined(to: a) == [])
    #expect(book.community(b, over: imported(b)) == imported(b))
  }

  @Test("A chain leads to its end, from wherever one enters it")
  func chain() throws {
    var book = try Desks.casebook("a")
    book.write([book.edit(joining: d, to: c)])
    book.write([book.edit(joining: c, to: b)])
    book.write([book.edit(joining: b, to: a)])
    for id in [a, b, c, d] { #expect(book.survivor(of: id) == a) }
    #expect(book.joined(to: a) == [b, c, d])
  }

  @Test("Two devices that join two entries either way round show the same one: that of the least id")
  func ring() throws {
    var (one, other) = (try Desks.casebook("a"), try Desks.casebook("b"))
    one.write([one.edit(joining: a, to: b)])
    other.write([other.edit(joining: b, to: a)])
    #expect(one.survivor(of: a) == b && other.survivor(of: b) == a)
    exchanged(&one, &other)
    for book in [one, other] {
      #expect(book.survivor(of: a) == a && book.survivor(of: b) == a)
      #expect(book.community(a, over: imported(a))?.isRetired == false)
      #expect(book.community(b, over: imported(b))?.isRetired == true)
    }
  }

  @Test("Two devices that join one entry to two others agree on where it is found")
  func fork() throws {
    var (one, other) = (try Desks.casebook("a"), try Desks.casebook("b"))
    one.write([one.edit(joining: c, to: b)])
    other.write([other.edit(joining: c, to: a)])
    exchanged(&one, &other)
    #expect(one.survivor(of: c) == a && other.survivor(of: c) == a)
  }

  @Test("What was joined is taken apart again, also where devices had joined it to several, or in a ring")
  func split() throws {
    var (one, other) = (try Desks.casebook("a"), try Desks.casebook("b"))
    one.write([one.edit(joining: c, to: b), one.edit(joining: a, to: b), one.edit(joining: d, to: c)])
    other.write([other.edit(joining: c, to: a), other.edit(joining: b, to: a)])
    exchanged(&one, &other)
    #expect(one.joined(to: a) == [b, c, d])
    one.write(one.edits(splitting: a))
    for id in [a, b, c, d] { #expect(one.survivor(of: id) == id) }
    exchanged(&one, &other)
    for id in [a, b, c, d] { #expect(other.survivor(of: id) == id) }
    #expect(one.edits(splitting: a).isEmpty)
  }

  @Test("However entries are joined, every way ends, at one that stays", arguments: 0..<30 as Range<UInt64>)
  func random(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let ids = (0..<8).map { "community:\($0)" }
    var joined = JoinedRoots()
    var targets: [String: String] = [:]
    for _ in 0..<40 {
      let id = ids[.random(in: ids.indices, using: &random)]
      let target = Bool.random(using: &random) ? ids[.random(in: ids.indices, using: &random)] : ""
      targets[id] = target
      joined.set(target, of: id)
      if Bool.random(using: &random) { joined.settle() }
    }
    joined.settle()
    for id in ids {
      let end = joined.survivors[id] ?? id
      #expect(joined.survivors[end] == nil)
      // Whoever follows the steps one by one comes by it, or it is the least of the ring that they end in.
      var (place, way) = (id, [id])
      while let next = targets[place], !next.isEmpty, next != place, !way.contains(next) || way.count < 20 {
        place = next
        way.append(next)
      }
      #expect(way.contains(end))
    }
    #expect(joined.members.values.reduce(0) { $0 + $1.count } == joined.survivors.count)
    // The order in which it was told does not matter.
    var again = JoinedRoots()
    for id in ids.shuffled(using: &random) { again.set(targets[id] ?? "", of: id) }
    again.settle()
    #expect(again.survivors == joined.survivors)
  }

  @Test("What staff wrote on the entry that went is seen on the other, where that one tells nothing")
  func carried() throws {
    var book = try Desks.casebook("a")
    for (field, value) in [
      ("host", "Inger"), ("phone", "99 99 99 99"), ("room", "few"), ("room-day", "2026-11-01"),
      ("address", "Parkvej 4"), ("retired", .flag(true)), ("confirmed", "2026-11-12"),
    ] as [(String, Value)] { book.write(Names.community, field, value, of: b) }
    book.write([book.edit(joining: b, to: a)])
    var over = try #require(book.community(a, over: imported(a)))
    #expect(over.host == "Inger" && over.room == .few && over.roomDay?.iso == "2026-11-01")
    #expect(over.address == "Parkvej 4")
    #expect(over.phone == "11 22 33 44" && !over.isRetired)
    #expect(over.confirmed == nil, "Nobody has made sure of what stands here.")
    // What stands here already goes together with nothing from there.
    var told = imported(a)
    told.room = .yes
    told.city = "Køge"
    over = try #require(book.community(a, over: told))
    #expect(over.room == .yes && over.roomDay == nil && over.address == "" && over.host == "Inger")
    // Taken away by staff is told, too.
    book.write(Names.community, "host", "–", of: a)
    #expect(book.community(a, over: imported(a))?.host == "")
    // Of an entry of which nothing is known there is nothing to show.
    book.write([book.edit(joining: d, to: c)])
    book.write(Names.community, "host", "Bent", of: d)
    #expect(book.community(c, over: nil) == nil)
  }

  @Test("Calls to either entry are calls to the same people")
  func contacts() throws {
    var book = try Desks.casebook("a")
    let log = ContactLog(date: Desks.today, staff: "staff:1", topic: .newcomer)
    book.write(book.edits(logging: log, with: b, id: "1"))
    #expect(book.contacts(a) == [])
    book.write([book.edit(joining: b, to: a)])
    #expect(book.contacts(a) == [log])
  }

  @Test("That two are not the same is one field, whichever way round it is said, and is shared by all")
  func apart() throws {
    var (one, other) = (try Desks.casebook("a"), try Desks.casebook("b"))
    #expect(!one.areApart(a, b))
    let edit = one.edit(keepingApart: b, a)
    #expect(edit == one.edit(keepingApart: a, b) && edit.root.rawValue == a)
    #expect(one.sharingCommunities([edit]).count == 2)
    let inverse = one.inverse(of: [edit])
    one.write([edit])
    other.write([other.edit(keepingApart: a, b)])
    exchanged(&one, &other)
    for book in [one, other] {
      #expect(book.areApart(a, b) && book.areApart(b, a) && !book.areApart(a, c))
      #expect(book.ledger.conflicts == 0)
      #expect(book.community(a, over: imported(a)) == imported(a))
      #expect(book.community(a, over: nil) == nil)
    }
    one.write(inverse)
    #expect(!one.areApart(a, b))
  }

  @Test("A new start knows what was joined, from the digests of a snapshot as from the operations")
  func restart() throws {
    var book = try Desks.casebook("a")
    book.write([book.edit(joining: b, to: a)])
    book.write([book.edit(joining: d, to: c), book.edit(keepingApart: a, c)])
    #expect(Casebook(ledger: book.ledger).joined == book.joined)
    let digest = book.digest(of: RootID(b), book.ledger.state(of: RootID(b)))
    #expect(String(decoding: digest, as: UTF8.self) == a)
    #expect(book.digest(of: RootID(a), book.ledger.state(of: RootID(a))).isEmpty)
  }
}
