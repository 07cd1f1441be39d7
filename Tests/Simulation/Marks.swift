import Foundation
import Journal

/// Where a byte of somebody's text is, over all files of all devices and of the store.
struct Marks {
  private var files: [String: [String]] = [:]
  private var inStore: Set<String> = []

  init(_ world: World) {
    for (path, bytes) in world.store.files {
      let marks = Self.marks(in: bytes)
      inStore.formUnion(marks)
      note(marks, at: "the store's \(path)")
    }
    for (index, device) in world.devices.enumerated() {
      for (path, bytes) in device.disk.files { note(Self.marks(in: bytes), at: "\(index)'s \(path)") }
    }
  }

  /// Those on one disk alone.
  init(_ disk: MemoryDisk) {
    for (path, bytes) in disk.files { note(Self.marks(in: bytes), at: path) }
  }

  private mutating func note(_ marks: Set<String>, at place: String) {
    for mark in marks { files[mark, default: []].append(place) }
  }

  func isInStore(_ root: RootID) -> Bool { inStore.contains(World.mark(of: root)) }

  /// Where a root's text is, but on some devices, and in one space of the store.
  func places(of root: RootID, but allowed: [Bool] = [], in space: String? = nil) -> [String] {
    var starts = allowed.indices.filter { allowed[$0] }.map { "\($0)'s " }
    if let space { starts.append("the store's \(space)/") }
    return (files[World.mark(of: root)] ?? []).filter { place in
      !starts.contains { place.hasPrefix($0) }
    }.sorted()
  }

  private static let start = Array("hemmelig-".utf8)
  private static let length = start.count + 10

  /// The marks in some bytes, each once.
  private static func marks(in bytes: [UInt8]) -> Set<String> {
    var marks: Set<[UInt8]> = []
    bytes.withUnsafeBytes { bytes in
      var place = 0
      while place + length <= bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + place, Int32(start[0]), bytes.count - length - place + 1)
      {
        place = UnsafeRawPointer(found) - base
        if memcmp(found, start, start.count) == 0 {
          marks.insert(Array(bytes[place..<(place + length)]))
          place += length
        } else {
          place += 1
        }
      }
    }
    return Set(marks.map { String(decoding: $0, as: UTF8.self) })
  }
}
