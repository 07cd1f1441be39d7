import Foundation
import Support

/// A print server of a test's own: CUPS on a socket in the test's folder, with one queue that puts what a printer
/// would get into a file. Ended with the value.
final class PrintServer: Sendable {
  static let isThere = ["/usr/sbin/cupsd", "/usr/bin/lp", "/usr/lib/cups/filter/texttopdf"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// What `lp` is told, so that it asks this server: `CUPS_SERVER`.
  let socket: String
  /// What the printer got; there when a job is done.
  let page: String
  private let folder: TemporaryFolder
  private let pid: pid_t

  init() throws {
    let folder = try TemporaryFolder()
    self.folder = folder
    let root = folder.url.path
    socket = root + "/cups.sock"
    page = root + "/out/page"
    // Run by root, CUPS hands its filters to a user that may do little, and does not take that for root.
    let isRoot = getuid() == 0
    for name in ["etc/ppd", "spool/tmp", "cache", "state", "log", "out"] {
      try FileManager.default.createDirectory(atPath: "\(root)/\(name)", withIntermediateDirectories: true)
      for made in [name, String(name.split(separator: "/")[0])] where isRoot {
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: "\(root)/\(made)")
      }
    }
    func write(_ text: String, _ name: String) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(root)/etc/\(name)"))
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: "\(root)/etc/\(name)")
    }
    try write(
      """
      ServerRoot \(root)/etc
      RequestRoot \(root)/spool
      TempDir \(root)/spool/tmp
      CacheDir \(root)/cache
      StateDir \(root)/state
      AccessLog \(root)/log/access
      ErrorLog \(root)/log/error
      PageLog \(root)/log/page
      Printcap
      FileDevice Yes
      SystemGroup root
      \(isRoot ? "User lp\nGroup lp" : "")

      """, "cups-files.conf")
    try write(
      """
      LogLevel debug
      Listen \(socket)
      WebInterface No
      Browsing Off
      DefaultAuthType None
      <Location />
      Order allow,deny
      Allow all
      </Location>
      <Policy default>
      JobPrivateAccess all
      JobPrivateValues none
      <Limit All>
      Order deny,allow
      </Limit>
      </Policy>

      """, "cupsd.conf")
    try write(
      "<DefaultPrinter stue>\nInfo Stue\nDeviceURI file:\(page)\nState Idle\nAccepting Yes\nShared No\n</DefaultPrinter>\n",
      "printers.conf")
    try write(Self.description, "ppd/stue.ppd")
    // By a shell that ends at once: the server has then none of the signals blocked that a test's threads block.
    let start =
      "/usr/sbin/cupsd -f -c '\(root)/etc/cupsd.conf' -s '\(root)/etc/cups-files.conf' >/dev/null 2>&1 & echo $!"
    let told = try Command.run("/bin/sh", ["-c", start]).output.split(separator: "\n").first
    guard let pid = told.flatMap({ pid_t($0) }) else { throw Surprise("cupsd was not started") }
    self.pid = pid
    let socket = socket
    let opened: Bool? = Deadline(seconds: 20).await {
      FileManager.default.fileExists(atPath: socket) ? true : nil
    }
    guard opened == true else { throw Surprise("cupsd did not open its socket:\n\(log)") }
  }

  deinit {
    kill(pid, SIGTERM)
    let pid = pid
    let ended: Bool? = Deadline(seconds: 10).await { kill(pid, 0) != 0 ? true : nil }
    if ended == nil { kill(pid, SIGKILL) }
  }

  /// What the server has noted.
  var log: String { (try? String(contentsOfFile: folder.path("log/error"), encoding: .utf8)) ?? "" }

  /// What `lp` handed over, as it came.
  var job: String { (try? String(contentsOfFile: folder.path("spool/d00001-001"), encoding: .utf8)) ?? "" }

  /// Waits until the printer has a page, and the job is done.
  func waitForPage() throws -> Data {
    let data: Data? = Deadline(seconds: 20).await {
      guard log.contains("Job completed."), let data = FileManager.default.contents(atPath: page),
        !data.isEmpty
      else {
        return nil
      }
      return data
    }
    guard let data else { throw Surprise("nothing was printed:\n\(log.suffix(4000))") }
    return data
  }

  /// The least that describes a printer for A4 (PPD, Adobe TN 5003).
  private static let description =
    """
    *PPD-Adobe: "4.3"
    *FormatVersion: "4.3"
    *FileVersion: "1.0"
    *LanguageVersion: English
    *LanguageEncoding: ISOLatin1
    *PCFileName: "STUE.PPD"
    *Manufacturer: "Generic"
    *Product: "(Stue)"
    *ModelName: "Stue"
    *ShortNickName: "Stue"
    *NickName: "Stue"
    *PSVersion: "(3010.000) 0"
    *LanguageLevel: "3"
    *ColorDevice: False
    *DefaultColorSpace: Gray
    *FileSystem: False
    *cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
    *OpenUI *PageSize/Page Size: PickOne
    *OrderDependency: 10 AnySetup *PageSize
    *DefaultPageSize: A4
    *PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
    *CloseUI: *PageSize
    *OpenUI *PageRegion/Page Size: PickOne
    *OrderDependency: 10 AnySetup *PageRegion
    *DefaultPageRegion: A4
    *PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
    *CloseUI: *PageRegion
    *DefaultImageableArea: A4
    *ImageableArea A4/A4: "18 18 577 824"
    *DefaultPaperDimension: A4
    *PaperDimension A4/A4: "595 842"

    """
}
