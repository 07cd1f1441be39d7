import Domain

/// Why an imported directory could not be stored.
public enum CatalogueError: Explained, Equatable {
  /// A file cannot be written; `reason` is the system's, such as a full disk.
  case cannotWrite(path: String, reason: String)

  public var phrase: Phrase {
    switch self {
    case .cannotWrite(let path, let reason):
      Phrase(
        da: "\(path) kan ikke skrives: \(reason). Det, der var gemt før, er uændret.",
        en: "\(path) cannot be written: \(reason). What was stored before is unchanged.")
    }
  }
}
