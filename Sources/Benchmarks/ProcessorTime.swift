import Foundation

/// What the kernel says that a running program has had of the processors: the same on a busy machine as on an idle one,
/// where the clock on the wall is not.
enum ProcessorTime {
  /// Milliseconds of all its threads so far; nil when there is no such process, or the kernel does not count.
  static func milliseconds(of pid: pid_t) -> Double? {
    let tasks = "/proc/\(pid)/task"
    guard let threads = try? FileManager.default.contentsOfDirectory(atPath: tasks) else { return nil }
    // The first number is the time on a processor in nanoseconds (kernel documentation, sched-stats).
    let times = threads.compactMap { thread in
      (try? String(contentsOfFile: "\(tasks)/\(thread)/schedstat", encoding: .utf8))?
        .split(separator: " ").first.flatMap { Double($0) }
    }
    return times.isEmpty ? nil : times.reduce(0, +) / 1e6
  }
}
