import Diagnostics
import FeedValues
package import PodcastModel
import XMLCore

extension ChaptersWriter {
    /// The formats in which chapters can be written for people and other programs.
    package enum Format: String, CaseIterable, Sendable {
        /// A line each, as mp4chaps reads them: the time, the title, the link in `<` and `>`.
        case text
        /// JSON chapters 1.2.
        case json
        /// A file of Podlove Simple Chapters 1.2.
        case psc
        /// The list of the catalogue.
        case yaml

        /// What a format can't say of some chapters, each thing in words; empty when it says all.
        package func losses(of chapters: [Chapter]) -> [String] {
            var losses: [String] = []
            if self == .text || self == .psc {
                if chapters.contains(where: \.isHidden) { losses.append("chapters out of lists") }
                if chapters.contains(where: { $0.end != nil }) { losses.append("ends") }
                if chapters.contains(where: { $0.location != nil }) { losses.append("places") }
            }
            if self == .text, chapters.contains(where: { $0.image != nil }) { losses.append("pictures") }
            return losses
        }
    }

    /// Chapters in a format.
    ///
    /// - Throws: `IllegalCharacter` or `XMLWritingError` when XML can't hold a title.
    package func bytes(of chapters: [Chapter], as format: Format) throws -> [UInt8] {
        switch format {
        case .json: bytes(of: chapters)
        case .text: Array(chapters.filter { !$0.isHidden }.map(ChaptersWriter.line).joined().utf8)
        case .yaml: Array(chapters.map(ChaptersWriter.entry).joined().utf8)
        case .psc: try podlove(chapters)
        }
    }

    private static func line(of chapter: Chapter) -> String {
        let link = chapter.link.map { " <\($0)>" } ?? ""
        return "\(chapter.start.fullClock) \(chapter.title ?? "")\(link)\n"
    }

    private static func entry(of chapter: Chapter) -> String {
        var keys = ["start: \(quoted(chapter.start.clock))"]
        if let end = chapter.end { keys.append("end: \(quoted(end.clock))") }
        if let title = chapter.title { keys.append("title: \(quoted(title))") }
        if let link = chapter.link { keys.append("link: \(quoted(link.description))") }
        if let image = chapter.image { keys.append("image: \(quoted(image.description))") }
        if chapter.isHidden { keys.append("toc: false") }
        if let location = chapter.location {
            let parts = [
                ("name", location.name), ("geo", location.coordinates?.description),
                ("osm", location.object?.description),
            ]
            let texts = parts.compactMap { key, text in text.map { "\(key): \(quoted($0))" } }
            keys.append("location: { \(texts.joined(separator: ", ")) }")
        }
        return "- { \(keys.joined(separator: ", ")) }\n"
    }

    /// A text in double quotes, of which YAML takes the same escapes as JSON.
    private static func quoted(_ text: String) -> String {
        var json = JSONWriter(.compact)
        json.value(text)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private func podlove(_ chapters: [Chapter]) throws -> [UInt8] {
        var writer = try XMLWriter(
            root: "psc:chapters", attributes: ["version": "1.2", "xmlns:psc": "http://podlove.org/simple-chapters"])
        for chapter in chapters where !chapter.isHidden {
            writer.start("psc:chapter")
            try writer.attribute("start", chapter.start.fullClock)
            try writer.attribute("title", chapter.title ?? "")
            if let link = chapter.link { try writer.attribute("href", link.description) }
            if let image = chapter.image { try writer.attribute("image", image.description) }
            writer.end()
        }
        return try writer.finish()
    }
}
