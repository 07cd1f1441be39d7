import Domain
import Terminal
import Testing

@testable import Desk

@Suite("The table of commands")
struct CommandTableTests {
  @Test("Every command stands in the table, and means something somewhere", arguments: CommandID.allCases)
  func complete(id: CommandID) throws {
    let command = try #require(CommandTable.command(id))
    #expect(Context.allCases.contains { command.applies($0) })
    #expect(!command.name.danish.isEmpty && !command.name.english.isEmpty)
    #expect(!command.help.danish.isEmpty && !command.help.english.isEmpty)
  }

  @Test("No two commands share a key in the same place", arguments: Context.allCases)
  func noClash(context: Context) {
    var owners: [Key: CommandID] = [:]
    for command in CommandTable.all where command.applies(context) {
      for key in command.keys {
        #expect(
          owners[key] == nil,
          "\(key.name): \(command.id) and \(owners[key].map(String.init(describing:)) ?? "")")
        owners[key] = command.id
      }
    }
  }

  @Test("A command without a key is found in the palette, that is on a pane")
  func keyless() {
    for command in CommandTable.all where command.keys.isEmpty {
      #expect(Context.allCases.contains { $0.isPane && command.applies($0) })
    }
  }

  @Test("Keys that belong to screen and tmux, or are other keys in disguise, are left alone")
  func forbidden() {
    let forbidden = Set("abhijm[".map { Key.control($0) })
    for command in CommandTable.all { #expect(forbidden.isDisjoint(with: command.keys), "\(command.id)") }
    #expect(CommandTable.all.filter { $0.keys.contains(.control("z")) }.map(\.id) == [.undo])
    #expect(CommandTable.command(.suspend)?.keys == [])
  }

  @Test("Where text is typed, no character is a command", arguments: Context.allCases.filter(\.takesText))
  func typing(context: Context) {
    for command in CommandTable.all where command.applies(context) {
      #expect(command.keys.allSatisfy { $0.typed == nil }, "\(command.id)")
    }
  }

  @Test(
    "Where text is typed, the keys that move and change it are the text's",
    arguments: Context.allCases.filter(\.takesText))
  func editing(context: Context) {
    let keys: [Key] = [
      .left, .right, .home, .end, .backspace, .delete, Key(.left, .shift), Key(.right, .control),
      Key(.home, .control),
      Key(.backspace, .control), Key(.delete, .control),
    ]
    for key in keys { #expect(CommandTable.command(for: key, in: context) == nil, "\(key.name)") }
  }

  @Test(
    "The keys that the handbook promises",
    arguments: [
      (Key.function(2), CommandID.find), (.alt("1"), .find), (.function(3), .talk), (.alt("2"), .talk),
      (.function(4), .plan), (.alt("3"), .plan), (.function(5), .today), (.alt("4"), .today),
      (.function(1), .help),
      (.alt("h"), .help), (.control("z"), .undo), (.control("y"), .redo), (.control("k"), .palette),
      (.control("l"), .hide), (.function(10), .quit), (.control("q"), .quit),
    ])
  func promised(key: Key, id: CommandID) {
    for context in Context.allCases where context.isPane {
      #expect(CommandTable.command(for: key, in: context)?.id == id, "\(context)")
    }
  }

  @Test("Ctrl-N makes something new on every pane", arguments: Context.allCases.filter(\.isPane))
  func new(context: Context) {
    let made: Set<CommandID> = [.new, .newCitizen, .newConversation]
    #expect(made.contains(CommandTable.command(for: .control("n"), in: context)?.id ?? .quit))
  }

  @Test("Every place has a footer, and a way to help; quitting works everywhere", arguments: Context.allCases)
  func footer(context: Context) {
    #expect(!CommandTable.footer(in: context).isEmpty)
    // Over the question for the stand's code there is nothing to be had but that.
    if context == .standCode { return }
    #expect(CommandTable.command(for: .function(10), in: context)?.id == .quit)
    if context != .hidden, context != .help, context != .standHelp {
      #expect(CommandTable.command(for: .function(1), in: context)?.id == .help)
    }
  }

  @Test(
    "At the stand every sheet is left by Esc, and no command reaches a citizen",
    arguments: Context.allCases.filter(\.isStand))
  func stand(context: Context) {
    if context != .standQuestion {
      #expect(CommandTable.command(for: .escape, in: context)?.id == .standBack)
    }
    let ids = Set(CommandTable.all.filter { $0.applies(context) }.map(\.id))
    #expect(ids.isSubset(of: AppState.standCommands))
    #expect(ids.isDisjoint(with: [.talk, .plan, .today, .palette, .openCitizen, .suspend, .undo, .toPlan]))
  }

  @Test("Every layer that the user opened is left by Esc", arguments: Context.allCases.filter { $0.isLayer })
  func escape(context: Context) {
    // What is waited for is not left but stopped.
    let id = CommandTable.command(for: .escape, in: context)?.id
    #expect(id == (context == .progress ? .stopWork : context == .conflictText ? .leaveJoined : .closeLayer))
  }

  @Test("Every pane has its command, and Shift-Tab undoes what Tab does")
  func panes() {
    let ids = Set(CommandTable.all.map(\.id))
    #expect(ids.isSuperset(of: [.find, .talk, .plan, .today]))
    for context in Context.allCases {
      let next = CommandTable.command(for: .tab, in: context)?.id
      let previous = CommandTable.command(for: .shiftTab, in: context)?.id
      #expect((next == .nextField) == (previous == .previousField))
      #expect((next == .nextSegment) == (previous == .previousSegment))
    }
  }

  @Test("Keys are written for the user's keyboard")
  func names() {
    #expect(Key(.up, .alt).shownName(.danish) == "Alt-↑")
    #expect(Key.shiftTab.shownName(.danish) == "Skift-Tab")
    #expect(Key.shiftTab.shownName(.english) == "Shift-Tab")
    #expect(Key.pageUp.shownName(.danish) == "PgUp")
    #expect(Key.control("k").shownName(.danish) == "Ctrl-K")
    #expect(Key.character(" ").shownName(.danish) == "Mellemrum")
    #expect(Key.backspace.shownName(.danish) == "Backspace")
  }
}

extension Context {
  /// The keys go to a pane, with nothing over it.
  var isPane: Bool { !isLayer && !isStand }

  /// A text has the focus.
  var takesText: Bool {
    switch self {
    case .form, .chooser, .prompt, .findQuery, .findPlace, .findResults, .talkText, .planGoal, .todaySearch,
      .standQuestion, .standWish, .standCode, .paperPlace:
      true
    default: false
    }
  }
}
