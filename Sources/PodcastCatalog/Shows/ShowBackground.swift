/// What the episodes of a show are read with, at one place: of a structure, all parts would be counted for each episode.
final class ShowBackground: Sendable {
    /// The texts of the show.
    let source: ShowSource
    /// What its episodes need to know of it.
    let basics: ShowBasics
    /// The digest of what all of its episodes depend on.
    let key: [UInt8]

    /// What is known of a show when its definition has been read.
    init(_ show: OpenShow) {
        source = show.source
        basics = show.basics
        key = show.key
    }
}
