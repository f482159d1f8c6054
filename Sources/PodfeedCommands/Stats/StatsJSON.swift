import Diagnostics
import FeedRelease
import FeedValues

/// The numbers of feeds as an object for programs; `docs/stats.md` describes it.
enum StatsJSON {
    /// The object, with a line break at the end.
    static func text(_ feeds: [FeedStatistics], asOf now: Timestamp) -> String {
        var writer = JSONWriter()
        writer.object { object in
            object.member("version", 1)
            object.member("asOf", now.iso8601)
            object.key("feeds")
            object.array { list in
                for feed in feeds { list.object { write(feed, to: &$0) } }
            }
        }
        return writer.text + "\n"
    }

    private static func write(_ feed: FeedStatistics, to object: inout JSONWriter) {
        object.member("file", feed.file)
        object.member("title", feed.title)
        object.member("pages", feed.pages)
        object.member("items", feed.items)
        object.member("bytes", feed.bytes)
        object.member("gzippedBytes", feed.gzippedBytes)
        object.member("allBytes", feed.allBytes)
        object.member("oldest", feed.oldest?.iso8601)
        object.member("newest", feed.newest?.iso8601)
        object.key("item")
        object.object { item in
            item.member("bytes", feed.averageItem)
            for share in feed.parts { item.member(share.part.rawValue, share.bytes) }
        }
        object.key("seconds")
        object.value(thousandths: feed.playing)
        object.member("mediaBytes", feed.mediaBytes)
        object.member("complete", feed.isComplete)
        if let most = feed.mostItems { object.member("mostItems", most) }
        write("lastYear", feed.lastYear, to: &object)
        if let before = feed.yearBefore { write("yearBefore", before, to: &object) }
        object.key("limits")
        object.array { list in
            for milestone in feed.milestones { list.object { write(milestone, to: &$0) } }
        }
        object.key("advice")
        object.array { list in
            for advice in feed.advice {
                list.object { object in
                    object.member("key", advice.key.rawValue)
                    object.member("value", advice.items)
                    object.member("bytes", advice.bytes)
                }
            }
        }
    }

    private static func write(_ name: String, _ pace: ReleasePace, to object: inout JSONWriter) {
        object.key(name)
        object.object { object in
            object.member("items", pace.items)
            object.member("bytes", pace.bytes)
            object.key("months")
            object.value(thousandths: pace.tenthsOfMonths * 100)
            object.key("itemsAMonth")
            object.value(thousandths: pace.tenthsOfItemsAMonth * 100)
            object.member("bytesAMonth", pace.bytesAMonth)
        }
    }

    private static func write(_ milestone: FeedMilestone, to object: inout JSONWriter) {
        switch milestone.measure {
        case .items(let count): object.member("items", count)
        case .bytes(let count): object.member("bytes", count)
        }
        object.member("passed", milestone.reach == .passed)
        if case .months(let months) = milestone.reach { object.member("months", months) }
    }
}
