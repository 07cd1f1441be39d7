extension Script {
  /// A shorter script that fails as well: steps are taken out in ever smaller runs (delta debugging, Zeller and
  /// Hildebrandt 2002), then whole devices, and in the end teams, until nothing more can go.
  /// - Parameter fails: whether a script fails.
  public func shrunk(_ fails: (Script) -> Bool) -> Script {
    var best = self
    while true {
      let before = best
      best.takeOutSteps(fails)
      best.takeOutDevices(fails)
      best.joinTeams(fails)
      best.calm(fails)
      if best == before { return best }
    }
  }

  private mutating func takeOutSteps(_ fails: (Script) -> Bool) {
    var run = max(1, steps.count / 2)
    while true {
      var start = 0
      while start < steps.count {
        var shorter = self
        shorter.steps.removeSubrange(start..<min(start + run, steps.count))
        if fails(shorter) { self = shorter } else { start += run }
      }
      if run == 1 { return }
      run = max(1, run / 2)
    }
  }

  /// A device without a step of its own is the last one, and then not there at all.
  private mutating func takeOutDevices(_ fails: (Script) -> Bool) {
    for device in (0..<devices).reversed() where devices > 1 {
      var fewer = self
      fewer.devices -= 1
      fewer.teams?.remove(at: device)
      if fewer.bridges.isEmpty { continue }
      fewer.steps.removeAll { $0.device == device }
      for index in fewer.steps.indices where fewer.steps[index].device > device {
        fewer.steps[index].device -= 1
      }
      if fails(fewer) { self = fewer }
    }
  }

  /// A device that is not left behind by anybody is simpler to think about.
  private mutating func joinTeams(_ fails: (Script) -> Bool) {
    guard let all = bridges.first.flatMap({ teams?[$0] }) else { return }
    for device in 0..<devices where teams?[device] != all {
      var simpler = self
      simpler.teams?[device] = all
      if fails(simpler) { self = simpler }
    }
  }

  private mutating func calm(_ fails: (Script) -> Bool) {
    var calmer = self
    calmer.flakiness = 0
    if flakiness > 0, fails(calmer) { self = calmer }
  }
}
