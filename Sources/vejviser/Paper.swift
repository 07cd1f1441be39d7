import Domain

/// Prints through the system's `lp`.
enum Paper {
  /// What a guest at the stand does instead.
  private static let showCode = Phrase(
    da: "Vis koden eller nummeret i stedet.", en: "Show the code or the number instead.")

  /// - Parameters:
  ///   - text: goes to the printer's program as its input, and never lies in a file.
  ///   - options: of `lp`; not a word of any citizen.
  ///   - instead: what to do where nothing can be printed.
  /// - Returns: what to tell, and whether the printer took it.
  static func print(_ text: String, options: [String] = [], instead: Phrase = showCode) -> (
    Phrase, succeeded: Bool
  ) {
    // The job's name is read by everyone at the printer, and so it names nobody.
    guard let answer = SystemProgram(name: "lp").run(["-t", "Vejviser"] + options, input: text) else {
      return (
        Phrase(
          da: "Her er ingen printer (programmet lp mangler: apt-get install cups-client). \(instead.danish)",
          en: "There is no printer here (lp is missing: apt-get install cups-client). \(instead.english)"),
        false
      )
    }
    // `lp: Error - no default destination available.`: the program is there, and no printer.
    if !answer.succeeded, answer.errors.contains("default destination") {
      return (
        Phrase(
          da: "Her er ingen printer at skrive ud på. \(instead.danish)",
          en: "There is no printer here to print on. \(instead.english)"), false
      )
    }
    guard answer.succeeded else {
      // `/usr/bin/lp: Error - no default destination available.`: the path says nothing to a reader.
      let line = answer.errors.split(separator: "\n").first.map(String.init) ?? "lp: \(answer.status)"
      let words = line.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? line
      let reason = words.hasSuffix(".") ? String(words.dropLast()) : words
      return (
        Phrase(
          da: "Printeren tog ikke imod det: \(reason). \(instead.danish)",
          en: "The printer did not take it: \(reason). \(instead.english)"), false
      )
    }
    return (Phrase(da: "Sendt til printeren.", en: "Sent to the printer."), true)
  }
}
