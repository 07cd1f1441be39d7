import Casebook
import Domain
import Journal

extension Forms {
  /// Somebody whose name is not known and not asked for.
  static let guest = Phrase(da: "en gæst", en: "a guest")

  /// A wish without an offer.
  /// - Parameter name: the citizen's; nil for a guest.
  static func wish(_ wish: UnmetWish, of name: String?) -> Form {
    let record = Names.wish(wish.id)
    let whose = name.map { Phrase(same: $0) } ?? guest
    let distances: [FormField.Choice] =
      [.init(value: .nothing, phrase: Phrase(da: "det er lige meget", en: "it does not matter"))]
      + [2, 5, 10, 20, 50].map { .init(value: .integer($0), phrase: Phrase(same: "\($0) km")) }
    return Form(
      title: Phrase(da: "Ønske uden tilbud: \(whose.danish)", en: "Unmet wish: \(whose.english)"),
      root: Casebook.root(of: wish),
      fields: [
        .text(
          Phrase(da: "Emne", en: "Topic"), Names.Field(record, "topic"), wish.topic,
          hint: Phrase(da: "et ord eller to: træværksted", en: "a word or two: wood workshop"), limit: 100),
        .text(
          Phrase(da: "Med egne ord", en: "Own words"), Names.Field(record, "words"), wish.words,
          hint: Phrase(da: "hvad ville være godt", en: "what would be good"), lines: 3, limit: 2000),
        .text(
          Phrase(da: "Hvor", en: "Where"), Names.Field(record, "area"), wish.area,
          hint: Phrase(da: "postnr, by eller kommune", en: "postcode, town or municipality"), limit: 100),
        .choice(
          Phrase(da: "Hvor langt", en: "How far"), Names.Field(record, "km"), distances,
          wish.kilometres.flatMap { far in distances.first { $0.value.integer ?? 0 >= far }?.value }
            ?? .nothing),
      ])
  }
}
