import Foundation
import Simulation

/// What a shared store comes to in a year.
struct YearBenchmark: Benchmark {
  private var year = TeamYear()

  static let help = """
    Benchmarks year [--devices N] [--citizens N] [--days N] [--communities N] [--seed S]

      Plays a year of a team: 40 edits a device and workday about 20 citizens, an exchange every ten minutes after
      changes, weeks without a network, withdrawals, erasures, and the directory imported anew each month. The store knows
      lengths only; which packs are written together is decided by the exchange's own rule. Tells the most files that
      there ever were, the longest listing as Apache would write it, and what a new device has to ask for.
    """

  init(arguments: some Collection<String>) throws(Plan.Misunderstood) {
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--devices": year.devices = try Plan.number(after: argument, in: &rest)
      case "--citizens": year.citizens = try Plan.number(after: argument, in: &rest)
      case "--days": year.days = try Plan.number(after: argument, in: &rest)
      case "--communities": year.communities = try Plan.number(after: argument, in: &rest)
      case "--seed": year.seed = UInt64(try Plan.number(after: argument, in: &rest))
      default: throw Plan.Misunderstood(description: "\(argument) means nothing to a year")
      }
    }
  }

  func run(_ tell: (Report) -> Void) throws -> Bool {
    let start = ContinuousClock.Instant.now
    var store = LengthStore(year)
    year.play { store.take($0) }
    let end = store.now
    var report = Report("year")
    report.set("devices", year.devices)
    report.set("citizens", year.citizens)
    report.set("days", year.days)
    report.set("exchanges", store.exchanges)
    report.set("most_files", store.most.files)
    report.set("longest_listing_kb", Double(store.most.listing) / 1000)
    report.set("files_in_the_end", end.files)
    report.set("store_mb", Double(end.bytes) / 1e6)
    report.set("written_mb", Double(store.written) / 1e6)
    report.set("sent_mb", Double(store.sent) / 1e6)
    report.set("sent_per_byte_written", Double(store.sent) / Double(max(1, store.written)))
    report.set("requests_per_exchange", Double(store.requests) / Double(max(1, store.exchanges)))
    report.set("requests_of_a_new_device", store.requestsOfANewDevice)
    report.set("seconds", ContinuousClock.Instant.now.milliseconds(since: start) / 1000)
    tell(report)
    if store.most.files < 400, store.most.listing < 200_000 { return true }
    tell(Report("year", failure: "more than 400 files, or 200 KB of a listing"))
    return false
  }
}
