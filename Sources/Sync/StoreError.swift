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
  /// The name or the password is not the right one.
  case login(String)
  /// The server answers, and the folder of the address is not there.
  case noFolder(String)
  /// Its certificate does not hold, with the system's reason.
  case untrusted(String, reason: String)
  /// It sends on to another address; empty when it does not say which.
  case moved(String, to: String)
  /// What answers there is no store: a page for people, a login, another kind of server.
  case notAStore(String)
  /// Somebody asked to stop.
  case stopped

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
        da: "Det fælles lager er fuldt, eller tager ikke så meget ad gangen (\(place)). "
          + "Alt er gemt på denne maskine. Bed den, der styrer lageret, om at gøre plads.",
        en: "The shared store is full, or does not take so much at a time (\(place)). "
          + "All is saved on this machine. Ask whoever runs the store to make room.")
    case .tooLarge(let place):
      Phrase(
        da: "Filen \(place) i det fælles lager er større, end Vejviser laver dem, og er ikke hentet. "
          + "Intet er ændret.",
        en: "The file \(place) in the shared store is larger than Vejviser makes them, and was not fetched. "
          + "Nothing was changed.")
    case .login(let place):
      Phrase(
        da: "Det fælles lager tager ikke imod navnet og kodeordet (\(place)). Alt er gemt på denne maskine. "
          + "Ret dem under »Forbind til et lager«. Mange servere vil have et særligt kodeord til programmer.",
        en:
          "The shared store does not accept the name and password (\(place)). All is saved on this machine. "
          + "Correct them under “Connect to a store”. Many servers want a password made for programs.")
    case .noFolder(let place):
      Phrase(
        da: "Serveren svarer, men mappen \(place) er der ikke. Alt er gemt på denne maskine. "
          + "Se efter, om adressen er skrevet rigtigt under »Forbind til et lager«.",
        en: "The server answers, but the folder \(place) is not there. All is saved on this machine. "
          + "See whether the address is written right under “Connect to a store”.")
    case .untrusted(let place, let reason):
      Phrase(
        da:
          "Det fælles lagers certifikat holder ikke (\(place)): \(reason) Intet er sendt, og alt er gemt på denne "
          + "maskine. Vis beskeden til den, der styrer lageret. Er maskinens dato forkert, så ret den.",
        en:
          "The shared store's certificate does not hold (\(place)): \(reason) Nothing was sent, and all is saved on "
          + "this machine. Show this to whoever runs the store. If this machine's date is wrong, set it right."
      )
    case .moved(let place, let new):
      Phrase(
        da:
          "Det fælles lager sender videre fra \(place)\(new.isEmpty ? "" : " til \(new)"). Intet er sendt videre, og alt er "
          + "gemt på denne maskine. Er lageret flyttet, så skriv den nye adresse under »Forbind til et lager«.",
        en:
          "The shared store sends on from \(place)\(new.isEmpty ? "" : " to \(new)"). Nothing was sent on, and all is "
          + "saved on this machine. If it has moved, write its new address under “Connect to a store”.")
    case .notAStore(let place):
      Phrase(
        da: "\(place) svarer, men ikke som et lager (WebDAV). Alt er gemt på denne maskine. "
          + "Er adressen den til programmer, eller skal man først logge ind på nettet her?",
        en: "\(place) answers, but not as a store (WebDAV). All is saved on this machine. "
          + "Is the address the one for programs, or must one first log in to the network here?")
    case .stopped:
      Phrase(
        da: "Udvekslingen blev stoppet. Alt er gemt på denne maskine og sendes næste gang.",
        en: "The exchange was stopped. All is saved on this machine and is sent the next time.")
    }
  }
}
