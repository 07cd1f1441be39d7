import Domain
import Terminal

/// What can be done everywhere, and in layers.
extension CommandTable {
  static let always = [
    Command(
      .nextField, [.tab], Phrase(da: "næste", en: "next"),
      Phrase(da: "Videre til næste felt", en: "On to the next field"), footer: 8
    ) { takesFields($0) },
    Command(
      .previousField, [.shiftTab], Phrase(da: "forrige", en: "previous"),
      Phrase(da: "Tilbage til forrige felt", en: "Back to the previous field")
    ) { takesFields($0) },
    Command(
      .chooseVersion, [.control("x")], Phrase(da: "vælg udgave", en: "choose version"),
      Phrase(
        da: "To har skrevet hver sit her: vælg, hvad der gælder", en: "Two wrote differently here: choose"),
      footer: 0, unavailable: { $0.conflictedField == nil ? noConflict : nil }
    ) { $0.isTalk || $0.isPlan || $0 == .form },
    Command(
      .undo, [.control("z")], Phrase(da: "fortryd", en: "undo"),
      Phrase(da: "Tag det seneste tilbage", en: "Take the latest back"), footer: 60
    ) { $0 != .hidden && $0 != .progress },
    Command(
      .redo, [.control("y")], Phrase(da: "gentag", en: "redo"),
      Phrase(da: "Gør det fortrudte igen", en: "Do what was undone again")
    ) { $0 != .hidden && $0 != .progress },
    Command(
      .importDirectory, [], Phrase(da: "Importér en oversigt", en: "Import a directory"),
      Phrase(da: "Hent fællesskaber fra en fil (CSV, HSDS)", en: "Take communities from a file (CSV, HSDS)"),
      applies: onPanes),
    Command(
      .changeStaff, [], Phrase(da: "Hvem sidder her?", en: "Who sits here?"),
      Phrase(da: "Skriv, hvem der bruger programmet", en: "Tell who uses the program"), applies: onPanes),
    Command(
      .erase, [], Phrase(da: "Slet borgeren for altid", en: "Erase the citizen for good"),
      Phrase(da: "Slet alt om borgeren, også hos kollegerne", en: "Erase everything, also at colleagues'"),
      unavailable: needsCitizen, applies: onPanes),
    Command(
      .choose, [.enter], Phrase(da: "vælg", en: "choose"),
      Phrase(da: "Vælg den lyste linje", en: "Choose the lit line"),
      footer: 1
    ) { $0 == .chooser || $0 == .welcome },
    Command(
      .acceptPrompt, [.enter], Phrase(da: "i orden", en: "all right"),
      Phrase(da: "Gør det", en: "Do it"), footer: 1
    ) { $0 == .prompt },
    Command(
      .dropWithdrawn, [.control("d")], Phrase(da: "fjern det herfra", en: "take it off here"),
      Phrase(
        da: "Fjern det, du skrev om borgeren, fra maskinen", en: "Take what you wrote off this machine"),
      footer: 1
    ) { $0 == .withdrawal },
    Command(
      .closeLayer, [.escape], Phrase(da: "luk", en: "close"),
      Phrase(da: "Luk; det skrevne er gemt", en: "Close; what is written is saved"), footer: 3
    ) {
      $0 == .form || $0 == .chooser || $0 == .prompt || $0 == .help || $0 == .welcome || $0 == .withdrawal
        || $0 == .contact || $0 == .filters || $0 == .standDays || $0 == .hidden || $0 == .duplicates
        || $0 == .columns || $0 == .report || $0 == .paper || $0 == .paperPlace || $0 == .store
        || $0 == .sharing || $0 == .conflicts || $0.isTalkLayer
    },
    Command(
      .importColumns, [.enter], Phrase(da: "importér", en: "import"),
      Phrase(
        da: "Importér med kolonnerne, som de står; ← → vælger", en: "Import with these columns; ← → choose"),
      footer: 1
    ) { $0 == .columns },
    Command(
      .stopWork, [.escape], Phrase(da: "afbryd", en: "stop"),
      Phrase(da: "Stop; alt er, som det var før", en: "Stop; everything is as it was before"), footer: 1
    ) { $0 == .progress },
    Command(
      .help, [.function(1), .alt("h")], Phrase(da: "hjælp", en: "help"),
      Phrase(da: "Vis, hvad man kan gøre her", en: "Show what can be done here"), footer: 50
    ) { $0 != .help && $0 != .hidden && $0 != .standHelp && $0 != .standCode },
    Command(
      .palette, [.control("k")], Phrase(da: "alt", en: "all"),
      Phrase(da: "Alle kommandoer", en: "All commands"), footer: 51, applies: onPanes),
    Command(
      .hide, [.control("l")], Phrase(da: "skjul", en: "hide"),
      Phrase(da: "Skjul skærmen for andre øjne", en: "Hide the screen from other eyes")
    ) { $0 != .hidden },
    Command(
      .suspend, [], Phrase(da: "Til kommandolinjen", en: "To the shell"),
      Phrase(
        da: "Læg programmet til side; fg henter det igen", en: "Put the program aside; fg brings it back"),
      applies: onPanes),
    Command(
      .quit, [.function(10), .control("q")], Phrase(da: "afslut", en: "quit"),
      Phrase(da: "Afslut; alt er gemt", en: "Quit; everything is saved"), footer: 70
    ) { !$0.isStand },
    Command(
      .quit, [.function(10), .control("q")], Phrase(da: "afslut", en: "quit"),
      Phrase(da: "Afslut; det kræver messens kode", en: "Quit; it takes the stand's code")
    ) { $0.isStand && $0 != .standCode },
  ]

  private static func takesFields(_ context: Context) -> Bool {
    context.isFind && context != .findDetails || context.isPlan || context.isToday || context == .form
      || context == .store || context.isStandSearch
  }

  private static let noConflict = Phrase(da: "Her er kun én udgave", en: "There is only one version here")
}
