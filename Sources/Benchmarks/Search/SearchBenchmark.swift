import Catalogue
import Domain
import Foundation
import Support

/// How long a key in the search field takes to be answered, on directories of several sizes, beside SQLite's full text
/// search: the same communities, the same keys, one run.
struct SearchBenchmark: Benchmark {
  var sizes = [10_000, 100_000, 250_000, 1_000_000]
  var queries = 200
  /// SQLite answers so many keys at most of a directory of a million, and all of the smaller ones; nil for all.
  var peerKeys: Int? = 400
  var wantsPeer = true

  static let help = """
    Benchmarks search [--sizes N,N…] [--queries N] [--peer-keys N] [--no-peer]

      Types made-up queries letter by letter, with place and 10 km, 50 km or no limit, some with filters, and prints
      how long each key took, as the program searches: with what the last key found out. SQLite (FTS5 with prefixes,
      and an R*Tree) is asked the same for its best 50 by distance; on a million communities only so many keys, drawn
      evenly, as --peer-keys says. SQLite tells whole milliseconds: its total is right, its median coarse.
    """

  init(arguments: some Collection<String>) throws(Plan.Misunderstood) {
    var rest = Array(arguments)[...]
    func number(_ option: String, _ text: String?) throws(Plan.Misunderstood) -> Int {
      guard let number = text.flatMap({ Int($0) }), number > 0 else {
        throw Plan.Misunderstood(description: "\(option) needs a number above 0")
      }
      return number
    }
    while let argument = rest.popFirst() {
      switch argument {
      case "--sizes":
        sizes = []
        for part in (rest.popFirst() ?? "").split(separator: ",") {
          sizes.append(try number(argument, String(part)))
        }
      case "--queries": queries = try number(argument, rest.popFirst())
      case "--peer-keys": peerKeys = try number(argument, rest.popFirst())
      case "--no-peer": wantsPeer = false
      default: throw Plan.Misunderstood(description: "\(argument) is nothing that search knows")
      }
    }
  }

  /// Measures each size in turn; false when something could not be measured.
  func run(_ tell: (Report) -> Void) -> Bool {
    var isAllMeasured = true
    var before: (size: Int, mean: Double, p99: Double)?
    let trace = SearchTrace(queries: queries)
    tell(judgment)
    for size in sizes {
      do {
        let place = try SearchPlace()
        let (report, sample) = try measure(size, trace, place)
        var own = report
        if let before, size > before.size {
          let growth = Double(size) / Double(before.size)
          own.set("size_grows", growth)
          own.set("mean_grows", sample.mean / before.mean)
          own.set("p99_grows", sample.quantile(0.99) / before.p99)
        }
        before = (size, sample.mean, sample.quantile(0.99))
        tell(own)
        if wantsPeer {
          tell(try peer(size, trace, place, own: sample))
        }
      } catch {
        isAllMeasured = false
        tell(Report("search", failure: "\(size): \(error)"))
      }
    }
    return isAllMeasured
  }

  // MARK: Judgment

  /// How good the answers are whose speed is told below: the judged questions, put to the same search in the same
  /// process.
  private var judgment: Report {
    let directory = Directory(JudgedDirectory.communities)
    var session = SearchSession()
    let judgment = Judgment { text, near in
      session.search(Query(text: text, near: near), in: directory).hits.map { ($0.id, $0.kilometres) }
    }
    var report = Report("search-judged")
    report.set("communities", JudgedDirectory.communities.count)
    report.set("queries", judgment.answers.count)
    report.set("success_at_3", judgment.success)
    report.set("mean_reciprocal_rank", judgment.reciprocal)
    return report
  }

  // MARK: Ours

  private func measure(_ size: Int, _ trace: SearchTrace, _ place: SearchPlace) throws -> (Report, Sample) {
    try MadeUpDirectory(count: size).write(to: place.csv)
    let folder = CatalogueFolder(path: place.catalogue)
    let (_, imported) = try seconds {
      _ = try folder.take(try Importer().read(place.csv), publisher: "b")
    }
    let (built, indexed) = seconds { Directory.open(folder, cache: place.cache) }
    guard built.wasRebuilt, built.problems.isEmpty else { throw Trouble("the index was not built") }
    let (opening, opened) = seconds { Directory.open(folder, cache: place.cache) }
    guard !opening.wasRebuilt else { throw Trouble("the index was built twice") }

    var sample = Sample()
    var hits = 0
    var session = SearchSession()
    for key in trace.keys {
      let (found, time) = seconds { session.search(key.query, in: opening.directory) }
      sample.add(time * 1000)
      hits += found.count
    }
    let csvBytes = try place.bytes(place.csv)
    let indexBytes = try place.bytes(place.index)
    var report = Report("search")
    report.set("communities", size)
    report.set("queries", trace.queries)
    report.set("keys", trace.keys.count)
    report.set("hits_counted", hits)
    report.set("median_ms", sample.median)
    report.set("p95_ms", sample.quantile(0.95))
    report.set("p99_ms", sample.quantile(0.99))
    report.set("most_ms", sample.largest)
    report.set("total_ms", sample.total)
    let cold = try ColdSearch.inOwnProcess(place, trace)
    report.set("cold_open_ms", cold.open)
    report.set("cold_first_key_ms", cold.first)
    report.set("cold_p99_ms", cold.p99)
    report.set("open_ms", opened * 1000)
    report.set("import_s", imported)
    report.set("index_s", indexed)
    report.set("csv_mb", Double(csvBytes) / 1e6)
    report.set("index_mb", Double(indexBytes) / 1e6)
    report.set("index_to_csv", Double(indexBytes) / Double(csvBytes))
    return (report, sample)
  }

  // MARK: SQLite

  private func peer(_ size: Int, _ trace: SearchTrace, _ place: SearchPlace, own: Sample) throws -> Report {
    let peer = SQLitePeer(place)
    let build = try peer.build()
    let keys = trace.keys.count
    // Evenly drawn, the same ones every time.
    let step = size < 1_000_000 ? 1 : max(1, keys / (peerKeys ?? keys))
    let chosen = Array(stride(from: 0, to: keys, by: step))
    let times = try peer.times(chosen.map { trace.keys[$0].query })
    var report = Report("search-peer")
    report["peer"] = "sqlite"
    report.set("communities", size)
    report.set("keys", chosen.count)
    report.set("median_ms", times.median)
    report.set("p99_ms", times.quantile(0.99))
    report.set("most_ms", times.largest)
    report.set("mean_ms", times.mean)
    report.set("read_csv_s", build.reading)
    report.set("index_s", build.indexing)
    report.set("file_mb", Double(try place.bytes(place.database)) / 1e6)
    // Of the same keys.
    let ours = own.picked(chosen)
    report.set("times_slower_in_total", times.total / ours.total)
    return report
  }

  private func seconds<Result>(_ body: () throws -> Result) rethrows -> (Result, Double) {
    let start = ContinuousClock.Instant.now
    let result = try body()
    return (result, ContinuousClock.Instant.now.milliseconds(since: start) / 1000)
  }
}
