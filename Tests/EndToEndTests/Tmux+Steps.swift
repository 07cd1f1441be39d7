import Support

extension Tmux {
  /// Waits until all of `texts` stand on the screen. One after the other will not do: ncurses sends a picture in pieces,
  /// and the screen may be seen when half of them have come.
  @discardableResult
  func wait(forAll texts: String..., file: String = #fileID, line: Int = #line) throws -> String {
    try wait(until: "all stand there: \(texts)", file: file, line: line) { texts.allSatisfy($0.contains) }
  }
}

/// What a person does at the screen, each step ending when the screen shows that it is done.
extension Tmux {
  /// Says who sits here, when the program asks.
  func sitDown(_ name: String) throws {
    try wait(for: "Hvem sidder her?")
    try type(name)
    try wait(for: name)
    try keys("Enter")
    try wait(forNo: "Hvem sidder her?")
  }

  /// Leaves the first start's offers, and says who sits here.
  func begin(_ name: String = "Bodil Prøve") throws {
    try wait(for: "Velkommen til Vejviser")
    try keys("Escape")
    try sitDown(name)
  }

  /// Looks a citizen up in I dag, where nobody is listed before something is typed.
  func lookUp(_ name: String) throws {
    try keys("F5")
    try wait(for: "[F5 I dag]")
    try keys("Tab")
    try type(name.lowercased())
    try wait(for: name)
  }

  /// Chooses a command in the palette by the beginning of its line.
  func command(_ line: String) throws {
    try keys("C-k")
    try wait(for: "Alle kommandoer")
    try type(line)
    try wait(for: "▸\(line)")
    try keys("Enter")
    try wait(forNo: "Alle kommandoer")
  }

  /// Imports a directory from within the program.
  ///
  /// - Returns: the screen that tells what came of it.
  @discardableResult
  func importDirectory(_ path: String, telling words: String) throws -> String {
    try command("Hent fællesskaber fra en fil")
    try answer("Hvor ligger filen?", path)
    return try wait(for: words)
  }

  /// Answers a question that stands in a frame.
  func answer(_ question: String, _ text: String) throws {
    try wait(for: question)
    try type(text)
    // A long answer is scrolled: its end is what is seen.
    try wait(for: String(text.suffix(20)))
    try keys("Enter")
    try wait(forNo: question)
  }

  /// Makes a citizen, and leaves the form.
  func createCitizen(_ name: String, place: String, shared: Bool? = nil) throws {
    try keys("C-n")
    try wait(for: "Ny borger")
    try type(name)
    try keys("Tab", "Tab")
    try type(place)
    if let shared {
      try keys("Tab", "Tab", "Tab")
      try wait(for: "‹ ikke spurgt")
      // The way to a yes leads over the no, never the other way round.
      try keys("Right")
      try wait(for: "‹ nej: kun")
      if shared {
        try keys("Right")
        try wait(for: "‹ ja, kolleger")
      }
    }
    try wait(for: name)
    try closeLayer("Ny borger")
    try waitUntilSaved()
  }

  /// Leaves a community's details for the list.
  func closeDetails() throws {
    try keys("Escape")
    try wait(for: "Enter åbn")
  }

  /// Closes the frame that has `title`.
  func closeLayer(_ title: String) throws {
    try keys("Escape")
    // An Esc with a key right behind it would be an Alt key.
    try wait(forNo: title)
  }

  /// Waits until the status line says that everything is on the disk.
  func waitUntilSaved(file: String = #fileID, line: Int = #line) throws {
    try wait(until: "✓ Gemt", file: file, line: line) { $0.contains("✓ Gemt") && !$0.contains("gemmer") }
  }

  /// Leaves the program by its key.
  func quit() throws -> End {
    try keys("F10")
    return try waitForEnd()
  }
}
