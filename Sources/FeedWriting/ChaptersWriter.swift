import FeedValues
public import PodcastModel

/// Writes the chapters of an episode as JSON (Podcast Index, JSON chapters 1.2).
///
/// The same chapters give the same bytes: UTF-8, two spaces an indentation, a line feed at the end.
public struct ChaptersWriter: Sendable {
    /// A writer.
    public init() {}

    /// The file of chapters as bytes.
    public func bytes(of list: ChapterList) -> [UInt8] {
        let chapters = list.chapters.map(ChaptersWriter.object)
        let array = chapters.isEmpty ? "[]" : "[\n" + chapters.joined(separator: ",\n") + "\n  ]"
        return Array("{\n  \"version\": \"1.2.0\",\n  \"chapters\": \(array)\n}\n".utf8)
    }

    private static func object(_ chapter: Chapter) -> String {
        var members = [
            "\"startTime\": \(seconds(chapter.start.milliseconds))", "\"title\": \(JSONText(chapter.title))",
        ]
        if let image = chapter.image { members.append("\"img\": \(JSONText(image.description))") }
        if let link = chapter.link { members.append("\"url\": \(JSONText(link.description))") }
        return "    {\n      " + members.joined(separator: ",\n      ") + "\n    }"
    }

    /// Milliseconds as seconds with as many decimals as they need.
    private static func seconds(_ milliseconds: Int) -> String {
        let (whole, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
        guard rest != 0 else { return String(whole) }
        var decimals = String(1000 + rest).dropFirst()
        while decimals.last == "0" { decimals.removeLast() }
        return "\(whole).\(decimals)"
    }
}
