import CNcurses
import Foundation

/// The terminal as one whole-screen picture: the only type that talks to ncurses. Used on the main thread
/// alone.
///
/// `open` and `close` are a pair: whatever ends the program calls `close`, and a crash does what `close` does
/// by itself once `installCrashRestore` was called. The terminal's title is never set, for it outlives the
/// program and is seen by others.
public final class Screen {
  /// What a user can switch off.
  public struct Options: Sendable {
    /// Mouse reports; off leaves the mouse to the terminal, as for selecting text. Off from the start inside
    /// GNU screen, which as long as it reports the mouse keeps Esc to itself until another key is pressed (seen
    /// with 4.9.0).
    public var mouse = true
    /// Colours; off when `NO_COLOR` is set (no-color.org).
    public var colors = true

    /// What the environment asks for.
    public init(environment: [String: String] = ProcessInfo.processInfo.environment) {
      mouse = (environment["STY"] ?? "").isEmpty
      colors = (environment["NO_COLOR"] ?? "").isEmpty
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
  private let output: Int32
  private let handle: OpaquePointer
  private let before: termios
  /// Nil once the screen is closed.
  private var reader: InputReader?
  private var shown: Canvas?
  private var pairs: PairPool
  private var looks: [Style: Look] = [:]
  private var isMouseOn: Bool

  /// A style as ncurses draws it.
  private struct Look {
    var pair: Int32
    var attributes: UInt32
  }

  // MARK: Opening and closing

  /// Takes the terminal over: alternate screen, keys as they are pressed, mouse, bracketed paste, signals.
  /// - Parameters:
  ///   - theme: the theme in use.
  ///   - options: what a user can switch off.
  /// - Throws: `ScreenError`; then the terminal is as it was.
  public static func open(theme: Theme = .standard, options: Options = Options()) throws(ScreenError)
    -> Screen
  {
    try Screen(
      theme: theme, options: options, terminal: ProcessInfo.processInfo.environment["TERM"] ?? "",
      input: vv_stdin(), output: vv_stdout())
  }

  /// - Parameters:
  ///   - terminal: the value of `TERM`.
  ///   - locale: a locale's name; empty for the one that the environment names.
  ///   - input: where keys come from.
  ///   - output: where the picture goes to.
  init(
    theme: Theme, options: Options, terminal name: String, locale: String = "",
    input: UnsafeMutablePointer<FILE>?,
    output: UnsafeMutablePointer<FILE>?
  ) throws(ScreenError) {
    guard let input, let output, isatty(fileno(input)) == 1, isatty(fileno(output)) == 1 else {
      throw .notATerminal
    }
    var before = termios()
    guard tcgetattr(fileno(output), &before) == 0 else { throw .system(errno) }
    charset = TerminalLocale.set(locale)
    guard !name.isEmpty, vv_know_terminal(name, fileno(output)) else { throw .unknownTerminal(name) }
    guard vv_capability("cup") != nil else { throw .tooSimple(name) }
    description = TerminalDescription(name: name, capability: Self.capability)
    // Before ncurses, which leaves signals alone that are already handled.
    let signals = try SignalPipe()
    guard let handle = newterm(name, output, input) else { throw .unknownTerminal(name) }
    self.handle = handle
    self.before = before
    self.theme = theme
    self.output = fileno(output)
    reader = InputReader(
      terminal: fileno(input), signals: signals,
      decoder: KeyDecoder(keys: description.keys, isLatin: charset == .ascii))
    isMouseOn = options.mouse
    size = Size(columns: 80, rows: 24)
    depth = options.colors ? Self.startColors() : .none
    pairs = PairPool(capacity: Int(vv_pair_count()))
    raw()
    noecho()
    nonl()
    vv_window_setup()
    vv_remember_terminal(self.output, &before, description.restore, description.restore.count)
    vv_set_active(true)
    enterModes()
    takeSize()
  }

  deinit { close() }

  /// Gives the terminal back as it was found, with nothing left on it of what was shown. Further calls do
  /// nothing.
  public func close() {
    guard reader != nil else { return }
    leave()
    delscreen(handle)
    reader = nil
  }

  /// Stops the program until it is brought back to the foreground, with the terminal given back meanwhile.
  /// - Parameter wholeJob: stops what the program was started by as well, as a key of the terminal would;
  ///   false when a signal asked for it, which was sent to all whom it concerns.
  public func suspend(wholeJob: Bool = true) {
    guard let reader else { return }
    leave()
    vv_stop(wholeJob)
    // The signal that let the program go on is answered herewith.
    reader.signals.forget(SIGCONT)
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

  /// A crash (a Swift trap among them) gives the terminal back before it ends the program. Call once, at the
  /// start.
  public static func installCrashRestore() { vv_restore_on_crash() }

  /// A crash writes no memory anywhere: no core file, no `ptrace`, and none of the Swift runtime's
  /// backtraces.
  ///
  /// The runtime decides about backtraces before `main`, by the environment variable `SWIFT_BACKTRACE`, and
  /// then does its work in signal handlers; this takes the handlers away. Call once, at the start.
  public static func disableCoreDumps() { vv_no_core_dumps() }

  private func leave() {
    send(description.leave)
    curs_set(1)
    endwin()
    var before = before
    tcsetattr(output, TCSADRAIN, &before)
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
      let written = bytes[done...].withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
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

  private static func startColors() -> ColorDepth {
    guard has_colors(), start_color() == OK else { return .none }
    use_default_colors()
    switch vv_color_count() {
    case 0x100_0000...: return vv_has_direct_color() ? .direct : .indexed
    case 256...: return .indexed
    case 16...: return .sixteen
    case 8...: return .eight
    default: return .none
    }
  }

  // MARK: Showing

  /// Brings the terminal to look like a canvas, sending only what is different.
  public func show(_ canvas: Canvas) {
    guard reader != nil else { return }
    if !draw(canvas, since: shown, sparing: false) {
      // More pairs of colours than the terminal has: begin anew with those that this picture needs.
      pairs.clear()
      looks = [:]
      _ = draw(canvas, since: nil, sparing: true)
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

  /// Draws what is different.
  /// - Parameter sparing: cells for which no pair of colours is left have the terminal's own.
  /// - Returns: false when the pairs did not suffice.
  private func draw(_ canvas: Canvas, since old: Canvas?, sparing: Bool) -> Bool {
    if old?.size != canvas.size { vv_erase() }
    var sufficed = true
    var last: (style: Style, look: Look)?
    canvas.forEachChange(since: old) { column, row, character, style in
      guard column < size.columns, row < size.rows, sufficed else { return }
      if last?.style != style {
        let spare = sparing ? Look(pair: 0, attributes: UInt32(style.attributes.rawValue)) : nil
        last = (look(of: style) ?? spare).map { (style, $0) }
      }
      if let look = last?.look { put(character, column, row, look) } else { sufficed = false }
    }
    return sufficed
  }

  private func put(_ character: Character, _ column: Int, _ row: Int, _ look: Look) {
    let columns = max(1, TextWidth.columns(of: character))
    let scalars = character.unicodeScalars
    if charset == .unicode || character.isASCII, let only = scalars.first, scalars.count == 1,
      vv_width(only.value) == columns
    {
      _ = vv_put_one(Int32(row), Int32(column), only.value, look.attributes, look.pair)
      return
    }
    let cells =
      charset == .ascii
      ? CellText.ascii(for: character, columns: columns)
      : CellText.cells(of: character, columns: columns) { Int(vv_width($0.value)) }
    for (place, cell) in cells.enumerated() {
      let text = cell.map { wchar_t($0.value) } + [0]
      _ = vv_put(Int32(row), Int32(column + place), text, look.attributes, look.pair)
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
  /// - Returns: all input that has come, in its order; empty when time ran out or `wakeUp` can be read. A
  ///   terminal that is gone, and a closed screen, give `.terminate(SIGHUP)`.
  public func next(timeoutMilliseconds: Int?, wakeUp: Int32 = -1) -> [Input] {
    guard let reader else { return [.terminate(SIGHUP)] }
    return reader.next(timeoutMilliseconds: timeoutMilliseconds, wakeUp: wakeUp).map { event in
      switch event {
      case .input(let input): return input
      case .signal(SIGWINCH):
        takeSize()
        return .resize(size)
      case .signal(SIGTSTP):
        suspend(wholeJob: false)
        return .resume
      case .signal(SIGCONT):
        enter()
        return .resume
      case .signal(let number): return .terminate(number)
      }
    }
  }

  private func takeSize() {
    var columns: Int32 = 80
    var rows: Int32 = 24
    vv_terminal_size(output, &columns, &rows)
    size = Size(columns: max(1, Int(columns)), rows: max(1, Int(rows)))
    if is_term_resized(rows, columns) { resize_term(rows, columns) }
    redraw()
  }
}
