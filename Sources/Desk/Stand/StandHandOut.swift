import Catalogue
import Domain

/// Taking a community home from the stand: by code, by number, on paper.
extension AppState {
  /// Shows the lit community to be taken home, and has its code made.
  mutating func showHandOut() -> [Effect] {
    guard let hit = find.hit, let community = directory.community(hit.id) else { return [] }
    stand?.guest.hasAsked = true
    stand?.guest.topics.insert(community.topic)
    stand?.sheet = .handOut
    stand?.scan = nil
    let modules = StandView.codeRoom(self)
    // On a screen too small for any code the telephone number stands there, large.
    guard modules > 0 else {
      stand?.guest.takenHome.insert(hit.id)
      stand?.scan = StandState.Scan(community: hit.id, code: nil)
      return []
    }
    let contents = HandOutCode.contents(community)
    return [.makeCode(contents, modules: modules, community: hit.id)]
  }

  /// A code was made, or cannot be made on this machine.
  mutating func takeCode(_ code: CodeMatrix?, of community: String) {
    guard stand?.sheet == .handOut, find.hit?.id == community else { return }
    stand?.scan = StandState.Scan(community: community, code: code)
    stand?.guest.takenHome.insert(community)
  }

  /// Prints the lit community.
  mutating func printHandOut() -> [Effect] {
    guard let hit = find.hit, let community = directory.community(hit.id) else { return [] }
    let handOut = HandOut(community, way: way(to: community, hit.kilometres), now: moment.wall)
    stand?.notice = Notice(Phrase(da: "Sender til printeren …", en: "Sending to the printer …"))
    return [.print(handOut.text(settings.language, today: date), community: hit.id)]
  }

  /// The printer took it, or did not.
  mutating func takePrinted(_ phrase: Phrase, succeeded: Bool, of community: String) {
    guard stand != nil else {
      notice = Notice(phrase, isError: !succeeded)
      return
    }
    stand?.notice = Notice(phrase, isError: !succeeded)
    if succeeded { stand?.guest.takenHome.insert(community) }
  }
}
