import Catalogue
import Domain

/// What two entries tell of one thing.
struct DuplicateRow: Equatable {
  let label: Phrase
  let first: String
  let second: String
  /// Both tell, each something else than the other in other words.
  let differs: Bool

  private init(_ label: Phrase, _ first: String, _ second: String, isSame: Bool) {
    self.label = label
    // A dash stands for what is not told.
    self.first = first.isEmpty ? "–" : first
    self.second = second.isEmpty ? "–" : second
    differs = !first.isEmpty && !second.isEmpty && first != second && !isSame
  }

  /// What a person needs to judge whether two entries are one community.
  static func all(
    _ first: Community, _ second: Community, _ reasons: Set<DuplicateReason>, _ state: AppState
  ) -> [DuplicateRow] {
    let language = state.settings.language
    func row(
      _ label: Phrase, sameBy reason: DuplicateReason? = nil, _ text: (Community) -> String
    ) -> DuplicateRow {
      DuplicateRow(label, text(first), text(second), isSame: reason.map(reasons.contains) ?? false)
    }
    return [
      row(Phrase(da: "Navn", en: "Name"), \.name),
      row(Phrase(da: "Arrangør", en: "Organiser"), \.organiser),
      row(Phrase(da: "Hvor", en: "Where")) { community in
        [community.address, "\(community.postcode) \(community.city)".trimmed].filter { !$0.isEmpty }
          .joined(separator: ", ")
      },
      row(Phrase(da: "Telefon", en: "Phone"), sameBy: .samePhone, \.phone),
      row(Phrase(da: "Hvornår", en: "When"), sameBy: .sameSchedule, \.schedule),
      row(Phrase(da: "Pris", en: "Price")) { CommunityView.price($0, language) },
      row(Phrase(da: "Kilde", en: "Source"), \.source),
      row(Phrase(da: "Bekræftet", en: "Confirmed")) { community in
        guard let day = community.confirmed else { return "" }
        let by = community.confirmedBy.isEmpty ? "" : ", \(community.confirmedBy)"
        return DanishDate.short(day, today: state.date)(language) + by
      },
    ]
  }
}
