/// From which size a feed is a burden, to apps or to directories.
package enum FeedSizeLimit {
    /// More bytes than these are told: apps fetch them again and again.
    package static let bytes = 1_000_000
    /// More bytes than these are a warning: some directories stop there.
    package static let mostBytes = 2_000_000
    /// More bytes than these the W3C's validator does not take.
    package static let refusedBytes = 5_000_000
    /// More items on a page than these are told.
    package static let items = 300
    /// More items on a page than these are a warning.
    package static let mostItems = 2000
}
