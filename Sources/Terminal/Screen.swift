import CNcurses
import Foundation

/// The terminal as one whole-screen picture: the only type that talks to ncurses. Used on the main thread alone.
///
/// `open` and `close` are a pair: whatever ends the program calls `close`, and a crash does what `close` does by itself once
/// `installCrashRestore` was called. The terminal's title is never set, for it outlives the program and is seen by others.
public final class Screen {
  /// What a user can switch off.
  public struct Options: Sendable {
    /// Mouse reports; off leaves the mouse to the terminal, as for selecting text.
    public var mouse = true
    /// Colours; off when `NO_COLOR` is set (no-color.org).
    public var colours = true

    /// What the environment asks for.
    public init(environment: [String: String] = ProcessInfo.processInfo.environment) {
      colours = (environment["NO_COLOR"] ?? "").isEmpty
    }
  }

  /// The value of `TERM`.
  public var terminalName: String { description.name }
  /// How many colours are used.
  public let depth: ColorDepth
  /// What characters can be shown; give it to every `Canvas`.
  public let charset: Charset
  /// False when every text is written in ASCII.
  public var usesUnicode: Bool { charset == .unicode }
  /// Whether pictures of dots can be shown: not on the Linux console, and not in ASCII.
  public var canShowBraille: Bool { usesUnicode && description.canShowBraille }
  /// How large the terminal is; at least 1×1.
  public private(set) var size: Size
  /// The theme in use; its background decides how few colours are shared out.
  public var theme: Theme {
    didSet {
      if theme != oldValue { looks = [:] }
    }
  }

  private let description: TerminalDescription
  private let handle: OpaquePointer
  private let before: termios
  private var signals: SignalPipe?
  private var decoder: KeyDecoder
  private var lastByte: ContinuousClock.Instant?
  private var shown: Canvas?
  private var pairs: PairPool
  private var looks: [Style: Look] = [:]
  private var isOpen = true
  private var isMouseOn: Bool

  /// A style as ncurses draws it.
  private struct Look {
    var pair: Int32
    var attributes: UInt32
  }

  /// Esc is answered when nothing has followed it for so long.
  private static let keyPause = Duration.milliseconds(25)
  /// A paste without an end is over when nothing has followed for so long.
  private static let pastePause = Duration.milliseconds(1000)

  // MARK: Opening and closing

  /// Takes the terminal over: alternate screen, keys as they are pressed, mouse, bracketed paste, signals.
  /// - Parameters:
  ///   - theme: the theme in use.
  ///   - options: what a user can switch off.
  /// - Throws: `ScreenError`; then the terminal is as it was.
  public static func open(theme: Theme = .standard, options: Options = Options()) throws(ScreenError)
    -> Screen
  {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { throw .system(errno) }
    let charset = TerminalLocale.set()
    // Before ncurses, which leaves signals alone that are already handled.
    let signals = try SignalPipe()
    let name = ProcessInfo.processInfo.environment["TERM"] ?? ""
    guard !name.isEmpty, vv_know_terminal(name) else { throw .unknownTerminal(name) }
    let description = TerminalDescription(name: name, capability: capability)
    guard vv_capability("cup") != nil else { throw .tooSimple(name) }
    guard let handle = newterm(name, vv_stdout(), vv_stdin()) else { throw .unknownTerminal(name) }
    return Screen(
      theme: theme, options: options, charset: charset, description: description, handle: handle,
      before: before,
      signals: signals)
  }

  private init(
    theme: Theme, options: Options, charset: Charset, description: TerminalDescription, handle: OpaquePointer,
    before: termios, signals: SignalPipe
  ) {
    self.theme = theme
    self.charset = charset
    self.description = description
    self.handle = handle
    self.before = before
    self.signals = signals
    isMouseOn = options.mouse
    size = Size(columns: 80, rows: 24)
    decoder = KeyDecoder(keys: description.keys, isLatin: charset == .ascii)
    depth = options.colours ? Self.startColours() : .none
    pairs = PairPool(capacity: Int(vv_pair_count()))
    raw()
    noecho()
    nonl()
    vv_window_setup()
    var before = before
    vv_remember_terminal(STDOUT_FILENO, &before, description.restore, description.restore.count)
    vv_set_active(true)
    enterModes()
    takeSize()
  }

