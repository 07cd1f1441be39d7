import Casebook
import Domain
import Journal
import Testing

@Suite("What staff know of communities")
struct CommunityNotesTests {
  let id = "community:kor"

  var imported: Community {
    var community = Community(id: id, name: "Sangkoret")
    community.organiser = "Kirken"
    community.phone = "11 22 33 44"
    community.price = "20"
    community.source = "kommunen"
    community.sourceID = "7"
    community.coordinate = Coordinate(latitude: 55.5, longitude: 12)
    community.isStepFree = true
    community.room = .few
    return community
  }

  @Test("Nothing noted: the directory's words, or none")
  func nothing() throws {
    let book = try Desks.casebook("a")
    #expect(book.community(id, over: imported) == imported)
    #expect(book.community(id, over: nil) == nil)
    #expect(book.communityRoots.isEmpty)
  }

  @Test("What staff wrote lies over the directory, field by field, and a new import moves what lies below")
  func overlay() throws {
    var book = try Desks.casebook("a")
    let fields = [
      "name", "organiser", "description", "topic", "address", "postcode", "city", "schedule", "price", "host",
      "phone",
      "email", "web",
    ]
    for field in fields { book.write(Names.community, field, .text("vores \(field)"), of: id) }
    let over = try #require(book.community(id, over: imported))
    let texts = [
      over.name, over.organiser, over.description, over.topic, over.address, over.postcode, over.city,
      over.schedule,
      over.price, over.host, over.phone, over.email, over.web,
    ]
    #expect(texts == fields.map { "vores \($0)" })
    #expect(over.coordinate == imported.coordinate && over.room == .few && over.isStepFree == true)
    #expect(over.sourceID == "7")
    #expect(book.communityRoots == [id])
    book.write(Names.community, "phone", .nothing, of: id)
    var newer = imported
    newer.phone = "99 99 99 99"
    #expect(book.community(id, over: newer)?.phone == "99 99 99 99")
  }

  @Test("The later of two confirmations counts, ours on the same day")
  func confirmed() throws {
    var book = try Desks.casebook("a")
    book.write(Names.community, "confirmed", .text(Desks.today.iso), of: id)
    book.write(Names.community, "confirmed-by", "Mette", of: id)
    #expect(book.community(id, over: imported)?.confirmed == Desks.today)
    #expect(book.community(id, over: imported)?.confirmedBy == "Mette")
    for (days, by) in [(-1, "Mette"), (0, "Mette"), (1, "kommunen")] {
      var confirmed = imported
      confirmed.confirmed = Desks.today.adding(days: days)
      confirmed.confirmedBy = "kommunen"
      #expect(book.community(id, over: confirmed)?.confirmedBy == by)
    }
  }

  @Test("A confirmation alone makes no community of nothing; a name does")
  func ownCommunity() throws {
    var book = try Desks.casebook("a")
    book.write(Names.community, "confirmed", .text(Desks.today.iso), of: id)
    #expect(book.community(id, over: nil) == nil)
    book.write(Names.community, "name", "Havevandring", of: id)
    #expect(book.community(id, over: nil)?.name == "Havevandring")
    #expect(book.community(id, over: nil)?.id == id)
  }

  @Test(
    "A name that staff cleared is the directory's again; taking everything back leaves the directory's entry")
  func cleared() throws {
    var book = try Desks.casebook("a")
    book.write(Names.community, "name", "Koret", of: id)
    book.write(Names.community, "name", .nothing, of: id)
    #expect(book.community(id, over: imported) == imported)
    #expect(book.community(id, over: nil) == nil)
  }

  @Test("An empty text is no name: a community is never shown without one")
  func emptyText() throws {
    var book = try Desks.casebook("a")
    book.write(Names.community, "name", "", of: id)
    #expect(book.community(id, over: imported)?.name == "Sangkoret")
  }

  @Test("Every field can be corrected to every value it can have, and the correction taken back")
  func everyField() throws {
    for field in CommunityField.allCases {
      let values: [Value]
      switch field {
      case .room: values = Room.allCases.map { .text($0.rawValue) }
      case .specialNeeds: values = SpecialNeeds.allCases.map { .text($0.rawValue) }
      case .roomDay, .pausedUntil: values = [.text("2026-12-01")]
      case .stepFree, .accompaniment, .signUp, .skill, .peerLed: values = [.flag(true), .flag(false)]
      case .retired: values = [.flag(true), .flag(false)]
      default: values = [.text("vores ord")]
      }
      for value in values {
        var book = try Desks.casebook("a")
        book.write(Names.community, field.rawValue, value, of: id)
        #expect(book.value(id, field.place) == value)
        let over = try #require(book.community(id, over: imported))
        #expect(field.value(of: over) == value)
        for other in CommunityField.allCases where other != field {
          #expect(other.value(of: over) == other.value(of: imported))
        }
        book.write(Names.community, field.rawValue, .nothing, of: id)
        #expect(book.community(id, over: imported) == imported)
        // A value that a newer version may write harms nothing.
        book.write(Names.community, field.rawValue, .list([.text("?")]), of: id)
        #expect(book.community(id, over: imported) == imported)
        book.write(Names.community, field.rawValue, field.isChoice ? "ukendt" : .integer(3), of: id)
        #expect(book.community(id, over: imported) == imported)
      }
    }
  }

  @Test("A lone dash takes away what the source says, but for the name")
  func dash() throws {
    var book = try Desks.casebook("a")
    book.write(Names.community, "phone", "–", of: id)
    book.write(Names.community, "name", "-", of: id)
    let over = try #require(book.community(id, over: imported))
    #expect(over.phone == "" && over.name == "-")
  }
}
