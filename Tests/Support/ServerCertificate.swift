import Foundation

/// A certificate for a server on this machine, made for one test.
public final class ServerCertificate: Sendable {
  /// Who vouches for it, and for how long.
  public enum Kind: String, Sendable, CaseIterable {
    /// The authority of the tests, that the system trusts.
    case trusted
    /// The same, until yesterday.
    case expired
    /// The same, for another name than the server is asked under.
    case otherName
    /// Nobody but itself.
    case unknown
  }

  /// Where the certificate lies.
  public var certificate: String { folder.path("crt") }
  /// Where its key lies.
  public var key: String { folder.path("key") }
  private let folder: TemporaryFolder

  private static let authority = "/usr/local/share/ca-certificates/vejviser-test.crt"
  private static let authorityKey = "/usr/local/share/vejviser-test/authority.key"

  /// Makes one.
  public init(_ kind: Kind) throws {
    folder = try TemporaryFolder()
    try Data("subjectAltName=\(kind == .otherName ? "DNS:localhost" : "IP:127.0.0.1,DNS:localhost")\n".utf8)
      .write(
        to: URL(fileURLWithPath: folder.path("names")))
    try Self.openssl(
      "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj", "/CN=localhost",
      "-keyout", key, "-out", folder.path("csr"))
    let signer =
      kind == .unknown
      ? ["-signkey", key]
      : ["-CA", Self.authority, "-CAkey", Self.authorityKey, "-set_serial", "\(getpid())"]
    try Self.openssl(
      [
        "x509", "-req", "-in", folder.path("csr"), "-days", kind == .expired ? "-1" : "2", "-extfile",
        folder.path("names"), "-out", certificate,
      ] + signer)
  }

  private static func openssl(_ arguments: String...) throws { try openssl(arguments) }

  private static func openssl(_ arguments: [String]) throws {
    let outcome = try Command.run("openssl", arguments)
    guard outcome.status == 0 else {
      throw Command.Failure(
        "openssl \(arguments[0]): \(outcome.errors) (`bash .ci/setup` makes the authority)")
    }
  }
}
