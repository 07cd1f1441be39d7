import Casebook
import Domain
import Foundation
import Journal
import Sync

/// `vejviser status`: counts alone, nothing that names anybody.
struct Status {
  let workspace: Workspace

  func run(json: Bool) -> ExitCode {
    let ledger = workspace.journal.ledger
    let casebook = Casebook(ledger: ledger)
    let opening = workspace.openDirectory(casebook)
    for problem in opening.problems { Output(language: workspace.settings.language).message(problem) }
    let spaces = [Casebook.directorySpace] + workspace.settings.teamSpaces
    let hasStore = workspace.configuration["store", "url"] != nil
    let waiting =
      hasStore
      ? (try? Exchange.waiting(
        in: workspace.journal, spaces: spaces,
        holding: casebook.ranOut(by: Clock.now.wall.inDenmark.date))) ?? 0 : 0
    let keptHere = Exchange.heldBack(in: ledger, kind: "citizen")
    let shared = casebook.summaries.values.count { $0.isShared }
    let values: [(key: String, label: Phrase, value: Any)] = [
      ("communities", Phrase(da: "fællesskaber", en: "communities"), opening.directory.count),
      ("citizens", Phrase(da: "borgere", en: "citizens"), casebook.summaries.count),
      ("citizens_shared", Phrase(da: "heraf delt", en: "of these shared"), shared),
      ("operations", Phrase(da: "ændringer gemt", en: "changes stored"), ledger.count),
      ("waiting", Phrase(da: "venter på at blive sendt", en: "waiting to be sent"), waiting),
      (
        "kept_here", Phrase(da: "borgere kun på denne maskine", en: "citizens on this machine only"), keptHere
      ),
      ("conflicts", Phrase(da: "i to udgaver", en: "in two versions"), ledger.conflicts),
      ("device", Phrase(da: "maskinens navn", en: "device name"), ledger.device.rawValue),
      (
        "store", Phrase(da: "fælles lager", en: "shared store"), workspace.configuration["store", "url"] ?? ""
      ),
      (
        "last_exchange", Phrase(da: "sidst udvekslet", en: "last exchange"),
        LastExchange.read(workspace.folders)?.time ?? ""
      ),
    ]
    if json {
      print(Output.text(Dictionary(uniqueKeysWithValues: values.map { ($0.key, $0.value) })))
    } else {
      for value in values { print("\(value.label(workspace.settings.language)): \(value.value)") }
    }
    return .ok
  }
}
