import Diagnostics
import FeedValues
import XMLCore

extension Rule {
    static let contentEncodedDiffers = Rule(
        "content-encoded-differs", .content, .info, .all,
        summary: "The description and content:encoded of an item tell the same.",
        why: """
            One app shows the one, another app the other. Where the shorter of both shares less than a fifth of its \
            words with the longer, they most likely belong to different episodes, or one is boilerplate.
            """,
        help: "let the description be the beginning or a summary of the notes",
        source: "our own",
        passing: [
            .item("<description>\(bees)</description><content:encoded>&lt;p&gt;\(bees) \(wasps)</content:encoded>"),
            .item("<description>Short words only</description><content:encoded>\(wasps)</content:encoded>"),
        ],
        failing: [
            .item("<description>\(bees)</description><content:encoded>↓\(wasps)</content:encoded>"),
            .item("<content:encoded>\(wasps)</content:encoded><description>↓&lt;p&gt;\(bees)</description>"),
        ],
        check: .html(.text) { html, inspection in
            guard html.element.isChildOfItem, let parent = html.element.parent,
                html.element.name == "description" || html.element.name == "content:encoded"
            else { return }
            guard let (item, other) = inspection.lastNotes, item == parent.number,
                other.element.name != html.element.name
            else {
                inspection.lastNotes = (parent.number, html)
                return
            }
            guard !ByteSearch.areEqual(html.source, other.source),
                NotesWords(html).differ(from: NotesWords(other))
            else { return }
            inspection.report(
                "<description> and <content:encoded> have hardly a word in common", inTextOf: html.element)
        })
}

private let bees = "Bees tell each other where to find flowers by a dance that shows direction and distance"
private let wasps = "Our sponsor today makes mattresses which arrive rolled up inside cardboard boxes overnight free"

/// The words of a description or of notes, as small numbers.
struct NotesWords: Sendable {
    // Each word as a number, and for a quick look one bit for each of these numbers, of 16,384.
    private var words: [UInt32] = []
    private var bits = [UInt64](repeating: 0, count: 256)

    /// Texts with fewer words say too little to be compared.
    private static let fewest = 10
    /// Of long notes the beginning will do.
    private static let most = 300

    init(_ html: HTMLText) {
        words.reserveCapacity(NotesWords.most)
        let bytes = html.fragment.bytes
        for token in html.fragment.tokens where token.isText {
            take(bytes.span.extracting(token.content))
            if words.count >= NotesWords.most { break }
        }
    }

    private mutating func take(_ text: Span<UInt8>) {
        let start: UInt32 = 2_166_136_261
        var hash = start
        var length = 0
        for index in 0...text.count {
            let byte = index < text.count ? text[index] : 0
            if byte >= 0x80 || byte.isASCIIAlphanumeric {
                hash = (hash ^ UInt32(byte.asciiLowercased)) &* 16_777_619
                length += 1
            } else {
                if length > 2 { insert(hash) }
                hash = start
                length = 0
            }
            if words.count >= NotesWords.most { return }
        }
    }

    private mutating func insert(_ word: UInt32) {
        guard !has(word) else { return }
        words.append(word)
        bits[Int(word >> 6 & 255)] |= 1 << UInt64(word & 63)
    }

    private func has(_ word: UInt32) -> Bool { bits[Int(word >> 6 & 255)] >> UInt64(word & 63) & 1 == 1 }

    /// Whether the shorter text shares less than a fifth of its words with the longer.
    func differ(from other: NotesWords) -> Bool {
        let (short, long) = words.count < other.words.count ? (self, other) : (other, self)
        guard short.words.count >= NotesWords.fewest else { return false }
        return short.words.count(where: long.has) * 5 < short.words.count
    }
}
