import Domain
import Terminal

/// The stand begins again by itself, and is left by its code alone.
extension AppState {
  /// A minute without a key brings the start back; shortly before, the screen says so.
  mutating func tickStand() -> [Effect] {
    guard let due = stand?.wakeAt, due <= moment.uptime else { return [] }
    guard stand?.isWarned == true else {
      stand?.isWarned = true
      stand?.notice = Notice(
        Phrase(
          da: "Tryk på en tast for at blive her. Ellers begynder skærmen forfra.",
          en: "Press a key to stay here. Otherwise the screen begins again."))
      return []
    }
    return nextGuest()
  }

  /// The code was typed: leaves the stand when it is the right one.
  mutating func unlockStand() -> [Effect] {
    guard case .leave(let typed, let quits)? = stand?.sheet, let code = stand?.code else { return [] }
    stand?.sheet = .leave(TextEditing(limit: 60), quits: quits)
    guard moment.uptime >= stand?.lockedUntil ?? 0 else {
      stand?.notice = Notice(
        Phrase(da: "Vent lidt, og prøv igen.", en: "Wait a little and try again."), isError: true)
      return []
    }
    guard typed.text == code else {
      let wrong = (stand?.wrongCodes ?? 0) + 1
      stand?.wrongCodes = wrong
      // After three tries each one costs a longer wait, at the most a minute: nobody guesses their way out.
      if wrong >= 3 { stand?.lockedUntil = moment.uptime + min(60_000, 5_000 << min(wrong - 3, 4)) }
      stand?.notice = Notice(
        Phrase(
          da: "Koden passer ikke. Er den glemt, må programmet startes på ny.",
          en: "That is not the code. If it is forgotten, the program must be started anew."), isError: true)
      return []
    }
    let effects = countGuest()
    find = stand?.start ?? FindState()
    stand = nil
    search()
    if quits { return effects + run(.quit) }
    layers.append(.standDays(scroll: 0))
    return effects
  }
}
