import Foundation
import Support
import Synchronization
import Testing

@testable import Sync

/// What goes wrong with WebDAV in practice, a test for each numbered point. Where a real server can be asked, the contract
/// of all stores asks it; here a server answers as others were seen to.
@Suite("WebDAV, point by point")
struct WebDAVPointsTests {
  typealias Answer = ScriptedServer.Answer

  /// A store on a server that answers so, that waits for nothing, and counts for how long it was to wait.
  final class Bench: Sendable {
    let server: ScriptedServer
    let waits = Mutex<[Double]>([])
    let patience: Double

    init(patience: Double = 20, _ answer: @escaping @Sendable (ScriptedServer.Request, Int) -> Answer) throws
    {
      server = try ScriptedServer(answer)
      self.patience = patience
    }

    func store(_ path: String = "", guardedBy program: String? = nil) throws -> WebDAVStore {
      WebDAVStore(
        try WebDAVAddress(server.url + path), user: .init(name: "bodil", password: "hemmelig:ærø"),
        patience: patience, guardedBy: program
      ) { [self] seconds in waits.withLock { $0.append(seconds) } }
    }

    var asked: [String] { server.requests.map { "\($0.method) \($0.target)" } }
  }

  /// A multistatus of these responses.
  static func multistatus(_ responses: String, prefix: String = "D:") -> Answer {
    let name = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix.dropLast())"
    let root = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<\(prefix)multistatus \(name)=\"DAV:\">"
    return .text(
      207, root + responses + "</\(prefix)multistatus>", headers: ["Content-Type": "application/xml"])
  }

  /// A file's response, as most write it.
  static func file(_ href: String, _ length: Int) -> String {
    "<D:response><D:href>\(href)</D:href><D:propstat><D:prop><D:resourcetype/><D:getcontentlength>\(length)"
      + "</D:getcontentlength></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>"
  }

  static func folder(_ href: String) -> String {
    "<D:response><D:href>\(href)</D:href><D:propstat><D:prop><D:resourcetype><D:collection/></D:resourcetype>"
      + "</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>"
  }

  static let page = Answer.text(
    200, "<!DOCTYPE html><html>Log ind</html>", headers: ["Content-Type": "text/html"])

  @Test("1, 3: a missing folder is made with a slash at the end of its name, and what was put is put again")
  func point1and3() throws {
    let bench = try Bench { request, number in
      switch request.method {
      case "PUT": number == 0 ? .whole(409) : .whole(201)
      case "PROPFIND" where request.target == "/": Self.multistatus(Self.folder("/"))
      case "PROPFIND": .whole(404)
      default: .whole(201)
      }
    }
    try bench.store().putNew("hold/a.pack", [1])
    #expect(bench.asked.contains("MKCOL /hold/"))
    #expect(bench.asked.filter { $0 == "PUT /hold/a.pack" }.count == 2)
    #expect(
      !bench.asked.contains("MKCOL /"), "the store's own folder is never made: its address may be wrong")
  }

  @Test(
    "2: a folder that another has made meanwhile is looked for, whatever the refusal",
    arguments: [405, 406, 409, 423])
  func point2(status: Int) throws {
    let isMade = Mutex(false)
    let bench = try Bench { request, _ in
      switch request.method {
      case "PUT": return isMade.withLock { $0 } ? .whole(201) : .whole(409)
      case "MKCOL":
        isMade.withLock { $0 = true }
        return .whole(status)
      default:
        if request.target == "/" || isMade.withLock({ $0 }) {
          return Self.multistatus(Self.folder(request.target))
        }
        return .whole(404)
      }
    }
    try bench.store().putNew("hold/a.pack", [1])
  }

  @Test(
    "4: a busy server is asked again with growing pauses, not for ever",
    arguments: [423, 425, 429, 500, 502, 503, 504])
  func point4(status: Int) throws {
    let bench = try Bench { _, number in number < 2 ? .whole(status) : .whole(200, [7]) }
    #expect(try bench.store().get("hold/a.pack", limit: 9) == [7])
    #expect(bench.waits.withLock { $0 } == [0.5, 1])
    let never = try Bench { _, _ in .whole(status) }
    #expect(throws: StoreError.tryAgain("hold/a.pack")) { try never.store().get("hold/a.pack", limit: 9) }
    #expect(never.waits.withLock { $0 } == WebDAVStore.pauses)
  }

  @Test("4: Retry-After is honoured, and a long one left to the next exchange")
  func point4RetryAfter() throws {
    let bench = try Bench { _, number in
      number == 0 ? .whole(503, headers: ["Retry-After": "3"]) : .whole(200, [7])
    }
    #expect(try bench.store().get("hold/a.pack", limit: 9) == [7])
    #expect(bench.waits.withLock { $0 } == [3])
    let long = try Bench { _, _ in .whole(503, headers: ["Retry-After": "3600"]) }
    #expect(throws: StoreError.tryAgain("hold/a.pack")) { try long.store().get("hold/a.pack", limit: 9) }
    #expect(long.waits.withLock { $0 }.isEmpty)
  }

  @Test("5: an answer that holds nothing but 404 is an empty space; a property's own 404 hides nothing else")
  func point5() throws {
    let bench = try Bench { request, _ in
      if request.target == "/" { return Self.multistatus(Self.folder("/")) }
      return Self.multistatus(
        "<D:response><D:href>/hold/</D:href><D:status>HTTP/1.1 404 Not Found</D:status></D:response>")
    }
    #expect(try bench.store().list("hold").isEmpty)
    let partial = try Bench { _, _ in
      Self.multistatus(
        "<D:response><D:href>/hold/a.pack</D:href><D:propstat><D:prop><D:resourcetype/></D:prop>"
          + "<D:status>HTTP/1.1 200 OK</D:status></D:propstat><D:propstat><D:prop><D:getcontentlength>9"
          + "</D:getcontentlength></D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat></D:response>"
      )
    }
    #expect(try partial.store().list("hold") == [StoreEntry(name: "a.pack", length: nil)])
  }

  @Test(
    "5: a PUT that is answered 207 is believed when all in it is well",
    arguments: [(201, true), (507, false)])
  func point5Put(status: Int, isWell: Bool) throws {
    let bench = try Bench { _, _ in
      Self.multistatus(
        "<D:response><D:href>/hold/a.pack</D:href><D:status>HTTP/1.1 \(status) X</D:status></D:response>")
    }
    if isWell {
      try bench.store().putNew("hold/a.pack", [1])
    } else {
      #expect(throws: StoreError.self) { try bench.store().putNew("hold/a.pack", [1]) }
    }
  }

  @Test(
    "6: the prefix of the namespace may be any or none, and another namespace's words mean nothing",
    arguments: ["D:", "d:", "lp1:", ""])
  func point6(prefix: String) throws {
    let bench = try Bench { _, _ in
      let text = Self.file("/hold/a.pack", 3).replacing("D:", with: prefix)
      let other = "<x:response xmlns:x=\"urn:x\"><x:href>/hold/b.pack</x:href></x:response>"
      return Self.multistatus(text + other, prefix: prefix)
    }
    #expect(try bench.store().list("hold") == [StoreEntry(name: "a.pack", length: 3)])
  }

  @Test(
    "7, 8: hrefs may be absolute or relative, encoded in any way or raw, with the folder itself and twice over",
    arguments: ["Fælles mappe", "F%C3%A6lles%20mappe", "F%c3%a6lles mappe"])
  func point7and8(written: String) throws {
    let bench = try Bench { request, _ in
      let base = "/dav/Fælles mappe/hold/"
      let encoded = "/dav/F%C3%A6lles%20mappe/hold/"
      return Self.multistatus(
        Self.folder(encoded) + Self.folder(base) + Self.file("http://127.0.0.1:1\(encoded)a.pack", 1)
          + Self.file("\(base)b.pack", 2) + Self.file("\(encoded)%63.pack", 3)
          + Self.file("\(encoded)c.pack", 3)
          + Self.file("d.pack", 4) + Self.file("\(encoded)E.pack", 5) + Self.file("\(encoded)..%2Fe.pack", 6)
          + Self.file("/dav/andet/f.pack", 7))
    }
    let listed = try bench.store("dav/\(written)").list("hold").sorted { $0.name < $1.name }
    #expect(listed.map(\.name) == ["a.pack", "b.pack", "c.pack", "d.pack"])
    #expect(listed.map(\.length) == [1, 2, 3, 4])
    #expect(bench.asked.first?.lowercased() == "propfind /dav/f%c3%a6lles%20mappe/hold/")
  }

  @Test("9, 10, 15, 17: nothing rests on entity tags, conditions or dates: none is ever sent")
  func point9and10and15and17() throws {
    let bench = try Bench { request, _ in
      switch request.method {
      case "PROPFIND": Self.multistatus(Self.folder("/hold/") + Self.file("/hold/a.pack", 1))
      case "GET": .whole(200, headers: ["ETag": "W/\"\"", "Last-Modified": "i går"], [7])
      default: .whole(204)
      }
    }
    let store = try bench.store()
    _ = try store.list("hold")
    #expect(try store.get("hold/a.pack", limit: 1) == [7])
    try store.putNew("hold/a.pack", [7])
    try store.remove("hold/a.pack")
    for request in bench.server.requests {
      for name in ["if-match", "if-none-match", "if-modified-since", "if"] {
        #expect(request.headers[name] == nil)
      }
      #expect(request.headers["cache-control"] == "no-store")
    }
  }

  @Test("11: no compression is asked for")
  func point11() throws {
    let bench = try Bench { _, _ in .whole(200, [7]) }
    _ = try bench.store().get("hold/a.pack", limit: 9)
    #expect(bench.server.requests.map { $0.headers["accept-encoding"] } == ["identity"])
  }

  @Test("12: an answer that breaks off is never taken for a whole one")
  func point12() throws {
    let bench = try Bench { _, number in
      number == 0
        ? .raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc".utf8))
        : .whole(200, Array("abcdefghij".utf8))
    }
    #expect(try bench.store().get("hold/a.pack", limit: 99) == Array("abcdefghij".utf8))
    #expect(bench.waits.withLock { $0.count } == 1)
  }

  @Test(
    "12: a server that hangs up anywhere in an answer, in the middle of its head too, ends nothing but the answer",
    arguments: [
      "", "HTT", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 200 OK\r\n\r",
      "\0\r\n\r\n",
    ])
  func point12Head(start: String) throws {
    let bench = try Bench { _, number in number == 0 ? .raw(Array(start.utf8)) : .whole(200, [7]) }
    let store = try bench.store(guardedBy: BuiltProgram.path())
    #expect(try store.get("hold/a.pack", limit: 99) == [7])
    #expect(try store.get("hold/b.pack", limit: 99) == [7], "and it goes on")
    store.stop()
    #expect(throws: StoreError.stopped) { try store.get("hold/c.pack", limit: 99) }
  }

  @Test("What talks to the server in a process of its own is stopped at once", .timeLimit(.minutes(1)))
  func stoppedApart() throws {
    let bench = try Bench(patience: 3600) { _, _ in .silence }
    let store = try bench.store(guardedBy: BuiltProgram.path())
    Thread.detachNewThread {
      _ = Deadline(seconds: 30).await { bench.server.requests.isEmpty ? nil : true }
      store.stop()
    }
    #expect(throws: StoreError.stopped) { try store.get("hold/a.pack", limit: 9) }
  }

  @Test(
    "13: a redirect is refused and told: neither password nor body goes there",
    arguments: [301, 302, 303, 307, 308])
  func point13(status: Int) throws {
    let other = try Bench { _, _ in .whole(201) }
    let there = other.server.url + "ny/?token=hemmelig"
    let bench = try Bench { _, _ in .whole(status, headers: ["Location": there]) }
    for ask in [
      { try bench.store().putNew("hold/a.pack", [1, 2]) },
      { _ = try bench.store().get("hold/a.pack", limit: 9) },
      { _ = try bench.store().list("hold") },
    ] {
      #expect(throws: StoreError.moved(bench.server.url, to: other.server.url + "ny/")) { try ask() }
    }
    #expect(other.asked.isEmpty)
  }

  @Test(
    "14: a page for people in the place of a listing is no store; in the place of a file it is bytes that fit no name"
  )
  func point14() throws {
    let bench = try Bench { _, _ in Self.page }
    #expect(throws: StoreError.notAStore(bench.server.url)) { try bench.store().list("hold") }
    let bytes = try bench.store().get("hold/a.pack", limit: 999)
    #expect(String(decoding: bytes, as: UTF8.self).contains("Log ind"))
  }

  @Test("16: a full pack is sent in one piece, and not announced first")
  func point16() throws {
    let bench = try Bench { _, _ in .whole(201) }
    try bench.store().putNew("hold/a.pack", [UInt8](repeating: 7, count: Compaction.fullPack))
    let put = try #require(bench.server.requests.first)
    #expect(put.body.count == Compaction.fullPack && put.headers["transfer-encoding"] == nil)
    #expect(put.headers["expect"] == nil)
  }

  @Test("18: listings ask for one level")
  func point18() throws {
    let bench = try Bench { _, _ in Self.multistatus(Self.folder("/hold/")) }
    _ = try bench.store().list("hold")
    #expect(bench.server.requests.map { $0.headers["depth"] } == ["1"])
  }

  @Test("20: plain http is refused except to this machine")
  func point20() throws {
    for address in ["http://sky.eksempel.dk/x", "http://10.0.0.1/", "http://127.0.0.1.eksempel.dk/"] {
      #expect(throws: WebDAVAddress.Problem.unencrypted) { try WebDAVAddress(address) }
    }
    for address in [
      "http://localhost:8080/x", "http://127.0.0.1/", "http://[::1]:80/", "https://sky.eksempel.dk",
    ] {
      _ = try WebDAVAddress(address)
    }
    #expect(throws: WebDAVAddress.Problem.holdsPassword) {
      try WebDAVAddress("https://bodil:x@sky.eksempel.dk/")
    }
    for address in ["https://", "ftp://sky.eksempel.dk/", "https://sky.eksempel.dk/?a=b", "/mnt/faelles", ""]
    {
      #expect(throws: WebDAVAddress.Problem.unreadable) { try WebDAVAddress(address) }
    }
  }

  @Test(
    "21: each refusal has a message of its own",
    arguments: [
      (401, "tager ikke imod navnet og kodeordet"), (403, "gav ikke adgang"), (507, "er fuldt"),
      (413, "er fuldt"),
      (405, "ikke som et lager"),
    ])
  func point21(status: Int, words: String) throws {
    let bench = try Bench { _, _ in
      .whole(status, headers: status == 401 ? ["WWW-Authenticate": "Basic realm=\"x\""] : [:])
    }
    let error = #expect(throws: StoreError.self) { try bench.store().list("hold") }
    #expect(error?.phrase.danish.contains(words) == true, "\(error?.phrase.danish ?? "")")
    #expect(error?.phrase.danish.contains("Alt er gemt på denne maskine") == true)
    #expect(bench.waits.withLock { $0 }.isEmpty, "it is not tried again")
  }

  @Test(
    "22: hostile XML is no multistatus",
    arguments: [
      "<!DOCTYPE x [<!ENTITY a \"b\">]><D:multistatus xmlns:D=\"DAV:\">&a;</D:multistatus>",
      "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><D:multistatus xmlns:D=\"DAV:\"/>",
      "<?xml version=\"1.0\" encoding=\"utf-7\"?><D:multistatus xmlns:D=\"DAV:\"/>",
      "<D:multistatus xmlns:D=\"DAV:\"><D:response>", "<multistatus/>", "",
      "<D:multistatus xmlns:D=\"DAV:\">" + String(repeating: "<a>", count: 40)
        + String(repeating: "</a>", count: 40) + "</D:multistatus>",
    ])
  func point22(text: String) {
    #expect(Multistatus(Array(text.utf8)) == nil)
  }

  @Test("23: the password goes along with the first request, and a 401 ends it at once")
  func point23() throws {
    let bench = try Bench { _, _ in .whole(401, headers: ["WWW-Authenticate": "Basic realm=\"x\""]) }
    let store = try bench.store()
    for _ in 0..<3 {
      #expect(throws: StoreError.login(bench.server.url)) { try store.get("hold/a.pack", limit: 9) }
    }
    #expect(bench.server.requests.count == 3)
    let basic = "Basic " + Data("bodil:hemmelig:ærø".utf8).base64EncodedString()
    #expect(bench.server.requests.allSatisfy { $0.headers["authorization"] == basic })
  }

  @Test("23: a server that falls silent is given up after its time, and the next one is asked anew")
  func point23Silence() throws {
    let bench = try Bench(patience: 2) { _, number in number == 0 ? .silence : .whole(200, [7]) }
    #expect(try bench.store().get("hold/a.pack", limit: 9) == [7])
    #expect(bench.waits.withLock { $0.first } == 0.5)
  }

  @Test("A line that swallows everything is asked once more, and then the store cannot be reached")
  func swallowed() throws {
    let bench = try Bench(patience: 0.2) { _, _ in .silence }
    #expect(throws: StoreError.unreachable(bench.server.url)) {
      try bench.store().get("hold/a.pack", limit: 9)
    }
    #expect(bench.waits.withLock { $0 } == [0.5])
  }

  @Test(
    "A listing that says nothing, or in which something is refused, is not taken for an empty store",
    arguments: [0, 403, 503])
  func saysNothing(status: Int) throws {
    let bench = try Bench { _, _ in
      Self.multistatus(
        status == 0
          ? "" : "<D:response><D:href>/hold/</D:href><D:status>HTTP/1.1 \(status) X</D:status></D:response>")
    }
    #expect(throws: status == 0 ? StoreError.notAStore(bench.server.url) : .tryAgain("hold/")) {
      try bench.store().list("hold")
    }
  }

  @Test("Nobody listens: the store cannot be reached, and nothing is tried again")
  func unreachable() throws {
    let port = try Listener.freePort()
    let waits = Mutex(0)
    let store = WebDAVStore(try WebDAVAddress("http://127.0.0.1:\(port)/"), user: nil) { _ in
      waits.withLock { $0 += 1 }
    }
    #expect(throws: StoreError.unreachable("http://127.0.0.1:\(port)/")) { try store.list("hold") }
    #expect(waits.withLock { $0 } == 0)
  }

  @Test("An exchange that is stopped ends at once, and asks nothing more", .timeLimit(.minutes(1)))
  func stopped() throws {
    let bench = try Bench(patience: 3600) { _, _ in .silence }
    let store = try bench.store()
    Thread.detachNewThread {
      _ = Deadline(seconds: 30).await { bench.server.requests.isEmpty ? nil : true }
      store.stop()
    }
    #expect(throws: StoreError.stopped) { try store.get("hold/a.pack", limit: 9) }
    #expect(throws: StoreError.stopped) { try store.list("hold") }
    #expect(bench.server.requests.count == 1)
  }
}
