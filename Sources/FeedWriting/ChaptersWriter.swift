import Diagnostics
import FeedValues
public import PodcastModel

/// Writes the chapters of an episode as JSON (Podcast Index, JSON chapters 1.2).
///
/// The same chapters give the same bytes: UTF-8, two spaces an indentation, a line feed at the end.
public struct ChaptersWriter: Sendable {
    /// A writer.
    public init() {}

    /// The file of chapters as bytes.
    public func bytes(of list: ChapterList) -> [UInt8] { bytes(of: list.chapters, list.head) }

    /// Chapters without an address as bytes, with what is said of their episode.
    package func bytes(of chapters: [Chapter], _ head: ChapterList.Head = ChapterList.Head()) -> [UInt8] {
        var json = JSONWriter(.indented)
        json.object { file in
            file.member("version", "1.2.0")
            file.member("title", head.title)
            file.member("author", head.author)
            file.member("podcastName", head.podcast)
            file.member("fileName", head.fileName)
            file.key("chapters")
            file.array { array in
                for chapter in chapters { ChaptersWriter.write(chapter, to: &array) }
            }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private static func write(_ chapter: Chapter, to json: inout JSONWriter) {
        json.object { object in
            object.key("startTime")
            object.value(thousandths: chapter.start.milliseconds)
            if let end = chapter.end {
                object.key("endTime")
                object.value(thousandths: end.milliseconds)
            }
            object.member("title", chapter.title)
            object.member("img", chapter.image?.description)
            object.member("url", chapter.link?.description)
            if chapter.isHidden {
                object.key("toc")
                object.value(false)
            }
            if let location = chapter.location, let coordinates = location.coordinates {
                object.key("location")
                object.object { place in
                    place.member("name", location.name)
                    place.member("geo", coordinates.description)
                    place.member("osm", location.object?.description)
                }
            }
        }
    }
}
