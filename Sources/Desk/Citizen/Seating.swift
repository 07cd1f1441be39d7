import Casebook
import Domain
import Journal
import Terminal

/// *Hvem sidder her?* Several colleagues share a machine: each is a record, chosen at the start and after the screen was
/// hidden, and renamed in one place.
extension AppState {
  /// Asks before anything is written, for it stands beside what is written: who this is, when nobody has said; which of
  /// those who have sat here, when there are several.
  mutating func askWhoSitsHere() {
    if staff.isEmpty, casebook.staffMembers.isEmpty {
      layers.append(.prompt(Prompt(purpose: .staffName, editing: TextEditing(limit: 80))))
    } else if staff.isEmpty || settings.seats.count > 1 {
      hiding.asksWho = !staff.isEmpty
      layers.append(.chooser(Chooser(purpose: .staff)))
    }
  }

  /// Colleagues, those who have sat here first; and whoever is not among them.
  func seatOptions(matching typed: String) -> [ChooserOption] {
    let all = casebook.staffMembers.filter { Self.matches(typed, $0.name) }
    let here = settings.seats.compactMap { id in all.first { $0.id == id } }
    let others = all.filter { !here.contains($0) }
    var options = (here + others).map { member in
      ChooserOption(label: member.name, detail: member.areas, action: .sit(staff: member.id))
    }
    if !typed.isEmpty, !all.contains(where: { $0.name.lowercased() == typed.lowercased() }) {
      let label = say(Phrase(da: "Ny kollega: \(typed)", en: "New colleague: \(typed)"))
      options.append(ChooserOption(label: label, action: .sitNew(name: typed)))
    }
    return options
  }

  /// A colleague sits down: what is written from now on is theirs.
  mutating func sit(_ id: String) -> [Effect] {
    let effects = flushDrafts()
    if staff != id, !staff.isEmpty {
      // Whoever sat here before had somebody open, and things to take back, that are not the next one's to see.
      citizen = nil
      talk = TalkState()
      plan = PlanState()
      undoStack = []
      redoStack = []
      layers = []
      notice = nil
      let wishes = today.wishes
      today = TodayState()
      today.wishes = wishes
      find.query = TextEditing()
      find.place = TextEditing(settings.homePlace)
      find.showsDetails = false
      search()
    }
    hiding.asksWho = false
    staff = id
    staffName = casebook.staffName(id)
    settings.seats.removeAll { $0 == id }
    settings.seats.insert(id, at: 0)
    return effects + [.remember(staff: id)]
  }

  /// A colleague who was never here before sits down.
  mutating func sitNew(_ name: String) -> [Effect] {
    let id = "staff:\(Casebook.randomName(&random))"
    let effects = sit(id)
    staffName = name
    let operations = record([
      Names.Field(Names.staff, "name").edit(id, text: name),
      .share(RootID(id), to: Casebook.directorySpace),
    ])
    return effects + write(operations)
  }

  /// Opens what colleagues know of whoever sits here.
  mutating func editStaff() {
    guard !staff.isEmpty else { return askWhoSitsHere() }
    layers.append(.form(Forms.staff(casebook.staffMember(staff))))
  }
}
