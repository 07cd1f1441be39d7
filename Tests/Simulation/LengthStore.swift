import Sync

/// A store that knows only how long everything in it is: a year of a large team fits into memory, and takes seconds. Which
/// packs are written together is decided by the exchange's own rule.
public struct LengthStore {
  /// A line in a pack.
  private struct Line {
    var citizen: Int
    var length: Int
  }

  private struct Pack {
    var lines: [Line]
    var length: Int
    /// What it takes in a listing.
    var entry = 0
  }

  private struct Space {
    var packs: [[Pack]]
    /// Of each device, what has not gone out.
    var waiting: [[Line]]
    var serials: [Int]

    init(_ devices: Int) {
      packs = Array(repeating: [], count: devices)
      waiting = Array(repeating: [], count: devices)
      serials = Array(repeating: 0, count: devices)
    }
  }

  /// What was the most at any time, and in the end.
  public struct Figures: Equatable, Sendable {
    /// Files in the whole store.
    public var files = 0
    /// Bytes of the longer of the two listings.
    public var listing = 0
    /// Bytes in the whole store.
    public var bytes = 0
  }

  /// The most that there ever was.
  public private(set) var most = Figures()
  /// Bytes of all packs that were put.
  public private(set) var sent = 0
  /// Bytes of all lines that were written, each once.
  public private(set) var written = 0
  /// Requests of all exchanges but for what they fetch of others.
  public private(set) var requests = 0
  /// Exchanges.
  public private(set) var exchanges = 0

  private var spaces: [Space]
  private var catalogue = 0
  private var before = 0
  /// Citizens that are to be taken away, by the device that does it.
  private var leaving: [Int: Set<Int>] = [:]
  private var gone: Set<Int> = []
  private var shared: Set<Int> = []
  private let year: TeamYear

  /// What a line has beside its text, in a ledger of this size: id, names of records, what it replaces, who and when.
  static let besideText = 200
  /// What a directory's line takes.
  private static let community = 400
  /// What a chunk takes: as `ChunkWriter` cuts them.
  private static let chunk = 170 << 10
  /// A pack's first line.
  private static let header = 16

  /// - Parameter year: what is going to happen.
  public init(_ year: TeamYear) {
    self.year = year
    spaces = [Space(year.devices), Space(year.devices)]
  }

  /// Lets one thing happen.
  public mutating func take(_ event: TeamYear.Event) {
    switch event {
    case .edit(let device, let citizen, let bytes):
      if gone.contains(citizen) { return }
      // Consent comes first.
      if shared.insert(citizen).inserted { write(citizen, 0, device, 0) }
      write(citizen, bytes, device, 0)
    case .note(let device, let bytes): write(-1, bytes, device, 1)
    case .withdraw(let device, let citizen), .erase(let device, let citizen):
      guard gone.insert(citizen).inserted else { return }
      leaving[device, default: []].insert(citizen)
      // What says so stays.
      write(-1 - citizen, 60, device, 0)
    case .publish:
      let chunks = (year.communities * Self.community + Self.chunk - 1) / Self.chunk
      // Of the one before, what nobody names any more is there until the next exchange of its publisher.
      before = catalogue
      catalogue = chunks + 1
    case .exchange(let device):
      exchanges += 1
      requests += 2
      exchange(device, 0)
      exchange(device, 1)
      note()
      before = 0
    }
  }

  private mutating func write(_ citizen: Int, _ bytes: Int, _ device: Int, _ space: Int) {
    let length = bytes + Self.besideText
    spaces[space].waiting[device].append(Line(citizen: citizen, length: length))
    written += length
  }

  private mutating func exchange(_ device: Int, _ space: Int) {
    var lines = spaces[space].waiting[device]
    spaces[space].waiting[device] = []
    if !gone.isEmpty { lines.removeAll { gone.contains($0.citizen) } }
    var removed = 0
    if space == 0, let citizens = leaving.removeValue(forKey: device) {
      for publisher in spaces[space].packs.indices {
        spaces[space].packs[publisher].removeAll { pack in
          guard pack.lines.contains(where: { citizens.contains($0.citizen) }) else { return false }
          lines += pack.lines.filter { !gone.contains($0.citizen) }
          removed += 1
          return true
        }
      }
    }
    if lines.isEmpty { return }
    let new = lines.reduce(0) { $0 + $1.length }
    spaces[space].packs[device].sort { $0.length > $1.length }
    let small = spaces[space].packs[device].lazy.map(\.length).filter { !Compaction.isFull($0) }.reversed()
    let together = Compaction.count(of: Array(small), with: new)
    for pack in spaces[space].packs[device].suffix(together) { lines += pack.lines }
    spaces[space].packs[device].removeLast(together)
    removed += together
    put(lines, device, space, isReadBack: removed > 0)
    requests += removed
  }

  private mutating func put(_ lines: [Line], _ device: Int, _ space: Int, isReadBack: Bool) {
    var pack = Pack(lines: [], length: Self.header)
    for line in lines + [Line(citizen: -1, length: Compaction.fullPack)] {
      if pack.length + line.length > Compaction.fullPack {
        spaces[space].serials[device] += 1
        let serial = spaces[space].serials[device]
        pack.entry = Self.entry("k3f9a2mx7q.\(serial).\(pack.length).1a2b3c4d.pack", pack.length)
        spaces[space].packs[device].append(pack)
        sent += pack.length
        requests += isReadBack ? 2 : 1
        pack = Pack(lines: [], length: Self.header)
      }
      pack.lines.append(line)
      pack.length += line.length
    }
  }

  // MARK: Figures

  /// How many packs lie in the team's space, and how many bytes they have.
  public var team: (packs: Int, bytes: Int) {
    let packs = spaces[0].packs.joined()
    return (packs.count, packs.reduce(0) { $0 + $1.length })
  }

  /// What lies there now.
  public var now: Figures {
    let chunks = catalogue + before
    var now = Figures(files: chunks + spaces.count, listing: 0, bytes: chunks * Self.chunk)
    var listings = [Self.frame, Self.frame + chunks * Self.chunkEntry]
    for (space, held) in spaces.enumerated() {
      for packs in held.packs {
        now.files += packs.count
        for pack in packs {
          listings[space] += pack.entry
          now.bytes += pack.length
        }
      }
    }
    now.listing = max(listings[0], listings[1])
    return now
  }

  /// What a new device asks for: a listing and an identity a space, and every file.
  public var requestsOfANewDevice: Int { now.files + spaces.count }

  private mutating func note() {
    let now = now
    most.files = max(most.files, now.files)
    most.listing = max(most.listing, now.listing)
    most.bytes = max(most.bytes, now.bytes)
  }

  /// Bytes that a file takes in the answer of Apache 2.4 to a PROPFIND as the program asks it.
  static func entry(_ name: String, _ length: Int) -> Int {
    """
    <D:response xmlns:lp1="DAV:" xmlns:lp2="http://apache.org/dav/props/">
    <D:href>/hold/\(name)</D:href>
    <D:propstat>
    <D:prop>
    <lp1:resourcetype/>
    <lp1:getcontentlength>\(length)</lp1:getcontentlength>
    </D:prop>
    <D:status>HTTP/1.1 200 OK</D:status>
    </D:propstat>
    </D:response>

    """.utf8.count
  }

  private static let chunkEntry = entry("\(String(repeating: "0", count: 32)).\(chunk).chunk", chunk)

  /// What stands around them: the folder itself, and the identity.
  private static let frame = 730
}
