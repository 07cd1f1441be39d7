import Foundation
import Support
import Synchronization
import Testing

/// Two programs side by side, and a server between them.
@Suite("A store on a server", .enabled(if: Tmux.isExpected, "tmux is not installed"))
struct ServerStoreTests {
  private let first: Machine
  private let second: Machine

  init() throws {
    first = try Machine()
    second = try Machine()
  }

  private static let (name, said, goal) = ("Zebrakaren", "Krokodilletanker", "Flodhestesang")

  /// Types the store's address, name and password, tries them and connects; of a folder the address alone.
  private func connect(_ program: Tmux, to place: StorePlace) throws {
    try program.command("Del med kolleger")
    try program.wait(for: "Enter prøver forbindelsen")
    try program.type(place.address)
    if place.isServer {
      try program.keys("Tab")
      try program.type(WebDAVServer.user)
      try program.keys("Tab")
      try program.type("forkert")
      try program.keys("Enter")
      try program.wait(for: "⚠ Det fælles lager tager ikke imod")
      try program.type("\u{1b}[1;2H")
      try program.type(WebDAVServer.password)
    }
    try program.keys("Enter")
    try program.wait(forAll: "✓ Lageret svarer.", "✓ Der kan skrives", "Enter forbinder.")
    try program.keys("Enter")
    try program.wait(for: "Forbundet.")
    try program.wait(until: "both spaces are there") { _ in
      ["katalog", "hold"].allSatisfy { space in
        Machine.files(below: place.root + "/" + space).contains { $0.contains("/space.") }
      }
    }
    try program.wait(for: "synket")
  }

