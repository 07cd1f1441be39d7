import Foundation
import Synchronization

/// A real WebDAV server on 127.0.0.1 with a folder of its own, ended when nothing holds it any more.
public final class WebDAVServer: Sendable {
  /// Whose it is.
  public enum Kind: String, Sendable, CaseIterable {
    case apache, nginx, rclone, wsgidav
  }

  /// What it lets its user do.
  public enum Rights: Sendable {
    /// Everything.
    case all
    /// Look and read.
    case reading
  }

  /// The only user.
  public static let user = "bodil"
  /// With a colon and with letters that are no ASCII: both have gone wrong in programs like ours.
  public static let password = "hemmelig:ærø"
  /// `password` as Apache's own MD5 form, which nginx and rclone read as well.
  private static let passwordLine = "\(user):$apr1$vejviser$/t53Zqy.IFMmBHwLhVuQ2/\n"

  /// What it serves, on the disk.
  public let root: String
  /// Where it listens.
  public let port: UInt16
  private let kind: Kind
  private let folder: TemporaryFolder
  private let certificate: ServerCertificate?
  private let diskSize: String?
  private let rights = Mutex(Rights.all)
  private let program = Mutex<RunningProgram?>(nil)

  /// Its address, with a slash at its end.
  public var url: String { "\(scheme)://127.0.0.1:\(port)/" }
  private let scheme: String

  /// Starts one, and waits until it answers.
  /// - Parameters:
  ///   - certificate: served over TLS with it; nil for plain http.
  ///   - diskSize: of a disk of its own that it keeps its files on, as `1m`, which only it sees; nil for the disk that is
  ///     there. See `canHaveDisk`.
  public init(_ kind: Kind, certificate: ServerCertificate? = nil, diskSize: String? = nil) throws {
    scheme = certificate == nil ? "http" : "https"
    self.kind = kind
    self.certificate = certificate
    self.diskSize = diskSize
    folder = try TemporaryFolder()
    root = folder.path("root")
    port = try Listener.freePort()
    for name in ["root", "work"] {
      try FileManager.default.createDirectory(atPath: folder.path(name), withIntermediateDirectories: false)
    }
    try Data(Self.passwordLine.utf8).write(to: URL(fileURLWithPath: folder.path("passwd")))
    try start()
  }

  /// Stops it, and starts it again with other rights for its user, by the server's own settings.
  public func allow(_ rights: Rights) throws {
    stop()
    self.rights.withLock { $0 = rights }
    try start()
  }

  /// Whether this machine lets one make a disk for a server.
  public static let canHaveDisk: Bool = {
    let command = onDisk(["echo", "made"], at: "/mnt", size: "1m")
    return (try? Command.run(command[0], Array(command.dropFirst())))?.output == "made\n"
  }()

  /// Anybody may mount in a user namespace, where the system allows those at all. Inside it the server is nobody's root:
  /// Apache and nginx would want to become someone else.
  private static func onDisk(_ command: [String], at root: String, size: String) -> [String] {
    let script =
      "mount -t tmpfs -o size=\(size) none '\(root)' && exec unshare --user --map-user=1 --map-group=1 -- \"$@\""
    return ["unshare", "--user", "--map-root-user", "--mount", "/bin/sh", "-c", script, "sh"] + command
  }

  private func command() throws -> [String] {
    let rights = rights.withLock { $0 }
    let command =
      switch kind {
      case .apache: try apache(rights)
      case .nginx: try nginx(rights)
      case .rclone:
        [
          "rclone", "serve", "webdav", root, "--addr", "127.0.0.1:\(port)", "--htpasswd",
          folder.path("passwd"), "--config", folder.path("work") + "/none",
        ] + (certificate.map { ["--cert", $0.certificate, "--key", $0.key] } ?? [])
          + (rights == .reading ? ["--read-only"] : [])
          // It goes on for so long not to list what it takes after it had no room.
          + (diskSize == nil ? [] : ["--dir-cache-time", "500ms"])
      case .wsgidav: try wsgidav(rights)
      }
    return diskSize.map { Self.onDisk(command, at: root, size: $0) } ?? command
  }

  /// Starts it, again when it was stopped, with the same folder and at the same place.
  public func start() throws {
    let program = try RunningProgram(command(), output: folder.path("output"))
    let answers = Deadline(seconds: 30).await { () -> Bool? in
      if program.hasEnded { return false }
      return Listener.isServed(port) ? true : nil
    }
    guard answers == true else {
      throw Command.Failure("\(kind.rawValue) does not answer on \(port). It printed:\n\(program.printed)")
    }
    self.program.withLock { $0 = program }
  }

