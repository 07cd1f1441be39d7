import Domain
import Terminal

/// The set-up of the shared store: where it is, who asks, and what a look at it showed.
struct StoreLayer: Equatable, Sendable {
  /// What is written down.
  enum Field: CaseIterable, Equatable, Sendable {
    case address, user, password, team

    /// In front of the field.
    var label: Phrase {
      switch self {
      case .address: Phrase(da: "Adresse", en: "Address")
      case .user: Phrase(da: "Bruger", en: "User")
      case .password: Phrase(da: "Kodeord", en: "Password")
      case .team: Phrase(da: "Hold", en: "Team")
      }
    }
  }

  private var address: TextEditing
  private var user: TextEditing
  private var password = TextEditing(limit: 200)
  private var team: TextEditing
  /// The field that keys go to.
  private(set) var focus = Field.address
  /// What the latest look showed, and for what it was taken.
  private(set) var steps: [StoreStep] = []
  private var tried: StoreAccount?
  /// A look is under way.
  private(set) var isTrying = false
  /// So many lines of what was found are above the frame.
  var scroll = 0
  private let known: Known

  init(_ settings: Settings) {
    address = TextEditing(settings.storeAddress, limit: 400)
    user = TextEditing(settings.storeUser, limit: 200)
    team = TextEditing(settings.teamSpaces.joined(separator: ", "), limit: 200)
    known = Known(address: settings.storeAddress, user: settings.storeUser)
  }

  /// A password is kept for what stands here: the field may stay empty.
  var keepsPassword: Bool {
    !known.user.isEmpty && known == Known(address: account.address, user: account.user)
  }

  private struct Known: Equatable, Sendable {
    let address: String
    let user: String
  }

  /// As it is written now.
  var account: StoreAccount {
    let address = address.text.trimmed
    var account = StoreAccount(
      address: address, team: Settings.teams(team.text).joined(separator: ", "))
    if account.isOnServer {
      account.user = user.text.trimmed
      account.password = password.text
    }
    return account
  }

  /// The fields that are asked for: a folder has no user.
  var fields: [Field] { account.isOnServer ? Field.allCases : [.address, .team] }

  /// What stands in a field.
  subscript(field: Field) -> TextEditing {
    get {
      switch field {
      case .address: address
      case .user: user
      case .password: password
      case .team: team
      }
    }
    set {
      switch field {
      case .address: address = newValue
      case .user: user = newValue
      case .password: password = newValue
      case .team: team = newValue
      }
      if tried != account { steps = [] }
    }
  }

  /// All was well with what stands here.
  var isProven: Bool { tried == account && !steps.isEmpty && steps.allSatisfy(\.isGood) }

  /// Goes to the next field or the one before.
  mutating func move(by step: Int) {
    let fields = fields
    let place = fields.firstIndex(of: focus) ?? 0
    focus = fields[(place + step + fields.count) % fields.count]
  }

  /// Goes to a field.
  mutating func go(to field: Field) { focus = field }

  /// A look begins.
  mutating func begin() {
    isTrying = true
    steps = []
    scroll = 0
  }

  /// A look ended. What it showed counts only for what still stands here.
  mutating func end(_ account: StoreAccount, _ steps: [StoreStep]) {
    isTrying = false
    guard account == self.account else { return }
    tried = account
    self.steps = steps
  }
}
