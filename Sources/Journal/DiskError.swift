import Domain

/// What a disk can refuse. Names the file, never what is in it.
public enum DiskError: Explained, Equatable {
  /// There is no such file or folder.
  case missing(path: String)
  /// No room is left, or the user's share of it is used up.
  case full(path: String)
  /// The user may not read or write it, or the disk is read-only.
  case notPermitted(path: String)
  /// Another process holds the lock; its text, as its process number.
  case locked(path: String, by: String)
  /// Anything else, with the system's number for it (`errno`).
  case failed(path: String, code: Int32)

  /// What happened, what is safe, what to do.
  public var phrase: Phrase {
    switch self {
    case .missing(let path):
      Phrase(
        da: "\(path) findes ikke. Intet er ændret. Se efter, om mappen er flyttet.",
        en: "\(path) does not exist. Nothing was changed. See whether the folder was moved.")
    case .full(let path):
      Phrase(
        da: "Disken er fuld, så \(path) kunne ikke gemmes. Alt, der stod som gemt, er der stadig. "
          + "Gør plads, så gemmes resten af sig selv.",
        en: "The disk is full, so \(path) could not be saved. All that was marked as saved is still there. "
          + "Make room, and the rest is saved by itself.")
    case .notPermitted(let path):
      Phrase(
        da: "Der er ikke adgang til at læse eller skrive \(path). Intet er ændret. "
          + "Ret adgangen, eller vælg en anden mappe med --data.",
        en: "\(path) may not be read or written. Nothing was changed. "
          + "Set its permissions right, or choose another folder with --data.")
    case .locked(let path, let holder):
      Phrase(
        da: "\(path) bruges allerede af et andet program (\(holder)). Intet er ændret. Luk det andet først.",
        en:
          "\(path) is in use by another program (\(holder)). Nothing was changed. Close the other one first.")
    case .failed(let path, let code):
      Phrase(
        da: "Disken svarede med fejl \(code) for \(path). Alt, der stod som gemt, er der stadig. "
          + "Prøv igen; bliver det ved, så bed om hjælp til disken.",
        en: "The disk answered with error \(code) for \(path). All that was marked as saved is still there. "
          + "Try again; if it goes on, have the disk looked at.")
    }
  }
}
