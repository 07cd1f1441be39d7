import Domain
import Terminal

/// The key sheet of the README: one row a command, from the one table.
enum KeySheet {
  /// A Markdown table.
  static var markdown: String {
    var rows = ["| key | Danish | English |", "|---|---|---|"]
    var seen: Set<CommandID> = []
    for command in CommandTable.all where seen.insert(command.id).inserted {
      let keys = CommandTable.all.filter { $0.id == command.id }.flatMap(\.keys)
        .reduce(into: [Key]()) { if !$0.contains($1) { $0.append($1) } }
      let names = keys.isEmpty ? "Ctrl-K" : keys.map { $0.shownName(.english) }.joined(separator: ", ")
      rows.append("| \(names) | \(command.help.danish) | \(command.help.english) |")
    }
    return rows.joined(separator: "\n")
  }
}
