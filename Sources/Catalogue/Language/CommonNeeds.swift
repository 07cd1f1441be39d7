/// Words that stand around a wish without telling it: who somebody is, that they are alone, that there is a group. They
/// are looked for like others, but beside a word that tells more they weigh little: in *ensom mand der kan lide træ* the
/// wood decides.
enum CommonNeeds {
  /// Whether a folded word is one.
  static func contains(_ word: [UInt8]) -> Bool { all.contains(word) }

  private static let all = Set(
    """
    ensom ensomme ensomt ensomhed alene enlig enlige ældre gammel gamle senior seniorer pensionist pensionister person \
    personer mennesker menneske folk borger borgere gruppe grupper hold klub klubber forening foreninger fællesskab \
    fællesskaber aktivitet aktiviteter tilbud netværk
    """.split(whereSeparator: \.isWhitespace).map { Folding.words(String($0)).joined().map { $0 } })
}
