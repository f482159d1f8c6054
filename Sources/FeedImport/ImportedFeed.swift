package import Diagnostics
package import FeedValues
import XMLCore

/// A text of a catalogue that an import has made.
package struct ImportedFile: Hashable, Sendable {
    /// Where it goes, relative to the folder of the show.
    package let path: String
    /// What it holds.
    package let text: String

    /// The most bytes of a file that builds read.
    static let mostBytes = 2 * 1024 * 1024

    /// Whether builds refuse it for its size.
    var isTooLong: Bool { text.utf8.count > ImportedFile.mostBytes }
}

/// A media file that an episode names by its address.
package struct ImportedMedium: Hashable, Sendable {
    /// Where it lies on the web.
    package let address: WebAddress
    /// The file of the episode, relative to the folder of the show.
    package let episode: String
    /// The name under which it would lie among the media of the show.
    package let name: String
    /// The lines of the episode that name it by its address.
    package let lines: String
    /// The lines that would name the file.
    package let localLines: String
    /// The line and the column of its element in the feed.
    let position: XMLPosition

    /// Where the feed names it.
    package func place(in file: String) -> SourceLocation {
        SourceLocation(file: file, line: position.line, column: position.column)
    }
}

/// A catalogue of one show, made of a feed; its episodes have been handed over before.
package struct ImportedFeed: Sendable {
    /// The id of the show: the name of its folder.
    package let id: String
    /// What `podfeed.yaml` says.
    package let network: String
    /// What `people.yaml` says; `nil` where the feed names nobody.
    package let people: String?
    /// What `show.yaml` says.
    package let show: String
    /// How many episodes there are.
    package let episodes: Int
    /// The media that the episodes name.
    package let media: [ImportedMedium]
    /// What was found.
    package let report: Report
}
