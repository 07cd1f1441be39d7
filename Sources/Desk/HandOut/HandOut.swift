import Domain

/// A community as it is handed to a guest or a citizen: what they may read and take home, and nothing of what staff
/// note among themselves. Find, the stand and paper all tell these facts.
struct HandOut: Equatable, Sendable {
  /// A line with what it is about.
  struct Fact: Equatable, Sendable {
    let label: Phrase
    let text: Phrase
  }

  let name: String
  let organiser: String
  let facts: [Fact]
  let description: String
  /// How sure it is that this still holds.
  let trust: Phrase

  /// - Parameters:
  ///   - community: as staff know it.
  ///   - way: from where the guest lives.
  ///   - now: for the next meeting, and for how old the entry is.
  init(_ community: Community, way: Way?, now: WallTime) {
    name = community.name
    organiser = [community.organiser, community.topic].filter { !$0.isEmpty }.joined(separator: " · ")
    description = community.description.trimmed
    let today = now.inDenmark.date
    var facts: [Fact] = []
    func add(_ danish: String, _ english: String, _ text: Phrase) {
      if !text.danish.isEmpty { facts.append(Fact(label: Phrase(da: danish, en: english), text: text)) }
    }
    func both(_ text: (Language) -> String) -> Phrase { Phrase(da: text(.danish), en: text(.english)) }
    add("Hvornår", "When", Phrase(same: community.schedule.trimmed))
    add("Næste gang", "Next time", CommunityView.nextTime(community, now) ?? Phrase(same: ""))
    add("Hvor", "Where", both { CommunityView.place(community, way, $0) })
    add("Vej dertil", "Way there", Phrase(same: community.transport))
    add("Pris", "Price", both { CommunityView.price(community, $0) })
    add("Plads", "Room", both { CommunityView.roomTold(community, today: today, $0) })
    add("For hvem", "For whom", Phrase(same: community.audience))
    add("Rammer", "Setting", Phrase(same: community.arena))
    add("Sprog", "Language", Phrase(same: community.language))
    add("Tilmelding", "Sign-up", both { CommunityView.threshold(community, $0) })
    add("Adgang", "Access", both { CommunityView.access(community, $0) })
    add("Følgeskab", "Company", both { CommunityView.company(community, $0) })
    add("Vært", "Host", Phrase(same: community.host))
    add("Telefon", "Phone", Phrase(same: community.phone))
    add("E-mail", "E-mail", Phrase(same: community.email))
    add("Web", "Web", Phrase(same: community.web))
    self.facts = facts
    trust = Self.trust(community, today: today)
  }

  private static func trust(_ community: Community, today: CivilDate) -> Phrase {
    guard let confirmed = community.confirmed, !CommunityView.isOld(community, today: today) else {
      return Phrase(
        da: "Ring, før du tager af sted: det er længe siden, nogen har spurgt, om det stadig passer.",
        en: "Call before you go: it is long since anybody asked whether this still holds.")
    }
    let age = DanishDate.age(days: today.dayNumber - confirmed.dayNumber)
    return Phrase(da: "Spurgt og bekræftet \(age.danish).", en: "Asked and confirmed \(age.english).")
  }
}
