import Foundation

/// What the kernel says that a running program holds of the machine's memory.
struct ResidentMemory {
  /// Megabytes (10^6 bytes) in memory, files that are mapped included.
  let total: Double
  /// Megabytes that are the program's own and stand in no file.
  let anonymous: Double

  /// Nil when there is no such process.
  init?(of pid: pid_t) {
    // A kernel's file has no length, so that FileManager would take it for empty.
    guard let text = try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8) else { return nil }
    func megabytes(_ name: String) -> Double? {
      for line in text.split(separator: "\n") where line.hasPrefix(name + ":") {
        return line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Double($0) }.map {
          $0 * 1024 / 1e6
        }
      }
      return nil
    }
    guard let total = megabytes("VmRSS"), let anonymous = megabytes("RssAnon") else { return nil }
    self.total = total
    self.anonymous = anonymous
  }
}
