import Diagnostics
import PodcastCatalog
import PodcastModel

/// The notes of an episode as a feed carries them, for people and for programs.
struct ShownNotes {
    private let notes: EpisodeNotes
    private let episode: Episode
    private let feed: String
    private let content: EpisodeDescription
    private let description: EpisodeDescription

    /// The notes of an episode as it stands in a feed.
    init(_ notes: EpisodeNotes, _ episode: Episode, feed: String) {
        (self.notes, self.episode, self.feed) = (notes, episode, feed)
        content = episode.content
        description = episode.description()
    }

    /// The sizes, the HTML and the plain text.
    func text(_ style: ANSIStyle) -> String {
        let name = "\(notes.show)/\(notes.slug): \(episode.title.value)"
        let size = description.html.utf8.count
        let fate = description.isCut ? "the notes go on in content:encoded" : "whole"
        return """
            \(style.paint(TerminalCells.visible(name), .strong))
              feed             \(feed)
              description      \(size) of \(Episode.descriptionLimit) bytes, \(fate)
              content:encoded  \(content.html.utf8.count) bytes
              plain text       \(content.plainText.count) characters

            \(style.paint("HTML", .strong))
            \(visible(content.html))

            \(style.paint("Plain text", .strong))
            \(visible(content.plainText))

            \(style.paint("Left out", .strong))

            """
    }

    /// Lines as a terminal may show them.
    private func visible(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { TerminalCells.visible(String($0)) }
            .joined(separator: "\n")
    }

    /// All of it as an object.
    var json: String {
        var writer = JSONWriter()
        writer.object { object in
            object.member("version", 1)
            object.member("identity", "\(notes.show)/\(notes.slug)")
            object.member("title", episode.title.value)
            object.member("file", notes.file)
            object.member("feed", feed)
            object.key("description")
            object.object { description in
                description.member("html", self.description.html)
                description.member("bytes", self.description.html.utf8.count)
                description.member("limit", Episode.descriptionLimit)
                description.member("isCut", self.description.isCut)
            }
            object.key("content")
            object.object { content in
                content.member("html", self.content.html)
                content.member("bytes", self.content.html.utf8.count)
            }
            object.member("text", content.plainText)
            object.key("leftOut")
            object.array { findings in
                for finding in notes.findings { findings.object { write(finding, to: &$0) } }
            }
        }
        return writer.text + "\n"
    }

    private func write(_ finding: Finding, to object: inout JSONWriter) {
        object.member("rule", finding.rule)
        object.member("severity", finding.severity.rawValue)
        object.member("message", finding.message)
        object.member("line", finding.location.line)
        object.member("column", finding.location.column)
        object.member("help", finding.help)
    }
}
