import Diagnostics
import FeedValues
import PodcastModel

/// Podcasting 2.0: other feeds, platforms and the rhythm of a show (tags `remoteItem`, `block`, `updateFrequency`).
extension FeedComposer {
    /// Writes another feed, or an item of one.
    mutating func podcastRemoteItem(_ item: Located<RemoteItem>) {
        start("podcast:remoteItem", from: item.origin)
        attribute("feedGuid", item.value.feedGuid.description, from: item.origin.derived)
        attribute("feedUrl", ifAny: item.value.feedAddress, from: item.origin.derived)
        attribute("itemGuid", ifAny: item.value.itemGuid, from: item.origin.derived)
        attribute("medium", ifAny: item.value.medium, from: item.origin.derived)
        attribute("title", ifAny: item.value.title, from: item.origin.derived)
        end()
    }

    /// Writes whether a platform may show the feed.
    mutating func podcastBlock(_ block: Located<ServiceBlock>) {
        start("podcast:block", from: block.origin.derived)
        attribute("id", ifAny: block.value.service, from: block.origin.derived)
        text(block.value.isBlocked ? "yes" : "no", from: block.origin.derived)
        end()
    }

    /// Writes how often episodes appear, and whether there will be more.
    mutating func podcastFrequency(_ frequency: Located<UpdateFrequency>, isComplete: Located<Bool>?) {
        let origin = frequency.origin.derived
        start("podcast:updateFrequency", from: origin)
        if let isComplete { attribute("complete", isComplete.value.description, from: isComplete.origin) }
        attribute("dtstart", ifAny: frequency.value.start?.iso8601, from: origin)
        attribute("rrule", ifAny: frequency.value.rule, from: origin)
        text(frequency.value.label, from: origin)
        end()
    }
}
