import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The answer to a PROPFIND (RFC 4918, section 13): what it tells of each resource.
struct Multistatus: Equatable {
  /// What is told of one resource.
  struct Resource: Equatable {
    /// As it was written.
    var href = ""
    /// Of the resource as a whole; nil when only its properties have one.
    var status: Int?
    var isCollection = false
    /// Bytes; nil when the server does not say.
    var length: Int?

    /// The path's parts, decoded.
    var path: [String] {
      var text = href.trimmingCharacters(in: .whitespacesAndNewlines)
      if let scheme = text.range(of: "://") {
        let rest = text[scheme.upperBound...]
        text = rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
      }
      // A slash that is encoded belongs to the name.
      return text.split(separator: "/").map { $0.removingPercentEncoding ?? String($0) }
    }
  }

  var resources: [Resource] = []

  /// Whether nothing in it was refused.
  var isAllWell: Bool { resources.allSatisfy { ($0.status ?? 200) < 300 } }

  /// A listing larger than this is not of our making.
  static let largest = 4 << 20

  /// - Parameter bytes: UTF-8. Nil for what is no multistatus, and for what could do harm: a document type (entities that
  ///   grow or point elsewhere), or elements in elements without end.
  init?(_ bytes: [UInt8]) {
    guard bytes.count <= Self.largest, !Self.isHostile(bytes) else { return nil }
    let parser = XMLParser(data: Data(bytes))
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    let reader = Reader()
    parser.delegate = reader
    // Foundation on Linux is content with a document that breaks off.
    guard parser.parse(), reader.isMultistatus, reader.isWhole else { return nil }
    resources = reader.resources
  }

  /// A status line's number: `HTTP/1.1 200 OK`.
  static func status(_ line: String) -> Int? {
    line.split(separator: " ").dropFirst().first.flatMap { Int($0) }
  }

  /// Any other encoding could hide a document type from this look.
  private static func isHostile(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) || bytes.contains(0) {
      return true
    }
    for mark in ["<!DOCTYPE", "<!doctype", "<!ENTITY"] where bytes.firstRange(of: Array(mark.utf8)) != nil {
      return true
    }
    let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
    guard head.hasPrefix("<?xml"), let end = head.range(of: "?>"),
      let encoding = head[..<end.lowerBound].range(of: "encoding")
    else { return false }
    return !head[encoding.upperBound..<end.lowerBound].contains("utf-8")
      && !head[encoding.upperBound..<end.lowerBound].contains("us-ascii")
  }

  /// Elements are known by namespace and local name: prefixes are the server's own choice.
  private final class Reader: NSObject, XMLParserDelegate {
    private(set) var resources: [Resource] = []
    private(set) var isMultistatus = false
    /// The outermost element has ended.
    private(set) var isWhole = false
    private var way: [String] = []
    private var text = ""
    private var current = Resource()
    private var property = Resource()
    private static let deepest = 32
    private static let mostText = 10_000

    func parser(
      _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      let name = namespaceURI == "DAV:" ? element : ""
      if way.isEmpty { isMultistatus = name == "multistatus" }
      way.append(name)
      text = ""
      if way.count > Self.deepest || !isMultistatus { parser.abortParsing() }
      switch name {
      case "response": current = Resource()
      case "propstat": property = Resource()
      case "collection": if way.dropLast().last == "resourcetype" { property.isCollection = true }
      default: break
      }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if text.utf8.count < Self.mostText { text += string }
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
      if text.utf8.count < Self.mostText { text += String(decoding: block, as: UTF8.self) }
    }

    func parser(
      _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
    ) {
      let name = way.popLast() ?? ""
      isWhole = way.isEmpty
      let told = text.trimmingCharacters(in: .whitespacesAndNewlines)
      text = ""
      switch (name, way.last ?? "") {
      case ("href", "response"): current.href = told
      case ("status", "response"): current.status = Multistatus.status(told)
      case ("status", "propstat"): property.status = Multistatus.status(told)
      case ("getcontentlength", "prop"): property.length = Int(told).flatMap { $0 >= 0 ? $0 : nil }
      case ("propstat", "response"):
        // A property that is not there has a status of its own.
        guard (200..<300).contains(property.status ?? 200) else { return }
        current.isCollection = current.isCollection || property.isCollection
        current.length = property.length ?? current.length
      case ("response", "multistatus"): resources.append(current)
      default: break
      }
    }
  }
}
