/// What to measure, and on how much, as the command line says.
struct Plan: Equatable {
  /// One kind of figure.
  enum Figure: String, CaseIterable {
    case `import`
    case firstFrame = "first-frame"
    case memory
    case keyToFrame = "key-to-frame"
  }

  var figures = Set(Figure.allCases)
  /// Communities in the directory that is made up; a directory that is given has its own number.
  var communities = 100_000
  /// Operations in the journal.
  var operations = 100_000
  /// How often each program is started.
  var runs = 15
  /// A directory to import instead of a made-up one.
  var directory: String?
  var wantsHelp = false

  static let help = """
    swift run -c release Benchmarks [FIGURE…] [--quick] [--communities N] [--operations N] [--runs N] [--directory FILE]

    Measures the vejviser that was built beside it and prints one JSON object a line.

      import         wall time and peak memory of importing the directory
      first-frame    from the start of the program to its first whole frame, in a pseudo-terminal of 80×24,
                     with directory and journal stored; calcurse on an empty calendar in turn with it.
                     processor_ms is what each had of the processors, whatever else the machine did
      memory         resident memory after the first frame, and after searching
      key-to-frame   from a key in the search field to the last byte that it brings to the screen; in turn with it the
                     same keys in fzf on the directory's file

      search …       in first place: how long a key takes on up to a million communities, beside SQLite; has options
                     of its own: --sizes N,N… --queries N --peer-keys N --no-peer

      course …       the course with 5,000 citizens: first frame, opening one, I dag, a key in a long text, beside
                     vim.tiny and calcurse; has options of its own: --operations N --runs N --text BYTES

      sync …         the exchange with a server behind a slow line, beside rclone sync, and a key while it runs; has
                     options of its own: --records N --runs N --no-peer --screen-megabytes N

      simulate …     2–8 devices and a store through whatever can happen to them, checked; has options of its own:
                     --steps N --seed S --devices N --script FILE

      year …         what a shared store comes to in a year of 40 devices: files, listing, requests; has options of
                     its own: --devices N --citizens N --days N --communities N --seed S

      --quick        2,000 communities, 2,000 operations, 3 runs: does it work, not how fast
      --directory    a CSV file to import instead of a made-up directory
    """

  /// An argument that means nothing here.
  struct Misunderstood: Error {
    let description: String
  }

  init(arguments: [String]) throws(Misunderstood) {
    var rest = arguments[...]
    var named: Set<Figure> = []
    while let argument = rest.popFirst() {
      switch argument {
      case "--quick": (communities, operations, runs) = (2_000, 2_000, 3)
      case "--communities": communities = try Self.number(after: argument, in: &rest)
      case "--operations": operations = try Self.number(after: argument, in: &rest)
      case "--runs": runs = try Self.number(after: argument, in: &rest)
      case "--directory":
        guard let file = rest.popFirst() else { throw Misunderstood(description: "--directory needs a file") }
        directory = file
      case "--help", "-h": wantsHelp = true
      default:
        guard let figure = Figure(rawValue: argument) else {
          throw Misunderstood(description: "\(argument) is nothing that can be measured")
        }
        named.insert(figure)
      }
    }
    if !named.isEmpty { figures = named }
  }

  static func number(after option: String, in rest: inout ArraySlice<String>) throws(Misunderstood)
    -> Int
  {
    guard let number = rest.popFirst().flatMap({ Int($0) }), number > 0 else {
      throw Misunderstood(description: "\(option) needs a number above 0")
    }
    return number
  }
}
