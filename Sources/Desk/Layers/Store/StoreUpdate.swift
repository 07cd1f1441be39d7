import Casebook
import Domain
import Terminal

/// What is done while a store is connected.
extension AppState {
  /// A key in the set-up.
  mutating func updateStore(_ layer: StoreLayer, _ key: Key) {
    var layer = layer
    switch key {
    case .down: layer.move(by: 1)
    case .up: layer.move(by: -1)
    case .pageDown, .pageUp:
      layer.scroll = moved(layer.scroll, key, count: StoreView.positions(layer, self))
    default:
      var editing = layer[layer.focus]
      if editing.handle(key) { layer[layer.focus] = editing }
    }
    layers[layers.count - 1] = .store(layer)
  }

  /// Tab and Shift-Tab.
  mutating func moveStoreField(by step: Int) {
    guard case .store(var layer)? = layers.last else { return }
    layer.move(by: step)
    layers[layers.count - 1] = .store(layer)
  }

  /// Enter: looks at the store, and connects to it once all is well.
  mutating func acceptStore() -> [Effect] {
    guard case .store(var layer)? = layers.last, !layer.isTrying else { return [] }
    let account = layer.account
    if layer.isProven {
      layers.removeLast()
      return [.connect(account)]
    }
    layer.begin()
    let isPlace = account.isOnServer || account.address.hasPrefix("/") || account.address.hasPrefix("~/")
    let problem: Phrase? =
      !isPlace
      ? Phrase(
        da: "Skriv hele adressen: https://sky.eksempel.dk/mappe, eller en mappe som /mnt/faelles.",
        en: "Write the whole address: https://cloud.example.org/folder, or a folder like /mnt/shared.")
      : account.teams.contains(Casebook.directorySpace)
        ? Phrase(
          da:
            "»\(Casebook.directorySpace)« er oversigtens rum, som alle hold kan læse. Giv jeres eget rum et andet navn, fx hold.",
          en:
            "“\(Casebook.directorySpace)” is the directory's space, which all teams can read. Give yours another name, e.g. hold."
        )
        : account.teams.isEmpty
          ? Phrase(
            da: "Skriv, hvad holdets rum hedder, fx hold.",
            en: "Write the name of the team's space, e.g. hold."
          )
          : nil
    if let problem {
      layer.end(account, [StoreStep(phrase: problem, isGood: false)])
      layers[layers.count - 1] = .store(layer)
      return []
    }
    layers[layers.count - 1] = .store(layer)
    return [.tryStore(account)]
  }

  /// The store is written down: from now on it is exchanged with.
  mutating func useStore(_ account: StoreAccount) {
    settings.hasStore = true
    settings.storeAddress = account.address
    settings.storeUser = account.user
    settings.teamSpaces = account.teams
    casebook.takePart(in: Set(account.teams))
    sync.due = moment.uptime
    notice = Notice(
      Phrase(
        da: "Forbundet. Kun det, en borger har sagt ja til, deles.",
        en: "Connected. Only what a citizen has agreed to is shared."))
  }

  /// A person says that the store is new on purpose.
  mutating func fillNewStore() -> [Effect] {
    guard !sync.isRunning else {
      notice = Notice(
        Phrase(
          da: "Der udveksles netop nu. Prøv igen om lidt.", en: "An exchange is under way. Try again soon."))
      return []
    }
    sync.isRunning = true
    sync.isAsked = true
    return flushDrafts(isLeft: false) + [.fillNewStore]
  }

  /// What a look showed. The layer may have been closed meanwhile.
  mutating func takeTrial(_ account: StoreAccount, _ steps: [StoreStep]) {
    guard let place = layers.lastIndex(where: { if case .store = $0 { true } else { false } }),
      case .store(var layer) = layers[place]
    else { return }
    layer.end(account, steps)
    layers[place] = .store(layer)
  }
}