  /// Stops it, and waits until it is gone.
  public func stop() { program.withLock { $0 = nil } }

  /// As root these servers serve as another user, or not at all: what they write in is given to that one.
  private func give(to user: String) {
    guard geteuid() == 0, diskSize == nil, let entry = getpwnam(user) else { return }
    chmod(folder.url.path, 0o755)
    for name in ["root", "work", "passwd"] {
      chown(folder.path(name), entry.pointee.pw_uid, entry.pointee.pw_gid)
    }
  }

  private func apache(_ rights: Rights) throws -> [String] {
    give(to: "www-data")
    let modules = [
      "mpm_event", "authn_core", "authn_file", "authz_core", "authz_user", "auth_basic", "dav", "dav_fs",
      "ssl",
    ]
    let secure = certificate.map {
      "SSLEngine On\nSSLCertificateFile \($0.certificate)\nSSLCertificateKeyFile \($0.key)"
    }
    let methods = "GET HEAD OPTIONS PROPFIND"
    let reading =
      "<Limit \(methods)>\nRequire valid-user\n</Limit>\n<LimitExcept \(methods)>\nRequire all denied\n</LimitExcept>"
    let configuration = """
      ServerName 127.0.0.1
      Listen 127.0.0.1:\(port)
      PidFile \(folder.path("apache.pid"))
      ErrorLog \(folder.path("apache.log"))
      \(modules.map { "LoadModule \($0)_module /usr/lib/apache2/modules/mod_\($0).so" }.joined(separator: "\n"))
      \(geteuid() == 0 ? "User www-data\nGroup www-data" : "")
      DocumentRoot \(folder.path("root"))
      DavLockDB \(folder.path("work"))/locks
      \(secure ?? "")
      <Directory />
        Dav On
        AuthType Basic
        AuthName test
        AuthUserFile \(folder.path("passwd"))
        \(rights == .all ? "Require valid-user" : reading)
      </Directory>
      """
    try Data(configuration.utf8).write(to: URL(fileURLWithPath: folder.path("apache.conf")))
    return ["/usr/sbin/apache2", "-f", folder.path("apache.conf"), "-DFOREGROUND"]
  }

  private func nginx(_ rights: Rights) throws -> [String] {
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map {
      "\($0)_temp_path \(folder.path("work"))/\($0);"
    }
    let secure = certificate.map { "ssl_certificate \($0.certificate); ssl_certificate_key \($0.key);" }
    let configuration = """
      daemon off;
      worker_processes 1;
      pid \(folder.path("nginx.pid"));
      error_log \(folder.path("nginx.log"));
      \(geteuid() == 0 ? "user root;" : "")
      load_module /usr/lib/nginx/modules/ngx_http_dav_ext_module.so;
      events {}
      http {
        access_log off;
        \(temporary.joined(separator: "\n"))
        server {
          listen 127.0.0.1:\(port)\(secure == nil ? "" : " ssl");
          \(secure ?? "")
          root \(folder.path("root"));
          client_max_body_size 64m;
          location / {
            dav_methods \(rights == .all ? "PUT DELETE MKCOL" : "off");
            dav_ext_methods PROPFIND OPTIONS;
            auth_basic test;
            auth_basic_user_file \(folder.path("passwd"));
          }
        }
      }
      """
    try Data(configuration.utf8).write(to: URL(fileURLWithPath: folder.path("nginx.conf")))
    return ["/usr/sbin/nginx", "-c", folder.path("nginx.conf"), "-e", folder.path("nginx.log")]
  }

  private func wsgidav(_ rights: Rights) throws -> [String] {
    var configuration: [String: Any] = [
      "host": "127.0.0.1", "port": Int(port), "server": "cheroot",
      "provider_mapping": ["/": ["root": folder.path("root"), "readonly": rights == .reading]],
      "http_authenticator": ["accept_basic": true, "accept_digest": false, "default_to_digest": false],
      "simple_dc": ["user_mapping": ["*": [Self.user: ["password": Self.password]]]], "verbose": 1,
    ]
    if let certificate {
      configuration["ssl_certificate"] = certificate.certificate
      configuration["ssl_private_key"] = certificate.key
    }
    try JSONSerialization.data(withJSONObject: configuration).write(
      to: URL(fileURLWithPath: folder.path("wsgidav.json")))
    return ["python3", "-m", "wsgidav.server.server_cli", "--config", folder.path("wsgidav.json")]
  }
}
