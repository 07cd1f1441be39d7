import Domain

/// Why an imported directory could not be stored.
public enum CatalogueError: Explained, Equatable {
  /// A file cannot be written; `reason` tells of a full disk, a folder without access and so on.
  case cannotWrite(path: String, reason: Phrase)
  /// Bytes that are not what their name says: they came halfway, or were changed.
  case damaged(name: String)
  /// A device's name has other characters than `[a-z0-9]`.
  case badPublisher(String)
  /// The person stopped it.
  case cancelled

  /// What happened, what is safe, what to do.
  public var phrase: Phrase {
    switch self {
    case .cannotWrite(let path, let reason):
      Phrase(
        da: "\(path) kan ikke skrives: \(reason.danish). Det, der var gemt før, er uændret.",
        en: "\(path) cannot be written: \(reason.english). What was stored before is unchanged.")
    case .damaged(let name):
      Phrase(
        da: "\(name) er ikke hel og er ikke gemt. Det, der var gemt før, er uændret.",
        en: "\(name) is not whole and has not been stored. What was stored before is unchanged.")
    case .badPublisher(let name):
      Phrase(
        da: "»\(name)« kan ikke være navn på en enhed. Intet er ændret.",
        en: "“\(name)” cannot be a device's name. Nothing has changed.")
    case .cancelled:
      Phrase(da: "Afbrudt. Intet er ændret.", en: "Cancelled. Nothing has changed.")
    }
  }
}
