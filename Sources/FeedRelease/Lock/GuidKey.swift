/// A guid among those of one show: in another show's feeds it may be that of the same episode.
struct GuidKey: Hashable, Sendable {
    /// The show's identifier.
    var show: String
    /// The guid.
    var guid: String
}
