import Diagnostics
import FeedValues
import XMLCore

extension Rule {
    static let podcastChaptersMissingLong = Rule(
        "podcast-chapters-missing-long", .podcastChapters, .info, [.apple],
        summary: "A long episode has chapters.",
        why: """
            Listeners find their place again, and skip what is not for them. To episodes of more than ten minutes \
            without chapters Apple's app adds some of its own making. Chapters inside the media file are not seen here.
            """,
        help: "add <podcast:chapters>, or times such as '12:30 The dance' to the description",
        source: "Apple, Chapters on Apple Podcasts",
        passing: [
            .item("<itunes:duration>600</itunes:duration>"), .item("<itunes:duration>about an hour</itunes:duration>"),
            .item(
                """
                <itunes:duration>1:00:00</itunes:duration>
                <podcast:chapters url="https://example.com/1.json" type="application/json+chapters"/>
                """),
            .item(
                """
                <itunes:duration>3600</itunes:duration>
                <psc:chapters><psc:chapter start="0" title="Intro"/></psc:chapters>
                """),
            .item(
                """
                <itunes:duration>3600</itunes:duration>
                <description>00:00 Intro, (12:30) The dance</description>
                """),
        ],
        failing: [
            .item("↓<itunes:duration>601</itunes:duration>"),
            .item("↓<itunes:duration>1:00:00</itunes:duration><description>Every day at 12:30</description>"),
        ],
        check: .items { item, inspection in
            guard let duration = inspection.duration(of: item), let length = duration.reading.duration,
                length.milliseconds > 600_000, item.child("podcast:chapters") == nil,
                item.child("psc:chapters") == nil, !item.hasTimestamps
            else { return }
            inspection.report(
                "the episode of \(duration.element.trimmedText.quoted) has no chapters in the feed",
                at: duration.element)
        }
    ).toldOnce()
}

extension Element {
    /// Whether an item's notes hold two times of a player, such as `1:02:03`, and so chapters in words.
    fileprivate var hasTimestamps: Bool {
        ["description", "content:encoded", "itunes:summary"].lazy.compactMap(child).contains { element in
            element.holdsTimes(2)
        }
    }

    /// Whether the text holds some number of times; the bytes are looked at where they are, for notes are long.
    private func holdsTimes(_ wanted: Int) -> Bool {
        var found = 0
        var next = index + 1
        let end = Int(tree.nodes[index].end)
        while next < end {
            let node = tree.nodes[next]
            if node.isText {
                found += tree.bytes[Int(node.first)..<Int(node.first + node.count)].countOfTimes(upTo: wanted - found)
                if found >= wanted { return true }
            }
            next = Int(node.end)
        }
        return false
    }
}

extension ArraySlice<UInt8> {
    /// How many colons stand between a digit and two digits, those in `1:02:03` counted once; counting ends at a limit.
    fileprivate func countOfTimes(upTo limit: Int) -> Int {
        var count = 0
        var start = startIndex
        while count < limit, let colon = self[start...].firstIndex(of: UInt8(ascii: ":")) {
            start = colon + 1
            guard colon > startIndex, self[colon - 1].isASCIIDigit, colon + 2 < endIndex, self[colon + 1].isASCIIDigit,
                self[colon + 2].isASCIIDigit
            else { continue }
            count += 1
            start = colon + 3
            if start < endIndex, self[start] == UInt8(ascii: ":") { start += 1 }
        }
        return count
    }
}
