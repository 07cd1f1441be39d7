import Domain

/// The key sheet of the README: one row a command, from the one table.
enum KeySheet {
  /// A Markdown table.
  static var markdown: String {
    var rows = ["| key | Danish | English |", "|---|---|---|"]
    var seen: Set<CommandID> = []
    for command in CommandTable.all where seen.insert(command.id).inserted {
      let keys = CommandTable.all.filter { $0.id == command.id }.flatMap(\.keys)
      let names = keys.isEmpty ? "Ctrl-K" : keys.map { $0.shownName(.english) }.joined(separator: ", ")
      rows.append("| \(names) | \(command.help.danish) | \(command.help.english) |")
    }
    return rows.joined(separator: "\n")
  }
}
