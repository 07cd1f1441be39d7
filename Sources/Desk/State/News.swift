import Journal

/// What operations that were made or came in mean for what is shown of everyone.
struct News: Equatable, Sendable {
  /// Communities that somebody wrote of.
  var communities: Set<String> = []
  /// Entries of the directory became one, or two again.
  var joinsCommunities = false
  /// A wish was written, or its citizen was erased or went elsewhere: that takes the wishes away as well.
  var mayChangeWishes = false

  /// - Parameter operations: in any order.
  init(_ operations: some Sequence<Operation> = []) {
    for operation in operations {
      if operation.root.kind == "community" {
        communities.insert(operation.root.rawValue)
        if operation.content.field == "same-as" { joinsCommunities = true }
      }
      if !mayChangeWishes {
        let record = operation.content.record
        mayChangeWishes = record.isEmpty || record.hasPrefix("wish:")
      }
    }
  }

  /// With what came after it.
  mutating func add(_ other: News) {
    communities.formUnion(other.communities)
    joinsCommunities = joinsCommunities || other.joinsCommunities
    mayChangeWishes = mayChangeWishes || other.mayChangeWishes
  }
}
