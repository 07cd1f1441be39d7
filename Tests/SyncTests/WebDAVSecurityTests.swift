import Foundation
import Support
import Testing

@testable import Sync

@Suite("WebDAV over TLS, and servers that refuse")
struct WebDAVSecurityTests {
  private func store(
    _ server: WebDAVServer, _ path: String = "", password: String = WebDAVServer.password
  ) throws -> WebDAVStore {
    WebDAVStore(
      try WebDAVAddress(server.url + path), user: .init(name: WebDAVServer.user, password: password),
      pause: { _ in }
    )
  }

  @Test(
    "19: a certificate that the system trusts is asked for nothing more",
    arguments: WebDAVServer.Kind.allCases)
  func trusted(kind: WebDAVServer.Kind) throws {
    let certificate = try ServerCertificate(.trusted)
    let server = try WebDAVServer(kind, certificate: certificate)
    let store = try store(server)
    try store.putNew("hold/a.1.pack", Array("over TLS".utf8))
    #expect(try store.list("hold").map(\.name) == ["a.1.pack"])
    #expect(try store.get("hold/a.1.pack", limit: 99) == Array("over TLS".utf8))
  }

  @Test("Over HTTP/2 a server that refuses a file before it has all of it ends no exchange")
  func refusedOnTheWay() throws {
    // It answers that the folder is not there while the file is still on its way, and takes no more of it. With the
    // program's own pauses: a line that was dropped is not there again in no time.
    let server = try WebDAVServer(.rclone, certificate: ServerCertificate(.trusted))
    let store = WebDAVStore(
      try WebDAVAddress(server.url), user: .init(name: WebDAVServer.user, password: WebDAVServer.password))
    let bytes = [UInt8](repeating: 7, count: 200_000)
    for number in 1...20 { try store.putNew("rum\(number)/a.1.pack", bytes) }
    #expect(try store.get("rum20/a.1.pack", limit: bytes.count) == bytes)
  }

  @Test(
    "19: one that does not hold is refused with its reason, and nothing is sent",
    arguments: [
      (ServerCertificate.Kind.expired, "expired"),
      (.unknown, "self-signed|self signed|unable to get local issuer"),
      (.otherName, "127.0.0.1"),
    ])
  func refused(kind: ServerCertificate.Kind, reason: String) throws {
    let server = try WebDAVServer(.nginx, certificate: ServerCertificate(kind))
    let store = try store(server)
    let error = #expect(throws: StoreError.self) { try store.putNew("hold/a.1.pack", [1]) }
    guard case .untrusted(let place, let told)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(place == server.url)
    #expect(reason.split(separator: "|").contains { told.contains($0) }, "\(told)")
    #expect(error?.phrase.danish.contains("certifikat holder ikke") == true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: server.root).isEmpty)
  }

  @Test(
    "21: a wrong password is told as such by every server, at once", arguments: WebDAVServer.Kind.allCases)
  func wrongPassword(kind: WebDAVServer.Kind) throws {
    let server = try WebDAVServer(kind)
    let store = try store(server, password: "forkert")
    for _ in 0..<2 {
      #expect(throws: StoreError.login(server.url)) { try store.list("hold") }
      #expect(throws: StoreError.login(server.url)) { try store.putNew("hold/a.1.pack", [1]) }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: server.root).isEmpty)
  }

  @Test(
    "A folder in the address that is not there is told, and not made",
    arguments: WebDAVServer.Kind.allCases)
  func missingBase(kind: WebDAVServer.Kind) throws {
    let server = try WebDAVServer(kind)
    let store = try store(server, "Fælles mappe")
    let error = StoreError.noFolder(server.url + "Fælles mappe/")
    #expect(throws: error) { try store.list("hold") }
    #expect(throws: error) { try store.putNew("hold/a.1.pack", [1]) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: server.root).isEmpty)
  }

  @Test(
    "A folder with spaces and Danish letters in its name is a store like any other",
    arguments: WebDAVServer.Kind.allCases)
  func danishBase(kind: WebDAVServer.Kind) throws {
    let server = try WebDAVServer(kind)
    // Made by the server itself, so that it is its own.
    try store(server).makeFolder("F%C3%A6lles%20mappe/")
    let store = try store(server, "Fælles mappe")
    try store.putNew("hold/a.1.pack", [1, 2])
    #expect(try store.list("hold") == [StoreEntry(name: "a.1.pack", length: 2)])
    #expect(try store.get("hold/a.1.pack", limit: 2) == [1, 2])
  }
}