  @Test(
    "A whole course with a citizen goes through it both ways, with the store gone and back in between",
    arguments: WebDAVServer.Kind.allCases.map(Optional.some) + [nil])
  func course(kind: WebDAVServer.Kind?) throws {
    let place = try StorePlace(kind)
    let bodil = try first.start()
    try bodil.begin("Bodil")
    try connect(bodil, to: place)
    // The other machine was set up by whoever installed it: the password comes from a command.
    let word = try second.file("kodeord", "\(WebDAVServer.password)\nhemmeligt\n")
    let login = "user = \(WebDAVServer.user)\npassword-command = cat '\(word)'\n"
    try second.configure("[store]\nurl = \(place.address)\n\(place.isServer ? login : "")")
    let jonas = try second.start()
    try jonas.sitDown("Jonas")
    try jonas.wait(for: "synket")

    // Bodil: the citizen, the talk, the plan.
    try bodil.createCitizen(Self.name, place: "4130", shared: true)
    try bodil.keys("F3")
    try bodil.wait(for: "▸Hverdag")
    try bodil.type(Self.said)
    try bodil.wait(for: Self.said)
    try bodil.keys("F4")
    try bodil.wait(for: "Plan for \(Self.name)")
    try bodil.type(Self.goal)
    try bodil.wait(for: Self.goal)
    try bodil.waitUntilSaved()
    try exchange()

    // Jonas: sees both, and adds a step.
    try jonas.lookUp(Self.name)
    try jonas.keys("Enter")
    try jonas.wait(for: Self.goal)
    try jonas.keys("F3")
    try jonas.wait(for: Self.said)
    try jonas.keys("F4", "C-n")
    try jonas.wait(for: "Nyt trin")
    try jonas.type("Ring til koret")
    try jonas.closeLayer("Nyt trin")
    try jonas.wait(for: "Ring til koret")
    try jonas.waitUntilSaved()

    // The store is gone: it is told, and the work goes on.
    try place.leave()
    #expect(try second.run("sync").status == 69)
    try jonas.wait(for: "⚠ synket")
    try bodil.keys("End")
    try bodil.type(" Snart.")
    try bodil.wait(for: "Snart.")
    try bodil.waitUntilSaved()
    #expect(try first.run("sync").status == 69)
    try bodil.wait(for: "⚠ synket")

    // And back: what both did meanwhile reaches the other, and so does how it went.
    try place.comeBack()
    try exchange()
    try bodil.wait(for: "Ring til koret")
    try jonas.wait(for: "\(Self.goal) Snart.")
    try jonas.keys("Down", "1")
    try jonas.wait(for: "Kom – hvad nu?")
    try jonas.type("Vi ringes ved")
    try jonas.keys("Enter")
    try jonas.wait(forNo: "hvad nu?")
    try jonas.wait(for: "Vi ringes ved")
    try jonas.waitUntilSaved()
    try exchange()
    try bodil.wait(for: "Vi ringes ved")
    for program in [bodil, jonas] { #expect(try program.quit() == .exited(0)) }
    #expect(try shared(first) == shared(second))
    #expect(try shared(first).contains { $0.contains(Self.said) })
    for machine in [first, second] { #expect(try machine.status().conflicts == 0) }
    expectNoPassword(but: place.isServer ? ["store-password"] : [])
  }

  /// Each asks the program that is open beside it, until neither has anything more to tell.
  private func exchange() throws {
    for machine in [first, second, first, second] {
      let outcome = try machine.run("sync")
      #expect(outcome.status == 0, "\(outcome)")
    }
  }

  private func shared(_ machine: Machine) throws -> [String] {
    let export = try machine.export()
    let roots = export.filter { $0.contains(#""share":{"space""#) }.compactMap(Self.root)
    return export.filter { line in Self.root(line).map(roots.contains) ?? false }
  }

  private static func root(_ line: String) -> Substring? { line.firstMatch(of: /"root":"([^"]+)"/)?.1 }

  /// The password lies in the one file that was made for it, and only its owner can read that.
  private func expectNoPassword(but files: [String], _ location: SourceLocation = #_sourceLocation) {
    let places = [first.data, second.data].flatMap {
      Machine.files(below: $0, containing: WebDAVServer.password)
    }
    #expect(
      places.map { ($0 as NSString).lastPathComponent }.sorted() == files, sourceLocation: location)
    for place in places where place.hasSuffix("store-password") {
      var status = stat()
      #expect(stat(place, &status) == 0 && status.st_mode & 0o777 == 0o600, sourceLocation: location)
    }
  }

  @Test(
    "A server that takes what it is told and never answers holds nobody up: writing, saving and leaving go on"
  )
  func silent() throws {
    let server = try ScriptedServer { _, _ in .silence }
    try first.configure("[store]\nurl = \(server.url)\n")
    let program = try first.start()
    try program.sitDown("Bodil")
    _ = Deadline(seconds: 20).await { server.requests.isEmpty ? nil : true }
    #expect(!server.requests.isEmpty)
    try program.createCitizen(Self.name, place: "4130", shared: true)
    try program.waitUntilSaved()
    #expect(try program.quit() == .exited(0))
    try first.configure("")
    #expect(try first.export().contains { $0.contains(Self.name) })
  }

  @Test("An exchange that was asked of a program which then dies is done without it")
  func askedOfTheDying() throws {
    let isDead = Mutex(false)
    let server = try ScriptedServer { _, _ in isDead.withLock { $0 } ? .whole(403) : .silence }
    try first.configure("[store]\nurl = \(server.url)\n")
    let program = try first.start()
    try program.sitDown("Bodil")
    _ = Deadline(seconds: 20).await { server.requests.isEmpty ? nil : true }
    let asking = try RunningProgram(
      [BuiltProgram.path(), "sync", "--data", first.data], output: first.folder.path("svar"))
    // It looks again and again for what came of it, and sleeps in between.
    let isWaiting = Deadline(seconds: 20).await { () -> Bool? in
      let status = try? String(contentsOfFile: "/proc/\(asking.pid)/status", encoding: .utf8)
      let naps = status?.firstMatch(of: /\nvoluntary_ctxt_switches:\s*(\d+)/).flatMap { Int($0.1) }
      return naps ?? 0 > 40 ? true : nil
    }
    #expect(isWaiting == true && !asking.hasEnded)
    isDead.withLock { $0 = true }
    try program.signal(SIGKILL)
    #expect(Deadline(seconds: 20).await { asking.hasEnded ? true : nil } == true)
    #expect(asking.printed.contains("gav ikke adgang"), "\(asking.printed)")
  }

  @Test("A store that is new on purpose is filled again once a person says so, on the screen")
  func newStore() throws {
    // One that looks at its disk each time: here the folders go behind its back.
    let place = try StorePlace(.nginx)
    let program = try first.start()
    try program.begin("Bodil")
    try connect(program, to: place)
    try program.createCitizen(Self.name, place: "4130", shared: true)
    try program.waitUntilSaved()
    #expect(try first.run("sync").status == 0)
    for space in ["katalog", "hold"] { try FileManager.default.removeItem(atPath: place.root + "/" + space) }
    #expect(try first.run("sync").status == 77)
    try program.wait(for: "Lageret er nyt")
    try program.command("Lageret er nyt med vilje")
    try program.wait(for: "Udvekslet:")
    #expect(!Machine.files(below: place.root, containing: Self.name).isEmpty)
    #expect(try program.quit() == .exited(0))
  }

  @Test("A password that is written on the screen counts from then on, whatever command gave one before")
  func overCommand() throws {
    let server = try WebDAVServer(.rclone)
    try first.configure(
      "[store]\nurl = \(server.url)\nuser = \(WebDAVServer.user)\npassword-command = echo gammelt\n")
    let program = try first.start()
    try program.sitDown("Bodil")
    try program.wait(for: "⚠ ikke synket")
    try program.command("Del med kolleger")
    try program.wait(for: "uændret")
    try program.keys("Tab", "Tab")
    try program.type(WebDAVServer.password)
    try program.keys("Enter")
    try program.wait(for: "Enter forbinder.")
    try program.keys("Enter")
    try program.wait(for: "Forbundet.")
    #expect(try program.quit() == .exited(0))
    #expect(try first.run("sync").status == 0)
  }

  @Test(
    "A password command that leaves a helper behind, with its output still open, is not waited for",
    arguments: [true, false])
  func helper(givesPassword: Bool) throws {
    let server = try WebDAVServer(.rclone)
    let word = try first.file("kodeord", WebDAVServer.password + "\n")
    let number = first.folder.path("nummer")
    // Longer than anybody waits here; ended below, by its number.
    let helper =
      givesPassword
      ? "sleep 300 & echo $! > '\(number)'; cat '\(word)'"
      : "{ sleep 300; cat '\(word)'; } & echo $! > '\(number)'"
    try first.configure(
      "[store]\nurl = \(server.url)\nuser = \(WebDAVServer.user)\npassword-command = \(helper)\n")
    let outcome = try first.run("sync")
    let told = try String(contentsOfFile: number, encoding: .utf8)
    let pid = try #require(Int32(told.trimmingCharacters(in: .newlines)))
    #expect(Tmux.isRunning(pid))
    kill(pid, SIGKILL)
    if givesPassword {
      #expect(outcome.status == 0, "\(outcome)")
    } else {
      #expect(outcome.status == 77)
      #expect(
        outcome.errors.contains("Kommandoen i password-command gav intet kodeord."), "\(outcome.errors)")
    }
  }

  @Test(
    "A proxy that the environment names is asked for nothing on this machine",
    arguments: ["127.0.0.1", "localhost"])
  func proxy(host: String) throws {
    let server = try WebDAVServer(.rclone)
    let proxy = try ScriptedServer { _, _ in .whole(502) }
    let word = try first.file("kodeord", WebDAVServer.password + "\n")
    chmod(word, 0o600)
    try first.configure(
      "[store]\nurl = http://\(host):\(server.port)/\nuser = \(WebDAVServer.user)\npassword-file = \(word)\n")
    let names = ["http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"]
    let outcome = try first.run(
      "sync", environment: Dictionary(uniqueKeysWithValues: names.map { ($0, proxy.url) }))
    #expect(outcome.status == 0, "\(outcome)")
    #expect(proxy.requests.isEmpty)
  }

  @Test("A file with the password that others can read is not used, and doctor says what to do")
  func openFile() throws {
    let server = try WebDAVServer(.rclone)
    let file = try first.file("kodeord", WebDAVServer.password + "\n")
    chmod(file, 0o644)
    try first.configure(
      "[store]\nurl = \(server.url)\nuser = \(WebDAVServer.user)\npassword-file = \(file)\n")
    let refused = try first.run("sync")
    #expect(refused.status == 77 && refused.errors.contains("chmod 600"))
    let told = try first.run("doctor")
    #expect(told.output.contains("chmod 600") && !told.output.contains(WebDAVServer.password))
    chmod(file, 0o600)
    #expect(try first.run("sync").status == 0)
    let well = try first.run("doctor").output
    #expect(well.contains("Lageret svarer.") && well.contains("Der kan skrives, læses og slettes."))
  }
}

/// Where a store lies that can go away and come back: on a server, or in a plain folder, as on a share.
private struct StorePlace {
  private let server: WebDAVServer?
  private let folder: TemporaryFolder

  /// - Parameter kind: of server; nil for a folder.
  init(_ kind: WebDAVServer.Kind?) throws {
    (server, folder) = (try kind.map { try WebDAVServer($0) }, try TemporaryFolder())
    try FileManager.default.createDirectory(atPath: folder.path("lager"), withIntermediateDirectories: false)
  }

  var isServer: Bool { server != nil }
  /// As a person writes it.
  var address: String { server?.url ?? root }
  /// On the disk.
  var root: String { server?.root ?? folder.path("lager") }

  /// The server ends, or the share is no longer connected.
  func leave() throws {
    if let server { server.stop() } else { try move("lager", to: "et andet sted") }
  }

  /// It is there again, with all that it had.
  func comeBack() throws {
    if let server { try server.start() } else { try move("et andet sted", to: "lager") }
  }

  private func move(_ old: String, to new: String) throws {
    try FileManager.default.moveItem(atPath: folder.path(old), toPath: folder.path(new))
  }
}
