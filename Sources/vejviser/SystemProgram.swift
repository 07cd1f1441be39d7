import Foundation
import Synchronization

/// A program that the system may have: `lp`, `qrencode`. It is found on the path, given its input, and ended when it
/// does not answer.
struct SystemProgram {
  /// What a program answered.
  struct Answer {
    let status: Int32
    let output: String
    let errors: String
    var succeeded: Bool { status == 0 }
  }

  /// Its name, without a folder.
  let name: String

  /// Where it lies; nil when the system does not have it.
  var path: String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
      .map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs it.
  /// - Parameters:
  ///   - arguments: not a word of any citizen: everyone on the machine can read them.
  ///   - input: what it reads; small enough for a pipe to be read as it is written.
  ///   - seconds: after so long it is ended.
  /// - Returns: nil when the system does not have it, or it cannot be run.
  func run(_ arguments: [String], input: String, seconds: Double = 10) -> Answer? {
    guard let path else { return nil }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let (given, told, wrong) = (Pipe(), Pipe(), Pipe())
    process.standardInput = given
    process.standardOutput = told
    process.standardError = wrong
    guard (try? process.run()) != nil else { return nil }
    let timer = DispatchSource.makeTimerSource(queue: .global())
    timer.setEventHandler { [process] in process.terminate() }
    timer.schedule(deadline: .now() + seconds)
    timer.resume()
    defer { timer.cancel() }
    // A program that ends without reading is told by its status; SIGPIPE is ignored while the screen is open.
    try? given.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try? given.fileHandleForWriting.close()
    let errors = Reading(wrong.fileHandleForReading)
    let output = (try? told.fileHandleForReading.readToEnd()) ?? Data()
    let problems = errors.wait()
    process.waitUntilExit()
    return Answer(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: problems, as: UTF8.self))
  }

  /// Reads a pipe to its end beside the caller, so that neither of two can fill up.
  private final class Reading: Sendable {
    private let done = DispatchSemaphore(value: 0)
    private let data = Mutex(Data())

    init(_ handle: FileHandle) {
      let descriptor = handle.fileDescriptor
      DispatchQueue.global().async { [self] in
        let read = (try? FileHandle(fileDescriptor: descriptor).readToEnd()) ?? Data()
        data.withLock { $0 = read }
        done.signal()
      }
    }

    func wait() -> Data {
      done.wait()
      return data.withLock { $0 }
    }
  }
}
