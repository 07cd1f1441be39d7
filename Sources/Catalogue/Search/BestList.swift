/// The best so many of all candidates that it is shown: a heap with the worst kept one on top.
struct BestList {
  private let limit: Int
  private var heap: [Candidate] = []

  init(limit: Int) { self.limit = max(0, limit) }

  /// What has a lower key than this need not be added.
  var bar: Double { heap.count < limit ? -.infinity : heap.first?.key ?? .infinity }

  /// Keeps `candidate` if it is among the best so far.
  mutating func add(_ candidate: Candidate) {
    if heap.count < limit {
      heap.append(candidate)
      siftUp(heap.count - 1)
    } else if let worst = heap.first, Candidate.precedes(candidate, worst) {
      heap[0] = candidate
      siftDown()
    }
  }

  /// Best first.
  var sorted: [Candidate] { heap.sorted(by: Candidate.precedes) }

  private mutating func siftUp(_ start: Int) {
    heap.withUnsafeMutableBufferPointer { heap in
      var index = start
      while index > 0 {
        let parent = (index - 1) / 2
        guard Candidate.precedes(heap[parent], heap[index]) else { return }
        heap.swapAt(parent, index)
        index = parent
      }
    }
  }

  private mutating func siftDown() {
    heap.withUnsafeMutableBufferPointer { heap in
      var index = 0
      while true {
        var worst = index
        let child = index * 2 + 1
        if child < heap.count, Candidate.precedes(heap[worst], heap[child]) { worst = child }
        if child + 1 < heap.count, Candidate.precedes(heap[worst], heap[child + 1]) { worst = child + 1 }
        if worst == index { return }
        heap.swapAt(worst, index)
        index = worst
      }
    }
  }
}
