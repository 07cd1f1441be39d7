/// A line that is not what it should be. Carries nothing, for it is thrown in the inner loop; the one who reads
/// the file knows which line it was.
struct BadLine: Error {}
