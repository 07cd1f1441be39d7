import Domain

extension PaperSheet {
  /// Communities to take home, one after the other.
  /// - Parameters:
  ///   - communities: in the order of the sheet.
  ///   - now: for the next meeting, and for how old an entry is.
  ///   - language: of what is not the directory's own words.
  public static func communities(_ communities: [Community], now: WallTime, language: Language) -> PaperSheet
  {
    Self.communities(communities.map { ($0, nil) }, now: now, language: language)
  }

  /// As above, with the way from where the citizen lives.
  static func communities(_ communities: [(Community, Way?)], now: WallTime, language: Language) -> PaperSheet
  {
    // One alone is what the sheet is about.
    let only = communities.count == 1 ? communities[0].0.name : nil
    let title = only ?? Phrase(da: "Fællesskaber", en: "Communities")(language)
    let day = DanishDate.long(now.inDenmark.date)
    return PaperSheet(
      language: language, title: title, name: "",
      blocks: communities.map { .entry(entry($0.0, $0.1, isTitled: only == nil, now, language)) },
      foot: [Phrase(da: "Skrevet ud \(day.danish).", en: "Printed \(day.english).")(language)])
  }

  private static func entry(
    _ community: Community, _ way: Way?, isTitled: Bool, _ now: WallTime, _ language: Language
  )
    -> Entry
  {
    let handOut = HandOut(community, way: way, now: now)
    var entry = Entry(title: isTitled ? handOut.name : "", note: handOut.organiser, text: handOut.description)
    for fact in handOut.facts { entry.add(fact.label, fact.text(language), language) }
    entry.warning =
      community.isRetired
      ? Phrase(
        da: "Stedet findes måske ikke mere. Ring, før du tager af sted.",
        en: "It may no longer be there. Call before you go.")(language)
      : handOut.trust(language)
    return entry
  }
}
