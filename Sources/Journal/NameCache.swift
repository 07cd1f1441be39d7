/// Makes one string of each name, however many lines hold it. Neighbouring lines mostly have the same root and
/// device, so the last ones are tried first.
struct NameCache {
  private var lastRoot = RootID("")
  private var lastDevice: DeviceName?
  private var roots: [UInt32: [RootID]] = [:]

  /// Nil when a byte is in it that no root may have.
  mutating func root(_ bytes: UnsafeBufferPointer<UInt8>) -> RootID? {
    if bytes.spell(lastRoot.rawValue) { return lastRoot }
    let key = CRC32C.of(UnsafeRawBufferPointer(bytes))
    if let known = roots[key]?.first(where: { bytes.spell($0.rawValue) }) {
      lastRoot = known
    } else {
      guard bytes.allSatisfy(RootID.isAllowed) else { return nil }
      lastRoot = RootID(String(decoding: bytes, as: UTF8.self))
      roots[key, default: []].append(lastRoot)
    }
    return lastRoot
  }

  mutating func device(_ bytes: UnsafeBufferPointer<UInt8>) -> DeviceName? {
    if let lastDevice, bytes.spell(lastDevice.rawValue) { return lastDevice }
    guard (1...DeviceName.longest).contains(bytes.count) else { return nil }
    lastDevice = DeviceName(String(decoding: bytes, as: UTF8.self))
    return lastDevice
  }
}
