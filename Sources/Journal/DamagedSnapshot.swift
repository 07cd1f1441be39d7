/// A part of a snapshot is not what was written.
struct DamagedSnapshot: Error {}