  /// Gives the terminal back as it was found. Further calls do nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    leave()
    delscreen(handle)
    signals = nil
  }

  /// Stops the program until it is brought back to the foreground, with the terminal given back meanwhile.
  /// - Parameter wholeJob: stops what the program was started by as well, as a key of the terminal would; false when a signal asked for
  ///   it, which was sent to all whom it concerns.
  public func suspend(wholeJob: Bool = true) {
    guard isOpen else { return }
    leave()
    vv_stop(wholeJob)
    enter()
  }

  /// The next `show` sends everything anew, for when something else has written on the terminal.
  public func redraw() {
    shown = nil
    vv_redraw_all()
  }

  /// Switches mouse reports.
  public func useMouse(_ on: Bool) {
    guard on != isMouseOn else { return }
    isMouseOn = on
    send(on ? description.mouseOn : description.mouseOff)
  }

  /// A crash (a Swift trap among them) gives the terminal back before it ends the program. Call once, at the start.
  public static func installCrashRestore() { vv_restore_on_crash() }

  /// A crash writes no memory anywhere: no core file, no `ptrace`, and none of the Swift runtime's backtraces.
  ///
  /// The runtime decides about backtraces before `main`, by the environment variable `SWIFT_BACKTRACE`, and then does
  /// its work in signal handlers; this takes the handlers away. Call once, at the start.
  public static func disableCoreDumps() { vv_no_core_dumps() }

  private func leave() {
    send(description.mouseOff + description.pasteOff + description.plain + description.keypadOff)
    curs_set(1)
    endwin()
    var before = before
    tcsetattr(STDIN_FILENO, TCSADRAIN, &before)
    vv_set_active(false)
  }

  private func enter() {
    vv_set_active(true)
    reset_prog_mode()
    takeSize()
    redraw()
    vv_refresh()
    enterModes()
  }

  private func enterModes() {
    send(description.keypadOn + description.pasteOn + (isMouseOn ? description.mouseOn : []))
  }

  private func send(_ bytes: [UInt8]) {
    var done = 0
    while done < bytes.count {
      let written = bytes[done...].withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      // A terminal that is gone takes nothing more; SIGHUP says so.
      guard written > 0 else { return }
      done += written
    }
  }

  private static func capability(_ name: String) -> [UInt8]? {
    vv_capability(name).map {
      Array(UnsafeBufferPointer(start: $0, count: strlen($0))).map(UInt8.init(bitPattern:))
    }
  }

  private static func startColours() -> ColorDepth {
    guard has_colors(), start_color() == OK else { return .none }
    use_default_colors()
    switch vv_color_count() {
    case 0x100_0000...: return vv_has_direct_colour() ? .direct : .indexed
    case 256...: return .indexed
    case 16...: return .sixteen
    case 8...: return .eight
    default: return .none
    }
  }

  // MARK: Showing

  /// Brings the terminal to look like a canvas, sending only what is different.
  public func show(_ canvas: Canvas) {
    guard isOpen else { return }
    if !draw(canvas, since: shown) {
      // More pairs of colours than the terminal has: begin anew with those that this picture needs.
      pairs.clear()
      looks = [:]
      _ = draw(canvas, since: nil)
    }
    shown = canvas
    if let cursor = canvas.cursor, Rect(size: size).contains(cursor) {
      curs_set(1)
      vv_move(Int32(cursor.row), Int32(cursor.column))
    } else {
      curs_set(0)
    }
    vv_refresh()
  }

  /// False when the pairs of colours did not suffice.
  private func draw(_ canvas: Canvas, since old: Canvas?) -> Bool {
    if old?.size != canvas.size { vv_erase() }
    var sufficed = true
    var last: (style: Style, look: Look)?
    canvas.forEachChange(since: old) { column, row, character, style in
      guard column < size.columns, row < size.rows else { return }
      if last?.style != style {
        guard let look = look(of: style) else {
          sufficed = false
          return
        }
        last = (style, look)
      }
      guard let look = last?.look else { return }
      put(character, column, row, look)
    }
    return sufficed
  }

  private func put(_ character: Character, _ column: Int, _ row: Int, _ look: Look) {
    var text = character
    if charset == .ascii, !character.isASCII { text = Transliteration.ascii(String(character)).first ?? " " }
    let columns = TextWidth.columns(of: character)
    var column = column
    let cells = CellText.cells(of: text, columns: max(1, columns)) { Int(vv_width($0.value)) }
    for cell in cells {
      var wide = cell.map { wchar_t($0.value) } + [0]
      _ = vv_put(Int32(row), Int32(column), &wide, look.attributes, look.pair)
      column += 1
    }
  }

  /// Nil when no pair of colours is left.
  private func look(of style: Style) -> Look? {
    if let known = looks[style] { return known }
    let reduced = depth.reduce(style, screen: theme[.screen].background)
    var look = Look(pair: 0, attributes: UInt32(reduced.attributes.rawValue))
    if depth != .none {
      let colors = PairPool.Colors(
        foreground: number(of: reduced.foreground), background: number(of: reduced.background))
      guard let answer = pairs.pair(for: colors) else { return nil }
      if answer.isNew { init_extended_pair(answer.number, colors.foreground, colors.background) }
      look.pair = answer.number
    }
    looks[style] = look
    return look
  }

  /// A colour as ncurses counts: its number, in direct colour red, green and blue; −1 for the terminal's own.
  private func number(of color: Color) -> Int32 {
    switch (color, color.components) {
    case (.indexed(let number), _) where depth != .direct || number < 8: return Int32(number)
    case (_, .some(let components)):
      // The lowest numbers are the palette's; the nearest colour above them has a trace of green.
      return Int32(components.hex < 256 ? components.hex | 0x100 : components.hex)
    case (_, nil): return -1
    }
  }

  // MARK: Input

  /// Waits for input.
  /// - Parameters:
  ///   - timeoutMilliseconds: how long; nil waits until there is some.
  ///   - wakeUp: a file descriptor that ends the waiting when it can be read; reading it is the caller's.
  /// - Returns: all input that has come, in its order; empty when time ran out or `wakeUp` can be read.
  public func next(timeoutMilliseconds: Int?, wakeUp: Int32 = -1) -> [Input] {
    let deadline = timeoutMilliseconds.map { ContinuousClock.now + .milliseconds($0) }
    while isOpen {
      var waits = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals?.readEnd ?? -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: wakeUp, events: Int16(POLLIN), revents: 0),
      ]
      let pause = pauseEnd
      let count = poll(&waits, 3, Self.milliseconds(until: [deadline, pause].compactMap { $0 }.min()))
      if count < 0, errno != EINTR { return [.terminate(SIGHUP)] }
      var inputs: [Input] = []
      if count > 0, waits[0].revents != 0 { inputs += readKeys() }
      if count > 0, waits[1].revents != 0 { inputs += takeSignals() }
      if count <= 0, let pause, ContinuousClock.now >= pause { inputs += decoder.timeOut() }
      if !inputs.isEmpty || (count > 0 && waits[2].revents != 0) { return inputs }
      if let deadline, ContinuousClock.now >= deadline { return [] }
    }
    return [.terminate(SIGHUP)]
  }

  /// When the decoder must be told that nothing has followed.
  private var pauseEnd: ContinuousClock.Instant? {
    switch decoder.waiting {
    case .nothing: nil
    case .key: lastByte.map { $0 + Self.keyPause }
    case .paste: lastByte.map { $0 + Self.pastePause }
    }
  }

  private static func milliseconds(until instant: ContinuousClock.Instant?) -> Int32 {
    guard let instant else { return -1 }
    let left = instant - .now
    guard left > .zero else { return 0 }
    // Rounded up, so that the time has come when the waiting ends.
    return Int32(
      clamping: left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000 + 1)
  }

  private func readKeys() -> [Input] {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    // The terminal is gone.
    guard count > 0 else { return [.terminate(SIGHUP)] }
    lastByte = .now
    return decoder.feed(buffer[..<count])
  }

  private func takeSignals() -> [Input] {
    var inputs: [Input] = []
    for signal in signals?.take() ?? [] {
      switch signal {
      case SIGWINCH:
        takeSize()
        inputs.append(.resize(size))
      case SIGTSTP:
        suspend(wholeJob: false)
        inputs.append(.resume)
      case SIGCONT:
        enter()
        inputs.append(.resume)
      default: inputs.append(.terminate(signal))
      }
    }
    return inputs
  }

  private func takeSize() {
    var columns: Int32 = 80
    var rows: Int32 = 24
    _ = vv_terminal_size(STDOUT_FILENO, &columns, &rows)
    size = Size(columns: Int(columns), rows: Int(rows))
    if is_term_resized(rows, columns) { resize_term(rows, columns) }
    redraw()
  }
}
