import Domain

/// Works out the id of an imported community, the same on every device and at every import.
enum CommunityIdentity {
  /// `community:` and 20 characters of `[a-z2-7]`: the first 100 bits, in base32 (RFC 4648, lower case), of the
  /// SHA-256 of the texts below in UTF-8 with U+001F between them.
  ///
  /// - With an id in its source: source, `id`, that id.
  /// - Otherwise with a point of its own: source, `point`, name, latitude and longitude in ten-thousandths of a
  ///   degree (some 10 m).
  /// - Otherwise: source, `address`, name, postcode, town, address.
  static func id(of community: Community) -> String {
    var parts = [community.source]
    if !community.sourceID.isEmpty {
      parts += ["id", community.sourceID]
    } else if let point = community.coordinate, !community.isApproximate {
      parts += ["point", community.name, rounded(point.latitude), rounded(point.longitude)]
    } else {
      parts += ["address", community.name, community.postcode, community.city, community.address]
    }
    let digest = SHA256.digest(of: Array(parts.joined(separator: "\u{1F}").utf8))
    return "community:" + base32(digest, characters: 20)
  }

  private static func rounded(_ degrees: Double) -> String { String(Int((degrees * 10_000).rounded())) }

  private static func base32(_ bytes: [UInt8], characters: Int) -> String {
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    var text: [UInt8] = []
    var bits = 0
    var buffer = 0
    for byte in bytes where text.count < characters {
      buffer = (buffer << 8 | Int(byte)) & 0xFFFF
      bits += 8
      while bits >= 5, text.count < characters {
        bits -= 5
        text.append(alphabet[buffer >> bits & 31])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
