import Catalogue
import Domain
import Terminal

/// The screen hidden from other eyes: by a key, and by itself after some minutes without one.
struct Hiding: Equatable, Sendable {
  /// When the last key fell (uptime, milliseconds); nil before the first.
  var touchedAt: Int?
  /// What is typed of the code, where one is set.
  var typed = TextEditing(limit: 60)
  /// The code that was typed is not the one.
  var isWrong = false
  /// Nobody's words are shown before it is told who sits here.
  var asksWho = false
}

extension AppState {
  /// When the screen hides by itself (uptime, milliseconds); nil when it does not. The stand has a rule of its own.
  var hidesAt: Int? {
    guard !isHidden, stand == nil, settings.hideAfterMinutes > 0, let touched = hiding.touchedAt else {
      return nil
    }
    return touched + min(settings.hideAfterMinutes, 1440) * 60_000
  }

  /// Hides the screen; what was typed goes to the disk first.
  mutating func hide() -> [Effect] {
    isHidden = true
    hiding.typed = TextEditing(limit: 60)
    hiding.isWrong = false
    return flushDrafts(isLeft: false)
  }

  /// A key on the hidden screen. Nothing but the code means anything where one is set.
  mutating func updateHidden(_ key: Key) {
    // A code that cannot be read would shut everybody out for good.
    guard let code = ScreenCode(stored: settings.screenCode) else {
      if key == .enter { reveal() }
      return
    }
    if key == .enter {
      if code.opens(with: hiding.typed.text) { return reveal() }
      hiding.isWrong = true
      hiding.typed = TextEditing(limit: 60)
    } else if hiding.typed.handle(key) {
      hiding.isWrong = false
    }
  }

  /// Shows the screen again; where several share the machine, asks who it is now.
  mutating func reveal() {
    isHidden = false
    hiding = Hiding(touchedAt: moment.uptime)
    guard settings.seats.count > 1 else { return }
    hiding.asksWho = true
    if layers.last?.isSeatQuestion != true { layers.append(.chooser(Chooser(purpose: .staff))) }
  }

  /// Sets the code, or takes it away.
  mutating func setScreenCode(_ code: String) -> [Effect] {
    settings.screenCode =
      code.isEmpty ? "" : ScreenCode(code, salt: Int.random(in: 0...Int.max, using: &random)).stored
    notice =
      code.isEmpty
      ? Notice(Phrase(da: "Skærmen åbnes uden kode.", en: "The screen opens without a code."))
      : Notice(
        Phrase(
          da: "Ctrl-L skjuler skærmen; koden åbner den.", en: "Ctrl-L hides the screen; the code opens it."))
    return [.configure(section: "screen", key: "code", value: settings.screenCode)]
  }
}

extension Input {
  /// A person did it; a window that changes its size, or a program that comes back, is nobody's hand.
  var isTouch: Bool {
    switch self {
    case .key, .paste, .mouse: true
    case .resize, .resume, .terminate: false
    }
  }
}

extension Layer {
  var isSeatQuestion: Bool {
    if case .chooser(let chooser) = self, chooser.purpose == .staff { true } else { false }
  }
}

/// The code that opens a hidden screen, as it may be kept: a salt and a hash that is worked out slowly on purpose. It
/// keeps a passer-by out, not whoever can read the folder: that is for the disk's own lock to do.
struct ScreenCode: Equatable {
  private let salt: String
  private let hash: String
  private static let rounds = 20_000

  init(_ code: String, salt: Int) {
    self.salt = String(salt, radix: 36)
    hash = Self.hash(code, self.salt)
  }

  /// - Parameter stored: what `stored` gave; nil for anything else.
  init?(stored: String) {
    let parts = stored.split(separator: ":")
    guard parts.count == 2 else { return nil }
    (salt, hash) = (String(parts[0]), String(parts[1]))
  }

  var stored: String { "\(salt):\(hash)" }

  func opens(with code: String) -> Bool { Self.hash(code, salt) == hash }

  private static func hash(_ code: String, _ salt: String) -> String {
    var bytes = Array("\(salt):\(code)".utf8)
    for _ in 0..<rounds { bytes = SHA256.digest(of: bytes) }
    return bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
