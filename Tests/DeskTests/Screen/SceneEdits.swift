import Casebook
import Domain
import Journal

@testable import Desk

extension Scene {
  /// The people of the scenes: Bodil, who is well on her way, Karen, of whom little is known, and the staff.
  static let edits: [Edit] = bodil + karen + staff

  private static func edit(_ root: String, _ record: String, _ field: String, _ text: String) -> Edit {
    Names.Field(record, field).edit(root, text: text)
  }

  private static let staff = [
    edit("staff:mette", Names.staff, "name", "Mette"), edit("staff:jonas", Names.staff, "name", "Jonas"),
  ]

  private static let karen = [
    edit("citizen:karen", Names.citizen, "name", "Karen Margrethe"),
    edit("citizen:karen", Names.citizen, "place", "4000 Roskilde"),
    edit("citizen:karen", Names.referral("r"), "referrer", "Lægehuset i Viby"),
    edit("citizen:karen", Names.referral("r"), "date", "2026-11-20"),
  ]

  private static let bodil: [Edit] = {
    let id = "citizen:bodil"
    func citizen(_ field: String, _ text: String) -> Edit { edit(id, Names.citizen, field, text) }
    func step(_ step: String, _ fields: KeyValuePairs<String, String>) -> [Edit] {
      fields.map { edit(id, Names.step(step), $0.key, $0.value) }
    }
    func answer(_ talk: String, _ segment: String, _ text: String, _ importance: Int) -> [Edit] {
      [
        edit(id, Names.answer(talk, segment), "text", text),
        Names.Field(Names.answer(talk, segment), "importance").edit(id, .integer(importance)),
      ]
    }
    var edits = [
      citizen("name", "Bodil Hansen"), citizen("phone", "12 34 56 78"),
      citizen("place", "4130 Viby Sjælland"),
      citizen("note", "Går med rollator. Ring helst om formiddagen."),
      edit(id, Names.conversation("c1"), "date", "2026-09-03"),
      edit(id, Names.conversation("c1"), "centre", "At der sker noget i løbet af ugen"),
      edit(id, Names.conversation("c2"), "date", "2026-11-22"),
      edit(id, Names.conversation("c2"), "centre", "At synge igen, bare for sjov"),
      edit(
        id, Names.plan, "goal", "Jeg vil synge sammen med andre igen og have en grund til at tage frakken på."
      ),
      edit(id, Names.plan, "agreed-with", "Bodil selv"), edit(id, Names.plan, "review", "2026-12-20"),
      edit(id, Names.followUp("f1"), "due", "2026-11-22"),
      edit(id, Names.followUp("f1"), "note", "hvordan gik turen"),
      edit(id, Names.followUp("f2"), "due", "2026-11-18"), edit(id, Names.followUp("f2"), "kind", "visit"),
    ]
    edits += answer("c1", "hverdag", "Dagene ligner hinanden.", 2)
    edits += answer("c2", "hverdag", "Tirsdag er blevet en god dag, for da er der sang.", 1)
    edits += answer("c2", "netvaerk", "Søsteren ringer om søndagen.", 3)
    edits += answer("c2", "faellesskaber", "Sang i kor i tredive år.", 2)
    edits += step(
      "s1",
      [
        "what": "Sangkoret Viby", "community": "community:kor", "date": "2026-11-10", "time": "14:00",
        "place": "Parkvej 4, 4130 Viby Sjælland", "transport": "kører med naboen", "companion": "Mette",
        "host": "Inger", "outcome": "came", "stage": "shown", "next": "prøver igen uden Mette",
      ])
    edits += step(
      "s2",
      [
        "what": "Sangkoret Viby", "community": "community:kor", "date": "2026-11-24", "time": "14:00",
        "place": "Parkvej 4, 4130 Viby Sjælland", "transport": "bus 212", "host": "Inger",
        "agreed": "Vi mødes ved indgangen ti minutter før.",
      ])
    edits += step("s3", ["what": "Læse højt for børn i børnehaven", "date": "2026-11-20"])
    edits += step("s4", ["what": "Ringe til Stolemotion i parken"])
    return edits
  }()
}
