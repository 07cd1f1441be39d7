/// The three stages of signposting (*vejvisning*), from VIVE's evaluation of Fællesskabsby Ringsted (seed 000).
public enum Signposting: String, Sendable, CaseIterable {
  /// Knows of the community and is ready.
  case ready
  /// Was shown the way, perhaps accompanied.
  case shown
  /// Was welcomed in.
  case welcomed

  /// On screen.
  public var phrase: Phrase {
    switch self {
    case .ready: Phrase(da: "klar og orienteret", en: "ready and informed")
    case .shown: Phrase(da: "vist vej", en: "shown the way")
    case .welcomed: Phrase(da: "budt velkommen", en: "welcomed in")
    }
  }
}
