import Casebook
import Domain
import Journal

/// What an exchange brings, a part at a time, so that keys come in between.
extension AppState {
  /// More of an exchange is about to come in: what is on screen may wait for it.
  public var isArriving: Bool { sync.arriving != nil }

  /// Takes in a part. What is being written in is right at once; what is shown of everyone follows the last part.
  mutating func take(_ arrival: Arrival) -> [Effect] {
    // What is being typed here was typed without knowing of these: it must not seem to answer them.
    var effects = flushDrafts(isLeft: touchesDraft(arrival.operations))
    keepFile()
    let before = openRoots
    let people = casebook.people(among: arrival.operations.filter(\.content.record.isEmpty).map(\.root))
    let new = casebook.take(arrival.operations, published: arrival.published, newName: arrival.newName)
    var news = sync.arriving ?? News()
    news.add(News(new))
    // Another device erased one record of a person, or took its sharing back, and did not know of the others.
    let due = casebook.edits(following: people, on: date, space: settings.teamSpace)
    if !due.isEmpty { effects += write(record(due)) }
    effects += giveUp(arrival.withdrawn)
    sync.arriving = arrival.isFollowed ? news : nil
    if !arrival.isFollowed {
      follow(news)
      reloadEditors()
    } else if arrival.newName != nil || !due.isEmpty
      || !before.union(openRoots).isDisjoint(with: new.map(\.root.rawValue))
    {
      reloadEditors()
    } else {
      keepFileAsItIs()
    }
    return effects
  }

  /// Shows of everyone what has come so far.
  mutating func catchUp() {
    guard let news = sync.arriving, news != News() else { return }
    sync.arriving = News()
    follow(news)
    reloadEditors()
  }

  /// Whether somebody else wrote in a field that is being typed into: then also what may be half a number was meant before.
  private func touchesDraft(_ operations: [Operation]) -> Bool {
    saving.drafts.contains { draft in
      operations.contains { operation in
        operation.root.rawValue == draft.root
          && Names.Field(operation.content.record, operation.content.field) == draft.field
      }
    }
  }

  /// The records that something on screen is being written in.
  private var openRoots: Set<String> {
    var roots = Set(citizen.map(casebook.person) ?? [])
    for case .form(let form) in layers { roots.insert(form.root) }
    return roots
  }

  /// Citizens whom others alone go on with: those of a team elsewhere, whose words go there by themselves; and those who said
  /// no, of whom what nobody else has is shown before it goes.
  private mutating func giveUp(_ withdrawn: [RootID]) -> [Effect] {
    let moved = withdrawn.filter {
      if case .moved = casebook.ledger.sharing(of: $0) { true } else { false }
    }
    if !moved.isEmpty {
      notice = Notice(
        Phrase(
          da:
            "\(moved.count) \(moved.count == 1 ? "borger hører" : "borgere hører") til et andet hold fra nu af.",
          en:
            "\(moved.count) \(moved.count == 1 ? "citizen belongs" : "citizens belong") to another team from now on."
        ))
    }
    var effects: [Effect] = []
    for root in withdrawn.sorted() {
      // Whatever was typed while the exchange went on is among it.
      let unsent = casebook.ledger.unsent(of: root)
      let texts = casebook.ledger.operations(of: root).filter { unsent.contains($0.id) }
        .compactMap { $0.content.value.text }.filter { !$0.trimmed.isEmpty }
      if texts.isEmpty || moved.contains(root) {
        effects.append(.drop(root))
      } else if sync.shown.insert(root).inserted {
        layers.append(.withdrawal(root, texts: texts))
      }
    }
    return effects
  }
}
