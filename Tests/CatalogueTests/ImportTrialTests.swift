import Domain
import Foundation
import Support
import Testing

@testable import Catalogue

@Suite("Trial and cancelled imports")
struct ImportTrialTests {
  private let folder: TemporaryFolder
  private let catalogue: CatalogueFolder
  init() throws {
    folder = try TemporaryFolder()
    let files = DurableFiles(path: folder.path("catalogue"))
    // Small chunks, so that a small directory has many.
    catalogue = CatalogueFolder(files: files, limits: ChunkWriter.Limits(shortest: 512, longest: 2048))
  }

  /// Every file's bytes and time of change, by name.
  private func state() throws -> [String: [UInt8]] {
    var state: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: catalogue.path) {
      state[name] = Array(try Data(contentsOf: URL(fileURLWithPath: "\(catalogue.path)/\(name)")))
    }
    return state
  }

  @Test("a comparison counts what an import then does, and writes nothing")
  func comparison() throws {
    var communities = MadeUp.communities(1500, seed: 1).filter { !$0.isRetired }
    let first = MadeUp.batch(communities)
    #expect(catalogue.compare(first).imported == communities.count)
    #expect(!FileManager.default.fileExists(atPath: catalogue.path))
    _ = try catalogue.take(first, publisher: "abc")
    communities.removeFirst(20)
    for index in 0..<30 { communities[index * 7].name += " ændret" }
    communities += (5000..<5040).map { number in
      var random = SeededRandom(seed: UInt64(number))
      return MadeUp.community(number, using: &random)
    }
    let second = MadeUp.batch(communities)
    let before = try state()
    let trial = catalogue.compare(second)
    #expect(trial.imported == 40 && trial.updated == 30 && trial.retired == 20)
    #expect(try state() == before)
    #expect(try catalogue.take(second, publisher: "abc") == trial)
    #expect(catalogue.compare(second).unchanged == communities.count)
    #expect(catalogue.compare(MadeUp.batch([])) == ImportReport(source: "opdigtet"))
  }

  @Test("an import that is stopped at any moment leaves every file as it was")
  func cancelled() throws {
    let path = folder.path("opdigtet.csv")
    func write(_ suffix: String) throws {
      let rows = (0..<3000).map { "\($0),Kor \($0)\(suffix),4000\n" }.joined()
      try Data("id,navn,postnr\n\(rows)".utf8).write(to: URL(fileURLWithPath: path))
    }
    try write("")
    _ = try catalogue.take(try Importer().read(path), publisher: "abc")
    let before = try state()
    try write(" igen")
    var stopAt = 0
    var finished = false
    while !finished {
      var asked = 0
      func isToGoOn() -> Bool {
        asked += 1
        return asked <= stopAt
      }
      do {
        let batch = try Importer().read(path) { _ in isToGoOn() }
        _ = try withoutActuallyEscaping({ (_: Int, _: Int) in isToGoOn() }) {
          try catalogue.take(batch, publisher: "abc", isToGoOn: $0)
        }
        finished = true
      } catch ImportError.cancelled {
        #expect(try state() == before)
      } catch CatalogueError.cancelled {
        #expect(try state() == before)
      }
      stopAt += 1
    }
    // Three blocks of rows, the beginning, every 512 communities, the last moment.
    #expect(stopAt > 10)
    #expect(try state() != before)
  }

  @Test("progress counts rows and bytes up to all of them", arguments: ["csv", "json", "mappe"])
  func progress(kind: String) throws {
    let path = folder.path(kind == "mappe" ? "mappe" : "liste.\(kind)")
    let rows = (0..<2500).map { "\($0),Kor \($0)\n" }.joined()
    switch kind {
    case "csv": try Data("id,navn\n\(rows)".utf8).write(to: URL(fileURLWithPath: path))
    case "json":
      let lines = (0..<2560).map { #"{"id":"\#($0)","name":"Kor \#($0)","city":"Ringsted"}"# }
      try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
    default:
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try Data("id,name\n\(rows)".utf8).write(to: URL(fileURLWithPath: path + "/services.csv"))
      try Data("id,service_id,number\n1,1,2\n".utf8).write(to: URL(fileURLWithPath: path + "/phones.csv"))
    }
    var told: [ImportProgress] = []
    _ = try Importer().read(path) { progress in
      told.append(progress)
      return true
    }
    #expect(told.count >= 2)
    #expect(zip(told, told.dropFirst()).allSatisfy { $0.rows <= $1.rows && $0.bytes <= $1.bytes })
    #expect(told.allSatisfy { $0.bytes <= $0.totalBytes && (0...1).contains($0.fraction) })
    #expect(told.last?.fraction ?? 0 > 0.99)
    #expect(told.last?.rows ?? 0 >= 2500)
  }
}
