import Domain

/// Who an imported community is: worked out from its row, the same on every device and at every import.
struct CommunityIdentity: Hashable {
  private let high: UInt64
  private let low: UInt64

  /// The SHA-256 of the texts below in UTF-8 with U+001F between them; its first 100 bits count.
  ///
  /// - With an id in its source: source, `id`, that id.
  /// - Otherwise with a point of its own: source, `point`, name, latitude and longitude in
  ///   hundred-thousandths of a degree (some 1 m).
  /// - Otherwise: source, `address`, name, postcode, town, address.
  init(of community: Community) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(128)
    func add(_ text: String) {
      if !bytes.isEmpty { bytes.append(0x1F) }
      bytes.append(contentsOf: text.utf8)
    }
    add(community.source)
    if !community.sourceID.isEmpty {
      add("id")
      add(community.sourceID)
    } else if let point = community.coordinate, !community.isApproximate {
      add("point")
      add(community.name)
      add(String(Int((point.latitude * 100_000).rounded())))
      add(String(Int((point.longitude * 100_000).rounded())))
    } else {
      add("address")
      add(community.name)
      add(community.postcode)
      add(community.city)
      add(community.address)
    }
    (high, low) = SHA256.digest(of: bytes).withUnsafeBytes { digest in
      let low = digest.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      return (UInt64(bigEndian: digest.loadUnaligned(as: UInt64.self)), UInt64(bigEndian: low) & ~0xFFF_FFFF)
    }
  }

  /// `community:` and 20 characters of `[a-z2-7]`: the 100 bits in base32 (RFC 4648, in lower case).
  var id: String {
    "community:"
      + String(unsafeUninitializedCapacity: 20) { text in
        var (high, low) = (high, low)
        for index in 0..<20 {
          let digit = UInt8(high >> 59)
          text[index] = digit < 26 ? 0x61 + digit : 0x32 + digit - 26
          high = high << 5 | low >> 59
          low <<= 5
        }
        return 20
      }
  }
}
