import Diagnostics
import FeedValues
import XMLCore

/// Holds lists of times in the notes of an episode against what apps make chapters of.
enum ChaptersDescriptionList {
    static let rule = Rule(
        "chapters-description-list", .chaptersFile, .info, [.apple, .spotify, .youtube],
        summary: "A list of times in the notes has three or more, goes up from 0:00 and ends before the episode does.",
        why: """
            Apple, Spotify and YouTube make chapters of such a list, and only if it begins at the beginning and goes \
            up; else it stays plain text.
            """,
        help: "begin the list with 0:00, write one time a line, and let the times go up",
        source: "Apple, Chapters on Apple Podcasts; Google, Video chapters",
        passing: [
            .item("<description>0:00 Intro\n1:30 Bees\n1:02:00 Outro</description>"),
            .item("<description>&lt;p&gt;(00:00:00) Intro&lt;br&gt;[01:30] - Bees&lt;/p&gt;2:00 Outro</description>"),
            .item("<description>At 9:30 we begin. See https://example.com:80/</description>"),
            .item("<description>10:30 is the hour at which we begin.</description>"),
        ],
        failing: [
            .item("<description>↓0:30 Intro\n1:30 Bees\n2:00 Outro</description>"),
            .item("<description>↓0:00 Intro\n1:30 Bees</description>"),
            .item("<description>↓0:00 Intro\n2:30 Bees\n2:00 Outro</description>"),
            .item(
                "<itunes:duration>100</itunes:duration>"
                    + "<content:encoded><![CDATA[↓<li>0:00 Intro</li><li>1:30 Bees</li><li>2:00 Outro</li>]]>"
                    + "</content:encoded><description>0:30 Intro</description>"),
        ],
        check: .items { item, inspection in
            guard let notes = item.child("content:encoded") ?? item.child("description") else { return }
            let times = times(atLineStartsOf: notes.textBytes)
            guard times.count > 1, let first = times.first, let last = times.last else { return }
            let message: String
            if first.milliseconds > 0 {
                message = "the list of times begins at \(first.clock), not at 0:00"
            } else if let step = zip(times, times.dropFirst()).first(where: { $0.1 <= $0.0 }) {
                message = "in the list of times \(step.1.clock) follows \(step.0.clock)"
            } else if times.count < 3 {
                message = "the list has \(times.count) times, fewer than 3"
            } else if let length = item.child("itunes:duration").flatMap({ ITunesDuration.parse($0.text).duration }),
                length.milliseconds > 0, last >= length
            {
                message = "the list goes on to \(last.clock), the episode ends at \(length.clock)"
            } else {
                return
            }
            inspection.report(message, inTextOf: notes)
        })

    /// The times with which lines begin, of at most 500 lines: `1:30`, `(00:01:30)`, `[1:30]`.
    private static func times(atLineStartsOf text: ArraySlice<UInt8>) -> [MediaDuration] {
        // Nearly all notes have no such list, and few a colon behind a digit.
        guard text.hasColonBehindDigit else { return [] }
        let (feed, carriage, open, close) = (
            UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "<"), UInt8(ascii: ">")
        )
        var times: [MediaDuration] = []
        var index = text.startIndex
        var isStart = true
        while index < text.endIndex, times.count < 500 {
            switch text[index] {
            case feed, carriage: isStart = true
            case open:
                isStart = isStart || breaksLine(text[(index + 1)...])
                index = ByteSearch.first(of: close, close, close, in: text, from: index) ?? text.endIndex
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "("), UInt8(ascii: "["): break
            default:
                if isStart, let time = time(text[index...]) { times.append(time) }
                isStart = false
                // Inside a line nothing else matters.
                index = ByteSearch.first(of: feed, carriage, open, in: text, from: index + 1) ?? text.endIndex
                continue
            }
            index += 1
        }
        return times
    }

    private static func breaksLine(_ tag: ArraySlice<UInt8>) -> Bool {
        let name = tag.prefix(4).drop { $0 == UInt8(ascii: "/") }.prefix { $0.isASCIIAlphanumeric }
        let letters = name.lazy.map(\.asciiLowercased)
        switch name.count {
        case 1: return letters.elementsEqual("p".utf8)
        case 2: return letters.elementsEqual("br".utf8) || letters.elementsEqual("li".utf8)
        case 3: return letters.elementsEqual("div".utf8)
        default: return false
        }
    }

    private static func time(_ bytes: ArraySlice<UInt8>) -> MediaDuration? {
        let clock = bytes.prefix(9).prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ":") }
        guard clock.contains(UInt8(ascii: ":")) else { return nil }
        return MediaDuration(itunes: String(decoding: clock, as: UTF8.self))
    }
}

extension ArraySlice<UInt8> {
    fileprivate var hasColonBehindDigit: Bool {
        let colon = UInt8(ascii: ":")
        var next = startIndex + 1
        while next < endIndex, let found = ByteSearch.first(of: colon, colon, colon, in: self, from: next) {
            if self[found - 1].isASCIIDigit { return true }
            next = found + 1
        }
        return false
    }
}
