import Casebook
import Catalogue
import Domain
import Journal
import Terminal

/// Questions that are answered in one line.
extension AppState {
  /// Enter in a question.
  mutating func acceptPrompt() -> [Effect] {
    guard case .prompt(var prompt)? = layers.last else { return [] }
    let answer = prompt.editing.text.trimmed
    func refuse(_ problem: Phrase) -> [Effect] {
      prompt.problem = problem
      layers[layers.count - 1] = .prompt(prompt)
      return []
    }
    switch prompt.purpose {
    case .importPath:
      guard !answer.isEmpty else {
        return refuse(Phrase(da: "Skriv, hvor filen ligger.", en: "Write where the file is."))
      }
      layers.removeLast()
      show(.reading(ImportProgress(rows: 0, bytes: 0, totalBytes: 0)))
      return [.importDirectory(path: answer)]
    case .staffName:
      guard !answer.isEmpty else { return refuse(Phrase(da: "Skriv dit navn.", en: "Write your name.")) }
      layers.removeLast()
      return sitNew(answer)
    case .screenCode:
      guard answer.isEmpty || answer.count >= StandState.shortestCode else {
        return refuse(
          Phrase(
            da: "Koden skal have mindst fire tegn.", en: "The code must have at least four characters."))
      }
      layers.removeLast()
      return setScreenCode(answer)
    case .standCode:
      guard answer.count >= StandState.shortestCode else {
        return refuse(
          Phrase(
            da: "Koden skal have mindst fire tegn.", en: "The code must have at least four characters."))
      }
      return enterStand(code: answer)
    case .giveUp(let device):
      guard ["TABT", "LOST"].contains(answer) else {
        return refuse(
          Phrase(
            da: "Skriv TABT med store bogstaver, eller tryk Esc.", en: "Write LOST in capitals, or press Esc."
          ))
      }
      layers.removeLast()
      return giveUp(device)
    case .erase:
      guard answer == "SLET" || answer == "ERASE" else {
        return refuse(
          Phrase(
            da: "Skriv SLET med store bogstaver, eller tryk Esc.",
            en: "Write ERASE in capitals, or press Esc."))
      }
      layers.removeLast()
      return eraseCitizen()
    }
  }

  private mutating func eraseCitizen() -> [Effect] {
    guard let id = citizen else { return [] }
    saving.drafts.removeAll { $0.root == id }
    let operations = record(casebook.eraseEdits(id))
    undoStack.removeAll { $0.edits.contains { $0.root.rawValue == id } }
    redoStack.removeAll { $0.edits.contains { $0.root.rawValue == id } }
    citizen = nil
    talk = TalkState()
    plan = PlanState()
    notice = Notice(
      Phrase(
        da: "Alt om borgeren er slettet her, og hos kollegerne, når de næste gang udveksler.",
        en: "Everything about the citizen is erased here, and at colleagues' when they next exchange."))
    return write(operations)
  }
}
