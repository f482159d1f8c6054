import Diagnostics
import FeedValues
import PodcastModel

/// Podlove Simple Chapters 1.2 (https://podlove.org/simple-chapters/).
extension FeedComposer {
    /// Writes the chapters of an episode that lists show; this format knows no others.
    mutating func simpleChapters(_ list: Located<ChapterList>) {
        let origin = list.origin.derived
        start("psc:chapters", from: origin)
        attribute("version", "1.2", from: origin)
        for chapter in list.value.chapters where !chapter.isHidden {
            start("psc:chapter", from: origin)
            attribute("start", chapter.start.fullClock, from: origin)
            attribute("title", chapter.title ?? "", from: origin)
            attribute("href", ifAny: chapter.link, from: origin)
            attribute("image", ifAny: chapter.image, from: origin)
            end()
        }
        end()
    }
}
