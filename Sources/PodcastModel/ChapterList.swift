public import FeedValues

/// The chapters of an episode and the address of the file that holds them (`podcast:chapters`).
public struct ChapterList: Hashable, Sendable {
    /// Where apps fetch the JSON file.
    public var address: WebAddress
    /// The chapters, in the order of their beginnings.
    public var chapters: [Chapter]

    /// Chapters at an address.
    public init(address: WebAddress, chapters: [Chapter]) {
        self.address = address
        self.chapters = chapters
    }
}
