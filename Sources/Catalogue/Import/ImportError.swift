import Domain

/// A file of which nothing could be taken.
public enum ImportError: Explained, Equatable {
  /// Cannot be opened or read.
  case unreadable(file: String, reason: Phrase)
  /// A folder without the files that a directory is made of.
  case folder(file: String)
  /// Nothing in it.
  case empty(file: String)
  /// Neither text nor JSON.
  case notText(file: String, kind: Phrase)
  /// No column is known as the name; the columns that are there.
  case noNameColumn(file: String, line: Int, columns: [String])
  /// JSON, but not of communities.
  case otherShape(file: String, line: Int, reason: Phrase)
  /// JSON of more than a gigabyte.
  case tooLarge(file: String)
  /// A data package names a file that does not lie in its folder, or a link leads out of it.
  case outsideFolder(file: String, path: String)
  /// The person stopped it; nothing is changed.
  case cancelled

  /// Whether the file could not be read at all (exit code 66), rather than read and found useless (65).
  public var isUnreadable: Bool {
    switch self {
    case .unreadable, .folder: true
    default: false
    }
  }

  /// What happened, what is safe, what to do.
  public var phrase: Phrase {
    switch self {
    case .unreadable(let file, let reason):
      Phrase(
        da: "\(file) kan ikke læses: \(reason.danish). Intet er ændret.",
        en: "\(file) cannot be read: \(reason.english). Nothing has changed.")
    case .folder(let file):
      Phrase(
        da: "\(file) er en mappe, og der er ingen services.csv i den. Vælg en fil i den. Intet er ændret.",
        en: "\(file) is a folder, and there is no services.csv in it. Choose a file in it. "
          + "Nothing has changed.")
    case .empty(let file):
      Phrase(da: "\(file) er tom. Intet er ændret.", en: "\(file) is empty. Nothing has changed.")
    case .notText(let file, let kind):
      Phrase(
        da: "\(file) er \(kind.danish). Gem den som CSV, og prøv igen.",
        en: "\(file) is \(kind.english). Save it as CSV and try again.")
    case .noNameColumn(let file, let line, let columns):
      Phrase(
        da: "\(file), linje \(line): ingen kolonne er kendt som navn. Kolonnerne er: "
          + "\(columns.joined(separator: ", ")). Skriv i indstillingerne under [columns]: "
          + "name = kolonnens navn.",
        en: "\(file), line \(line): no column is known as the name. The columns are: "
          + "\(columns.joined(separator: ", ")). Write in the configuration under [columns]: "
          + "name = the column's name.")
    case .otherShape(let file, let line, let reason):
      Phrase(
        da: "\(file), linje \(line): \(reason.danish). Intet er ændret.",
        en: "\(file), line \(line): \(reason.english). Nothing has changed.")
    case .tooLarge(let file):
      Phrase(
        da: "\(file) er for stor. Del den i mindre filer. Intet er ændret.",
        en: "\(file) is too large. Divide it into smaller files. Nothing has changed.")
    case .outsideFolder(let file, let path):
      Phrase(
        da: "\(file) henviser til »\(path.prefix(80))« uden for sin egen mappe. Det hentes ikke. "
          + "Intet er ændret.",
        en: "\(file) points to “\(path.prefix(80))” outside its own folder. That is not read. "
          + "Nothing has changed.")
    case .cancelled:
      Phrase(da: "Afbrudt. Intet er ændret.", en: "Cancelled. Nothing has changed.")
    }
  }
}
