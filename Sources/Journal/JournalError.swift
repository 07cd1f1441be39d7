import Domain

/// Why a data folder cannot be used.
public enum JournalError: Explained, Equatable {
  /// Another vejviser has it open; its process number.
  case inUse(folder: String, by: String)
  /// A file was written by a newer version of the program, in a format that this one does not know.
  case newerFormat(path: String)
  /// A file is shorter than what was saved in it: something else has changed it.
  case changedBehind(path: String)
  /// It was opened for reading alone.
  case readOnly(folder: String)

  /// What happened, what is safe, what to do.
  public var phrase: Phrase {
    switch self {
    case .inUse(let folder, let holder):
      Phrase(
        da: "Vejviser er allerede åben med mappen \(folder) (proces \(holder)). Intet er ændret. "
          + "Brug det vindue, der er åbent, eller luk det først.",
        en: "Vejviser is already open with the folder \(folder) (process \(holder)). Nothing was changed. "
          + "Use the window that is open, or close it first.")
    case .newerFormat(let path):
      Phrase(
        da: "\(path) er skrevet af en nyere udgave af Vejviser, som denne ikke kan læse. Intet er rørt. "
          + "Opdatér Vejviser på denne maskine.",
        en:
          "\(path) was written by a newer version of Vejviser, which this one cannot read. Nothing was touched. "
          + "Update Vejviser on this machine.")
    case .changedBehind(let path):
      Phrase(
        da: "\(path) er blevet kortere, mens Vejviser var åben: et andet program har ændret den. "
          + "Intet mere er skrevet. Luk Vejviser, se efter, om mappen er ved at blive gendannet, og start igen.",
        en: "\(path) has become shorter while Vejviser was open: another program has changed it. "
          + "No more was written. Close Vejviser, see whether the folder is being restored, and start again.")
    case .readOnly(let folder):
      Phrase(
        da: "Mappen \(folder) er kun åbnet til læsning. Intet er ændret.",
        en: "The folder \(folder) was opened for reading alone. Nothing was changed.")
    }
  }
}
