import Domain

/// What a store can answer instead of doing as it was asked.
public enum StoreError: Explained, Equatable {
  /// It cannot be reached: no network, or the folder is not there.
  case unreachable(String)
  /// It can, but this user may not do this.
  case refused(String)
  /// It is busy, or stopped in the middle.
  case tryAgain(String)
  /// There is no such file.
  case missing(String)
  /// It has no more room.
  case full(String)
  /// The file is larger than anything that this program puts there.
  case tooLarge(String)

  /// What happened, what is safe, what to do.
  public var phrase: Phrase {
    switch self {
    case .unreachable(let place):
      Phrase(
        da:
          "Det fælles lager kan ikke nås (\(place)). Alt er gemt på denne maskine og sendes, når der er forbindelse.",
        en:
          "The shared store cannot be reached (\(place)). All is saved on this machine and is sent when it can be."
      )
    case .refused(let place):
      Phrase(
        da: "Det fælles lager gav ikke adgang (\(place)). Alt er gemt på denne maskine. "
          + "Bed den, der styrer lageret, om adgang til at læse og skrive.",
        en: "The shared store refused access (\(place)). All is saved on this machine. "
          + "Ask whoever runs the store for access to read and write.")
    case .tryAgain(let place):
      Phrase(
        da:
          "Det fælles lager svarede ikke færdigt (\(place)). Alt er gemt på denne maskine. Der prøves igen.",
        en:
          "The shared store did not finish its answer (\(place)). All is saved on this machine. It is tried again."
      )
    case .missing(let place):
      Phrase(
        da:
          "Det fælles lager har ikke længere filen \(place). Alt er gemt på denne maskine. Der prøves igen.",
        en:
          "The shared store no longer has the file \(place). All is saved on this machine. It is tried again."
      )
    case .full(let place):
      Phrase(
        da: "Det fælles lager er fuldt (\(place)). Alt er gemt på denne maskine. "
          + "Bed den, der styrer lageret, om at gøre plads.",
        en: "The shared store is full (\(place)). All is saved on this machine. "
          + "Ask whoever runs the store to make room.")
    case .tooLarge(let place):
      Phrase(
        da: "Filen \(place) i det fælles lager er større, end Vejviser laver dem, og er ikke hentet. "
          + "Intet er ændret.",
        en: "The file \(place) in the shared store is larger than Vejviser makes them, and was not fetched. "
          + "Nothing was changed.")
    }
  }
}
