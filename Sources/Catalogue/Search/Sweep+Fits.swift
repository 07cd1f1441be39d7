/// Which records have the words.
extension Sweep {
  /// The records that have at least `need` of the words.
  func fits(need: Int) -> Fits {
    var fits = Fits()
    if words.isEmpty {
      for block in ground.passing.indices { add(block, ~0, to: &fits) }
    } else if need == words.count {
      // None has them all where the word of the fewest blocks is not.
      let fewest = words.min { $0.blocks.count < $1.blocks.count } ?? words[0]
      fits.blocks.reserveCapacity(fewest.blocks.count)
      for block in fewest.blocks {
        var all = fewest.view.masks[Int(block)]
        for word in words { all &= word.view.masks[Int(block)] }
        if all != 0 { add(Int(block), all, to: &fits) }
      }
    } else {
      forEachBlock(need) { add($0, having(need, $0), to: &fits) }
    }
    return fits
  }

  private func add(_ block: Int, _ records: UInt64, to fits: inout Fits) {
    let passing = records & ground.passing[block]
    if !ground.silent.isEmpty { fits.silent += (records & ground.silent[block]).nonzeroBitCount }
    if passing == 0 { return }
    fits.passing += passing.nonzeroBitCount
    fits.blocks.append((UInt32(block), passing))
  }

  /// Calls `body` in order with the blocks where so many words can be: who has them lacks so few that he has one of
  /// any larger choice of words, for which the rarest serve.
  private func forEachBlock(_ need: Int, _ body: (Int) -> Void) {
    let rarest = words.sorted { $0.blocks.count < $1.blocks.count }.prefix(max(1, words.count - need + 1))
    var marks = [UInt64](repeating: 0, count: (ground.passing.count + 63) / 64)
    for word in rarest {
      for block in word.blocks { marks[Int(block / 64)] |= 1 << UInt64(block % 64) }
    }
    for (index, mark) in marks.enumerated() {
      var left = mark
      while left != 0 {
        body(index * 64 + left.trailingZeroBitCount)
        left &= left &- 1
      }
    }
  }

  /// A bit for each record of a block that has at least `need` of the words.
  private func having(_ need: Int, _ block: Int) -> UInt64 {
    // Sixty-four counters side by side, each bit of them in a word of its own.
    var (ones, twos, fours, eights, sixteens): (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)
    for word in words {
      var carry = word.view.masks[block]
      for place in 0..<5 where carry != 0 {
        switch place {
        case 0: (ones, carry) = (ones ^ carry, ones & carry)
        case 1: (twos, carry) = (twos ^ carry, twos & carry)
        case 2: (fours, carry) = (fours ^ carry, fours & carry)
        case 3: (eights, carry) = (eights ^ carry, eights & carry)
        default: (sixteens, carry) = (sixteens ^ carry, sixteens & carry)
        }
      }
    }
    // At least `need`, compared from the highest bit down.
    var (above, equal): (UInt64, UInt64) = (0, ~0)
    for (bit, counter) in [(16, sixteens), (8, eights), (4, fours), (2, twos), (1, ones)] {
      if need & bit == 0 {
        above |= equal & counter
        equal &= ~counter
      } else {
        equal &= counter
      }
    }
    return above | equal
  }

  /// Calls `body` with the number of each record.
  func forEach(_ fits: Fits, _ body: (Int) -> Void) {
    for (block, records) in fits.blocks {
      var left = records
      while left != 0 {
        body(ground.span.lowerBound + Int(block) * 64 + left.trailingZeroBitCount)
        left &= left &- 1
      }
    }
  }
}
