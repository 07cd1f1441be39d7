import Casebook
import Domain
import Journal
import Terminal

/// Before a number is used: who was in touch last, and whether the community had better be spared.
struct ContactLayer: Equatable, Sendable {
  /// The community.
  let community: String
  /// What can be chosen.
  let choices: [Choice]
  var selected = 0

  /// What can be done about a contact.
  enum Choice: Equatable, Sendable {
    /// Log a contact about this.
    case log(ContactTopic)
    /// Write to this colleague instead.
    case write(to: String)
  }
}

extension AppState {
  /// What to know before the next contact with a community.
  func advice(_ community: String) -> ContactGuard.Advice {
    ContactGuard.advice(casebook.contacts(community), now: date, asking: staff)
  }

  /// Shows what is known of contacts with the lit community.
  mutating func openContact() {
    guard let hit = find.hit else { return }
    let topics = ContactTopic.allCases.map(ContactLayer.Choice.log)
    // To write to the colleague is the first thing offered, when that is what spares the community.
    let instead = advice(hit.id).warning.map { [ContactLayer.Choice.write(to: $0.writeTo)] } ?? []
    layers.append(.contact(ContactLayer(community: hit.id, choices: instead + topics)))
  }

  /// Enter in the layer.
  mutating func chooseContact() -> [Effect] {
    guard case .contact(let layer)? = layers.last, layer.choices.indices.contains(layer.selected) else {
      return []
    }
    layers.removeLast()
    // In the question itself Ctrl-Z would take back what was typed there.
    find.focus = .results
    switch layer.choices[layer.selected] {
    case .log(let topic):
      let contact = ContactLog(date: date, staff: staff, topic: topic)
      let edits = casebook.edits(
        logging: contact, with: layer.community, id: Casebook.randomName(&random))
      return commit(edits, as: Phrase(da: "kontakt noteret", en: "contact logged"), notify: true)
    case .write(let colleague):
      var note = ColleagueNote(id: Casebook.randomName(&random))
      note.to = colleague
      note.from = staff
      note.community = layer.community
      note.date = date
      let effects = commit(
        casebook.edits(beginning: note, space: settings.teamSpace),
        as: Phrase(da: "besked", en: "note"), notify: false)
      layers.append(.form(Forms.note(note, to: casebook.staffName(colleague))))
      return effects
    }
  }

  /// How a choice is shown.
  func label(_ choice: ContactLayer.Choice) -> String {
    switch choice {
    case .log(let topic): return say(topic.label)
    case .write(let colleague):
      let name = casebook.staffName(colleague)
      return say(Phrase(da: "skriv til \(name) i stedet", en: "write to \(name) instead"))
    }
  }
}

extension Forms {
  /// A few words to a colleague.
  static func note(_ note: ColleagueNote, to name: String) -> Form {
    Form(
      title: Phrase(da: "Til \(name)", en: "To \(name)"), root: Casebook.noteRoot(note.id),
      fields: [
        .text(
          Phrase(da: "Besked", en: "Note"), Names.Field(Names.note, "text"), "",
          hint: Phrase(
            da: "fx: skal du alligevel ringe til dem i denne uge? Nævn ingen borger ved navn.",
            en: "e.g. are you calling them this week anyway? Name no citizen."), lines: 4, limit: 2000)
      ])
  }
}
