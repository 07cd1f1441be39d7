import Domain
import Journal

/// Why an exchange with a space came to an end before all was done.
public struct ExchangeFailure: Error, Explained {
  /// What kind it is, for those who script it.
  public enum Kind: Sendable, Equatable {
    /// The store cannot be reached.
    case unreachable
    /// It refuses, or a person has to say how to go on.
    case refused
    /// The same may well work in a while.
    case tryAgain

    /// As sysexits.h has it: 69 unavailable, 77 no permission, 75 temporary failure.
    public var exitCode: Int32 {
      switch self {
      case .unreachable: 69
      case .refused: 77
      case .tryAgain: 75
      }
    }
  }

  /// The space that it happened in.
  public var space: String
  /// What kind it is.
  public var kind: Kind
  /// What happened, what is safe, what to do.
  public var phrase: Phrase
  /// The store is another one than before, and a person has to say whether to fill it anew: see
  /// `Exchange.run(_:accepting:)`.
  public var asksForNewStore = false

  /// - Parameters:
  ///   - space: where it happened.
  ///   - kind: what kind it is.
  ///   - phrase: what happened, what is safe, what to do.
  ///   - asksForNewStore: a person has to say whether the store is new on purpose.
  public init(space: String, kind: Kind, phrase: Phrase, asksForNewStore: Bool = false) {
    self.space = space
    self.kind = kind
    self.phrase = phrase
    self.asksForNewStore = asksForNewStore
  }

  init(space: String, _ error: any Error) {
    self.space = space
    switch error {
    case let failure as ExchangeFailure: self = failure
    case let error as StoreError:
      phrase = error.phrase
      switch error {
      case .unreachable: kind = .unreachable
      case .refused, .full, .tooLarge, .login, .untrusted, .moved, .notAStore, .noFolder: kind = .refused
      case .tryAgain, .missing, .stopped: kind = .tryAgain
      }
    case let error as JournalError:
      phrase = error.phrase
      kind = .refused
    case let error as any Explained:
      phrase = error.phrase
      kind = .tryAgain
    default:
      phrase = Phrase(
        da: "Synkroniseringen med \(space) gik i stå. Alt er gemt på denne maskine. Der prøves igen.",
        en: "The exchange with \(space) stopped. All is saved on this machine. It is tried again.")
      kind = .tryAgain
    }
  }

  /// The store does not have the identity that it had.
  static func otherStore(_ space: String) -> ExchangeFailure {
    ExchangeFailure(
      space: space, kind: .refused,
      phrase: Phrase(
        da: "Det fælles lager for \(space) er ikke det, det var: det er tømt, flyttet eller ikke koblet til. "
          + "Intet er slettet eller sendt, og alt er på denne maskine. Se efter, om mappen er den rigtige. "
          + "Er lageret med vilje nyt: Ctrl-K, »Lageret er nyt«, så fyldes det igen.",
        en: "The shared store for \(space) is not the one it was: it was emptied, moved or is not connected. "
          + "Nothing was deleted or sent, and all is on this machine. See whether the folder is the right one. "
          + "If the store is new on purpose: Ctrl-K, “The store is new”, and it is filled again."),
      asksForNewStore: true)
  }

  /// The store is of a newer format.
  static func newerStore(_ space: String) -> ExchangeFailure {
    ExchangeFailure(
      space: space, kind: .refused,
      phrase: Phrase(
        da: "Det fælles lager for \(space) bruges af en nyere udgave af Vejviser, som denne ikke kan læse. "
          + "Intet er sendt eller ændret. Opdatér Vejviser på denne maskine.",
        en:
          "The shared store for \(space) is used by a newer version of Vejviser, which this one cannot read. "
          + "Nothing was sent or changed. Update Vejviser on this machine."))
  }

  /// Not a name that a space can have.
  static func badName(_ space: String) -> ExchangeFailure {
    ExchangeFailure(
      space: space, kind: .refused,
      phrase: Phrase(
        da: "»\(space)« kan ikke være navn på et rum i det fælles lager. Intet er sendt. "
          + "Brug små bogstaver a–z, cifre, punktum og bindestreg.",
        en: "“\(space)” cannot be the name of a space in the shared store. Nothing was sent. "
          + "Use small letters a–z, digits, full stop and hyphen."))
  }
}
