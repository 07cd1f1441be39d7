import Domain
import Foundation
import Catalogue

/// The same communities in SQLite: full text search (FTS5) with an index of prefixes, and an R*Tree of points. Debian's
/// command is driven by one script, and what it says of each statement's time counts: neither its start nor ours.
struct SQLitePeer {
  private let place: SearchPlace

  init(_ place: SearchPlace) { self.place = place }

  /// Seconds to read the CSV file into a table, and to build both indexes.
  func build() throws -> (reading: Double, indexing: Double) {
    let times = try run(
      """
      pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -200000;
      .import --csv \(place.csv) raw
      .timer on
      create table c as select cast(rowid as integer) as id, "navn" as name, "arrangør" as organiser, "emne" as topic,
        "beskrivelse" as description, "adresse" as address, "postnr" as postcode, "by" as city, cast(lat as real) as lat,
        cast(lon as real) as lon, "niveaufri" as step_free, "plads" as room, "ugedag" as day from raw;
      create unique index c_id on c(id);
      create virtual table f using fts5(name, organiser, topic, description, address, postcode, city, content='c',
        content_rowid='id', prefix='1 2 3', tokenize='unicode61 remove_diacritics 2');
      insert into f(f) values('rebuild');
      create virtual table r using rtree(id, south, north, west, east);
      insert into r select id, lat, lat, lon, lon from c;
      analyze;
      """)
    guard times.count == 7 else { throw Trouble("sqlite3 told of \(times.count) statements instead of 7") }
    return (times[0], times[1...].reduce(0, +))
  }

  /// Milliseconds for each query's best 50 by distance.
  func times(_ queries: [Query]) throws -> Sample {
    var script = "pragma cache_size = -200000; pragma mmap_size = 4000000000;\n.output /dev/null\n.timer on\n"
    for query in queries { script += statement(query) + "\n" }
    let times = try run(script)
    guard times.count == queries.count else {
      throw Trouble("sqlite3 told of \(times.count) statements instead of \(queries.count)")
    }
    var sample = Sample()
    for time in times { sample.add(time * 1000) }
    return sample
  }

  private func statement(_ query: Query) -> String {
    let words = query.text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map { "\"\($0)\"*" }
    guard let near = query.near, !words.isEmpty else { return "select 1;" }
    let narrow = cos(near.latitude * .pi / 180)
    let distance =
      "((c.lat - \(near.latitude)) * (c.lat - \(near.latitude)) + (c.lon - \(near.longitude)) * (c.lon - "
      + "\(near.longitude)) * \(narrow * narrow))"
    var tests = ["f match '\(words.joined(separator: " "))'"]
    var from = "f join c on c.id = f.rowid"
    if let kilometres = query.withinKilometres {
      let degrees = kilometres / 111.195
      from += " join r on r.id = f.rowid"
      tests += [
        "r.south >= \(near.latitude - degrees)", "r.north <= \(near.latitude + degrees)",
        "r.west >= \(near.longitude - degrees / narrow)", "r.east <= \(near.longitude + degrees / narrow)",
        "\(distance) <= \(degrees * degrees)",
      ]
    }
    if query.filters.isStepFree { tests.append("c.step_free = 'ja'") }
    if query.filters.hasRoom { tests.append("c.room = 'ja'") }
    if let day = query.filters.days.first { tests.append("c.day = '\(MadeUpNames.weekdays[day.rawValue])'") }
    return
      "select c.id, c.name, \(distance) as d from \(from) where \(tests.joined(separator: " and ")) order by d limit 50;"
  }

  /// The seconds that each statement took, as `.timer on` tells them.
  private func run(_ script: String) throws -> [Double] {
    let (input, output) = (place.path("script.sql"), place.path("sqlite.out"))
    try script.write(toFile: input, atomically: false, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sqlite3", "-batch", place.database, ".read \(input)"]
    _ = FileManager.default.createFile(atPath: output, contents: nil)
    process.standardOutput = FileHandle(forWritingAtPath: output)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Trouble("sqlite3 ended with \(process.terminationStatus)")
    }
    return try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n").compactMap { line in
      // Run Time: real 0.012 user 0.011 sys 0.001
      guard line.hasPrefix("Run Time: real ") else { return nil }
      return line.dropFirst(15).split(separator: " ").first.flatMap { Double($0) }
    }
  }
}
