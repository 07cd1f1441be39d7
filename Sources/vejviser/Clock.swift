import Desk
import Domain
import Foundation

/// The machine's clocks.
enum Clock {
  /// Now, on both clocks. The one that never jumps counts the time asleep as well, so that a lid shut for an hour
  /// is an hour.
  static var now: Moment { Moment(wall: wall, uptime: uptime) }

  private static var wall: WallTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return WallTime(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  private static var uptime: Int {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
