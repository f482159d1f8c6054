import Diagnostics
import FeedRelease
import FeedValues

/// The difference of two releases as one JSON object on one line, for programs; `docs/diff.md` describes it.
enum DifferenceJSON {
    /// The version of the form, which grows when a member changes its meaning or goes away.
    static let version = 1

    /// The object, with a line break at the end.
    static func text(_ difference: ReleaseDifference, _ reports: [Report], old: String, new: String) -> String {
        var writer = JSONWriter()
        writer.object { root in
            root.member("version", version)
            root.member("old", old)
            root.member("new", new)
            root.member("differs", difference.isSemantic)
            root.key("feeds")
            root.array { for feed in difference.feeds { write(feed, to: &$0) } }
            root.key("reports")
            root.array { for report in reports { JSONRenderer.write(report, to: &$0) } }
        }
        return writer.text + "\n"
    }

    private static func write(_ feed: FeedDifference, to writer: inout JSONWriter) {
        writer.object { object in
            object.member("path", feed.path)
            object.member("file", feed.file)
            object.member("status", feed.status.rawValue)
            object.key("show")
            object.array { for change in feed.channel { write(change, to: &$0) } }
            object.key("new")
            object.array { for place in feed.added { write(feed.newItem(place), place, to: &$0) } }
            object.key("changed")
            object.array { for change in feed.changed { write(change, of: feed, to: &$0) } }
            object.key("removed")
            object.array { for place in feed.removed { write(feed.oldItem(place), place, to: &$0) } }
            object.key("moved")
            object.array { for change in feed.moved { write(moved: change, of: feed, to: &$0) } }
            object.member("turned", feed.turned)
            object.member("doublesAdded", feed.doublesAdded)
            object.member("doublesRemoved", feed.doublesRemoved)
        }
    }

    private static func write(_ item: ItemSnapshot?, _ place: ItemPlace, to writer: inout JSONWriter) {
        writer.object { describe(item, place, to: &$0) }
    }

    private static func describe(_ item: ItemSnapshot?, _ place: ItemPlace, to object: inout JSONWriter) {
        guard let item else { return }
        object.member("guid", item.guid.isEmpty ? nil : item.guid)
        object.member("title", item.title.isEmpty ? nil : item.title)
        object.member("date", item.date?.iso8601)
        object.member("enclosure", item.address.isEmpty ? nil : item.address)
        if place.page > 0 { object.member("page", Int(place.page) + 1) }
        object.member("place", Int(place.index) + 1)
    }

    private static func write(_ change: FeedDifference.Change, of feed: FeedDifference, to writer: inout JSONWriter) {
        writer.object { object in
            describe(feed.newItem(change.new), change.new, to: &object)
            object.key("fields")
            object.array { for field in feed.fields(of: change) { write(field, to: &$0) } }
        }
    }

    private static func write(
        moved change: FeedDifference.Change, of feed: FeedDifference, to writer: inout JSONWriter
    ) {
        writer.object { object in
            describe(feed.newItem(change.new), change.new, to: &object)
            object.member("from", Int(change.old.index) + 1)
        }
    }

    private static func write(_ change: FieldChange, to writer: inout JSONWriter) {
        writer.object { object in
            object.member("field", change.field)
            object.member("change", change.kind.rawValue)
            object.member("old", change.old)
            object.member("new", change.new)
        }
    }
}
