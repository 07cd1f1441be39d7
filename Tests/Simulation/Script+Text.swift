extension Script {
  /// The script as a file: a line for what holds throughout, and a line a step.
  ///
  ///     devices 3 flakiness 20 seed 17 teams hold+nord,hold,nord
  ///     edit 0 1a2b3c4d
  public var text: String {
    let lines = steps.map { "\($0.event.rawValue) \($0.device) \(String($0.seed, radix: 16))" }
    var head = "devices \(devices) flakiness \(flakiness) seed \(seed)"
    if let teams { head += " teams " + teams.map { $0.joined(separator: "+") }.joined(separator: ",") }
    return ([head] + lines).joined(separator: "\n") + "\n"
  }

  /// Reads what `text` writes; lines that begin with `#` say why it was kept. Nil for anything else.
  public init?(_ text: String) {
    var lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.split(separator: " ") }
    guard let head = lines.first, head.count == 6 || head.count == 8, head[0] == "devices",
      head[2] == "flakiness",
      head[4] == "seed", let devices = Int(head[1]), devices > 0, let flakiness = Int(head[3]),
      let seed = UInt64(head[5])
    else { return nil }
    var teams: [[String]]?
    if head.count == 8 {
      teams = head[7].split(separator: ",").map { $0.split(separator: "+").map(String.init) }
      guard head[6] == "teams", teams?.count == devices else { return nil }
    }
    lines.removeFirst()
    var steps: [Step] = []
    for line in lines {
      guard line.count == 3, let event = Event(rawValue: String(line[0])), let device = Int(line[1]),
        let seed = UInt32(line[2], radix: 16)
      else { return nil }
      steps.append(Step(event, device, seed: seed))
    }
    self.init(seed: seed, devices: devices, flakiness: flakiness, teams: teams, steps: steps)
  }
}
