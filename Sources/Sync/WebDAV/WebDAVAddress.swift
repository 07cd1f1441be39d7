import Foundation

/// Where a WebDAV store lies, as a person wrote it: `https://sky.eksempel.dk/remote.php/dav/files/bodil/Fælles mappe`.
public struct WebDAVAddress: Equatable, Sendable {
  /// Why an address cannot be used.
  public enum Problem: Error, Equatable, Sendable {
    /// It is no address of a folder on a server.
    case unreadable
    /// A name or password stands in it, where it would end in logs and lists.
    case holdsPassword
    /// The password would travel in the open.
    case unencrypted
  }

  /// The folder, encoded, with a slash at its end.
  let base: URL

  /// Whether a text means a server rather than a folder.
  public static func isMeant(by text: String) -> Bool {
    let start = text.prefix(8).lowercased()
    return start.hasPrefix("https://") || start.hasPrefix("http://")
  }

  /// - Parameter text: as written; letters like æøå and spaces need not be encoded.
  /// - Throws: plain `http` is refused except to this machine, since the password would travel in the open.
  public init(_ text: String) throws(Problem) {
    guard Self.isMeant(by: text), let components = URLComponents(string: Self.encoded(text)),
      let scheme = components.scheme?.lowercased(), let host = components.host, !host.isEmpty,
      components.query == nil, components.fragment == nil
    else { throw .unreadable }
    guard components.user == nil, components.password == nil else { throw .holdsPassword }
    guard scheme == "https" || Self.isThisMachine(host) else { throw .unencrypted }
    var folder = components
    folder.scheme = scheme
    if !folder.percentEncodedPath.hasSuffix("/") { folder.percentEncodedPath += "/" }
    guard let url = folder.url else { throw .unreadable }
    base = url
  }

  /// The address of a name in the store, which consists of `[a-z0-9.-]` and slashes and needs no encoding.
  func url(of path: String) -> URL {
    // Not `appendingPathComponent`: it would touch what stands encoded in the folder's own path.
    URL(string: base.absoluteString + path) ?? base
  }

  /// As it may be shown and logged.
  public var shown: String { base.absoluteString.removingPercentEncoding ?? base.absoluteString }

  /// Whether a host is the machine that asks.
  static func isThisMachine(_ host: String) -> Bool {
    let host = host.trimmingCharacters(in: ["[", "]"]).lowercased()
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    return parts.count == 4 && parts.allSatisfy { $0 != nil } && parts[0] == 127
  }

  /// Encodes what no address may hold as it is, and leaves what is encoded already. `%` with no two digits after it is
  /// itself meant.
  private static func encoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let plain = Set(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=".utf8)
    var result = ""
    for (index, byte) in bytes.enumerated() {
      let isEncoded =
        byte == UInt8(ascii: "%") && index + 2 < bytes.count
        && isHex(bytes[index + 1]) && isHex(bytes[index + 2])
      if plain.contains(byte) || isEncoded {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte
      || UInt8(ascii: "A")...UInt8(ascii: "F") ~= byte
  }
}
