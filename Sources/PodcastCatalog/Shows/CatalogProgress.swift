/// How far the reading of a catalogue is.
package struct CatalogProgress: Hashable, Sendable {
    /// How many shows there are.
    package let shows: Int
    /// How many of them have been read.
    package private(set) var showsDone = 0
    /// How many episodes are known to be there: those of the shows that have been opened.
    package private(set) var episodes = 0
    /// How many of them have been read.
    package private(set) var episodesDone = 0

    /// The beginning.
    init(shows: Int) { self.shows = shows }

    mutating func expect(episodes count: Int) { episodes += count }
    mutating func finish(episodes count: Int) { episodesDone += count }
    mutating func finish(shows count: Int) { showsDone += count }
}
