/// Makes one string of each name, however many lines hold it, and gives each root a place. Neighbouring lines mostly
/// have the same root and device, so the last ones are tried first.
struct NameCache {
  /// The roots that have been met, each in its place.
  private(set) var roots: [RootID] = []
  private var lastRoot = -1
  private var lastDevice: DeviceName?
  /// Places by the checksum of the name.
  private var places: [UInt32: Int] = [:]
  /// Places of roots whose checksum another had already.
  private var doubles: [Int] = []

  /// The place of a root in `roots`. Nil when a byte is in it that no root may have.
  mutating func place(ofRoot bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if lastRoot >= 0, bytes.spell(roots[lastRoot].rawValue) { return lastRoot }
    let key = CRC32C.of(UnsafeRawBufferPointer(bytes))
    if let place = places[key] {
      if bytes.spell(roots[place].rawValue) {
        lastRoot = place
        return place
      }
      if let double = doubles.first(where: { bytes.spell(roots[$0].rawValue) }) {
        lastRoot = double
        return double
      }
    }
    guard bytes.allSatisfy(RootID.isAllowed) else { return nil }
    lastRoot = roots.count
    roots.append(RootID(String(decoding: bytes, as: UTF8.self)))
    if places[key] == nil { places[key] = lastRoot } else { doubles.append(lastRoot) }
    return lastRoot
  }

  mutating func device(_ bytes: UnsafeBufferPointer<UInt8>) -> DeviceName? {
    if let lastDevice, bytes.spell(lastDevice.rawValue) { return lastDevice }
    guard (1...DeviceName.longest).contains(bytes.count) else { return nil }
    lastDevice = DeviceName(String(decoding: bytes, as: UTF8.self))
    return lastDevice
  }
}
