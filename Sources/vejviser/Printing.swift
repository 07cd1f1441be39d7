import Casebook
import Catalogue
import Desk
import Domain
import Foundation

/// `vejviser print`: what a citizen or a guest takes home, to stdout.
struct Printing {
  let workspace: Workspace

  /// - Returns: 66 when nothing of that id is there to be printed.
  func run(_ options: PrintOptions) -> ExitCode {
    let output = Output(language: workspace.settings.language)
    let casebook = Casebook(ledger: workspace.journal.ledger)
    var directory = Directory([])
    // A talk names no community, and a large directory takes its time.
    if options.what != .conversation {
      let opening = workspace.openDirectory(casebook)
      for problem in opening.problems { output.message(problem) }
      directory = opening.directory
    }
    switch options.what {
    case .plan: return plan(options, casebook, directory, output)
    case .conversation: return conversation(options, casebook, output)
    case .communities: return communities(options, casebook, directory, output)
    }
  }

  private var now: WallTime { Clock.now.wall }
  private var language: Language { workspace.settings.language }

  private func contact(_ casebook: Casebook) -> String { casebook.staffName(Seat.read(workspace.folders)) }

  private func plan(
    _ options: PrintOptions, _ casebook: Casebook, _ directory: Directory, _ output: Output
  ) -> ExitCode {
    guard let file = casebook.file(options.ids[0]) else { return missing(options.ids[0], output) }
    let paper = CitizenPaper(file)
    let today = now.inDenmark.date
    func community(_ id: String) -> Community? {
      directory.community(casebook.survivor(of: id)) ?? directory.community(id)
    }
    if options.format == .ics {
      let events = paper.calendar(today: today, language: language, community: community)
      write(CalendarFile.text(events, stamp: now, language: language))
      if events.isEmpty {
        output.message(Phrase(da: "Planen har ingen dage, der kommer.", en: "The plan has no days to come."))
      }
      return .ok
    }
    write(
      .plan(
        paper.plan, name: paper.name, contact: contact(casebook), today: today, language: language,
        community: community), options.format)
    return .ok
  }

  private func conversation(_ options: PrintOptions, _ casebook: Casebook, _ output: Output) -> ExitCode {
    guard let (paper, conversation) = find(options.ids[0], casebook) else {
      return missing(options.ids[0], output)
    }
    write(
      .conversation(
        conversation, template: paper.wheels[conversation.id] ?? .standard, name: paper.name,
        contact: contact(casebook), today: now.inDenmark.date,
        language: language), options.format)
    return .ok
  }

  /// A citizen's latest conversation, or the one of this id.
  private func find(_ id: String, _ casebook: Casebook) -> (CitizenPaper, Conversation)? {
    if let paper = casebook.file(id).map(CitizenPaper.init) {
      return paper.conversations.first.map { (paper, $0) }
    }
    for root in casebook.summaries.keys.sorted() {
      guard let paper = casebook.file(root).map(CitizenPaper.init),
        let found = paper.conversations.first(where: { $0.id == id })
      else { continue }
      return (paper, found)
    }
    return nil
  }

  private func communities(
    _ options: PrintOptions, _ casebook: Casebook, _ directory: Directory, _ output: Output
  ) -> ExitCode {
    var found: [Community] = []
    for id in options.ids {
      if let community = directory.community(casebook.survivor(of: id)) ?? directory.community(id) {
        if !found.contains(where: { $0.id == community.id }) { found.append(community) }
      } else {
        _ = missing(id, output)
      }
    }
    guard !found.isEmpty else { return .noInput }
    write(.communities(found, now: now, language: language), options.format)
    // What was asked for and is not here would be missed on the paper.
    return found.count < Set(options.ids).count ? .noInput : .ok
  }

  private func missing(_ id: String, _ output: Output) -> ExitCode {
    output.message(
      Phrase(
        da: "Her er intet at udskrive med id »\(id)«.", en: "There is nothing here to print with id “\(id)”.")
    )
    return .noInput
  }

  private func write(_ sheet: PaperSheet, _ format: PrintOptions.Format) {
    write(format == .html ? sheet.html() : sheet.text())
  }

  private func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
}
