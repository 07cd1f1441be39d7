import Domain
import Foundation

/// The index of a catalogue's folder in the cache folder: mapped when it is fresh, made anew when it is not.
struct IndexFile {
  private let folder: CatalogueFolder
  private let files: DurableFiles
  private static let name = "directory.index"

  init(folder: CatalogueFolder, cache: String) {
    self.folder = folder
    files = DurableFiles(path: cache)
  }

  /// Maps the index if it was made from what the folder holds now; otherwise builds it, and keeps it for next
  /// time.
  func open() -> Opening {
    let fingerprint = folder.fingerprint()
    if let segment = mapped(), segment.fingerprint == fingerprint {
      return Opening(directory: Directory(base: segment), problems: [], wasRebuilt: false)
    }
    var (image, problems) = folder.image()
    guard image.recordCount > 0 || !problems.isEmpty || !folder.isEmpty else {
      return Opening(directory: .empty, problems: [], wasRebuilt: false)
    }
    do throws(CatalogueError) {
      try files.makeFolder()
      files.removeAbandoned()
      try files.write(as: Self.name) { write in
        image.forEachPiece(fingerprint: fingerprint, write)
      }
      if let segment = mapped() {
        return Opening(directory: Directory(base: segment), problems: problems, wasRebuilt: true)
      }
    } catch {
      problems.append(error.phrase)
    }
    // A cache that cannot be written costs time at every start, and nothing else.
    return Opening(directory: Directory(base: Segment(image)), problems: problems, wasRebuilt: true)
  }

  private func mapped() -> Segment? {
    let url = URL(fileURLWithPath: "\(files.path)/\(Self.name)")
    // `alwaysMapped`: only the pages that a search touches are read. The file is never written in place, so
    // the mapped one stays whole when another takes its name.
    return (try? Data(contentsOf: url, options: .alwaysMapped)).flatMap { Segment($0) }
  }
}
