/// Words that say nothing of what is looked for: grammar, and what people say around their wish.
enum LittleWords {
  /// Whether a folded word is one.
  static func contains(_ word: [UInt8]) -> Bool { all.contains(word) }

  /// As for an array.
  static func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    word.count <= 10 && all.contains(Array(word))
  }

  private static let all = Set(
    """
    ad af alle alt altid anden andet andre at bare blandt blev blive bliver bor da de dem den denne der deres det dette dig \
    din dine dit du efter ej eller elsker en end endnu er et fik flere for fra få får før gerne god godt gode gøre gør \
    ham han hans har havde havet heller hen hende hendes her hos hun hvad hver hvis hvor hvordan hvornår i igen ikke \
    ind ingen intet is jeg jer jo kan kom komme kommer kunne leder lide lidt lyst man mange med meget men mens mere mest \
    mig min mine mit mod må måske ned nogen noget nogle nok ny nye nyt når nær og også om omkring op os over overfor på \
    prøve ret sammen se ses selv sig sin sine sit skal skulle som sted steder så søger sådan tage til tit tæt ud uden \
    under ung var ved vedr vel vi vil ville vores være været ønsker \
    a an and at by for from in is near of on or the to with
    """.split(whereSeparator: \.isWhitespace).map { Folding.words(String($0)).joined().map { $0 } }
  ).subtracting(["is", "ung", "havet", "kunne"].map { Folding.words($0)[0] })
}
