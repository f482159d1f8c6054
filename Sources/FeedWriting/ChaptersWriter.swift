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
    public func bytes(of list: ChapterList) -> [UInt8] {
        var json = JSONWriter(.indented)
        json.object { file in
            file.member("version", "1.2.0")
            file.key("chapters")
            file.array { chapters in
                for chapter in list.chapters { ChaptersWriter.write(chapter, to: &chapters) }
            }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private static func write(_ chapter: Chapter, to json: inout JSONWriter) {
        json.object { object in
            object.key("startTime")
            object.value(thousandths: chapter.start.milliseconds)
            object.member("title", chapter.title)
            object.member("img", chapter.image?.description)
            object.member("url", chapter.link?.description)
        }
    }
}
