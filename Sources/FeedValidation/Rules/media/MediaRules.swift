import Diagnostics
import FeedValues

/// The rules on Media RSS.
enum MediaRules {
    static let all: [Rule] =
        [contentURLOrPlayer] + content + [fileSizeEmpty, groupSingle] + parts
        + [rating, scheme, adultDeprecated] + restriction + [hash, creditRole, titleType, plainText]
        + [.mediaDuplicateElement, contentDiffersFromEnclosure]

    static let specification = "Media RSS 1.5.1"

    private static let contentURLOrPlayer = Rule(
        "media-content-url-or-player", .media, .error, .all,
        summary: "A media:content has a url, or a media:player.",
        why: "Without either there is nothing to play or to show.",
        help: "add url=\"https://…\" with the address of the file",
        source: "\(specification), media:content",
        passing: [
            .item("<media:content url=\"https://example.com/1.mp3\"/>"),
            .item("<media:content><media:player url=\"https://example.com/1\"/></media:content>"),
        ],
        failing: [
            .item("↓<media:content type=\"audio/mpeg\"/>"), .item("<media:content ↓url=\"\" type=\"audio/mpeg\"/>"),
        ],
        check: .element("media:content") { content, inspection in
            guard content["url"]?.isXMLBlank ?? true, content.child("media:player") == nil else { return }
            inspection.report("media:content has neither a url nor a player", at: content, attribute: "url")
        })

    private static let groupSingle = Rule(
        "media-group-single", .media, .warning, .all,
        summary: "A media:group holds two or more forms of one medium.",
        why: """
            A group is for the same thing in several forms, of which a reader takes one; of a single one it says \
            nothing.
            """,
        help: "put the media:content into the item itself, or add the other forms",
        source: "\(specification), media:group; W3C Feed Validator, MediaGroupWithoutAlternatives",
        w3c: ["MediaGroupWithoutAlternatives"],
        passing: [
            .item(
                """
                <media:group>
                <media:content url="https://example.com/1.mp3"/>
                <media:content url="https://example.com/1.m4a"/>
                </media:group>
                """)
        ],
        failing: [
            .item("↓<media:group><media:content url=\"https://example.com/1.mp3\"/></media:group>"),
            .item("↓<media:group/>"),
        ],
        check: .element("media:group") { group, inspection in
            let count = group.children("media:content").count
            guard count < 2 else { return }
            inspection.report(
                count == 0 ? "the group has no <media:content>" : "the group has a single <media:content>", at: group)
        })

    private static let adultDeprecated = Rule(
        "media-adult-deprecated", .media, .warning, .all,
        summary: "What is for adults is said with media:rating.",
        why: "media:adult is of the first drafts of Media RSS; programs written since look at media:rating alone.",
        help: "write <media:rating>adult</media:rating> or <media:rating>nonadult</media:rating>",
        source: "\(specification), media:rating; W3C Feed Validator, DeprecatedMediaAdult",
        w3c: ["DeprecatedMediaAdult"],
        passing: [.item("<media:rating>adult</media:rating>")],
        failing: [.item("↓<media:adult>true</media:adult>")],
        check: .element("media:adult") { adult, inspection in
            inspection.report("media:adult is no longer used", at: adult)
        })

    private static let hash = Rule(
        "media-hash", .media, .error, .all,
        summary: "A media:hash is an MD5 or SHA-1 digest in hexadecimal digits.",
        why: """
            Programs compare the digest with that of the file: one that is none never fits, and the file is thrown \
            away.
            """,
        help: "write the digest as 32 (md5) or 40 (sha-1) hexadecimal digits",
        source: "\(specification), media:hash; W3C Feed Validator, InvalidMediaHash",
        w3c: ["InvalidMediaHash"],
        passing: [
            .item("<media:hash>dfdec888b72151965a34b4b59031290a</media:hash>"),
            .item("<media:hash algo=\"sha-1\">\(String(repeating: "0a", count: 20))</media:hash>"),
        ],
        failing: [
            .item("<media:hash>↓dfdec888</media:hash>"), .item("↓<media:hash algo=\"md5\"/>"),
            .item("<media:hash algo=\"sha-1\">↓dfdec888b72151965a34b4b59031290a</media:hash>"),
            .item("<media:hash ↓algo=\"crc\">dfdec888</media:hash>"),
        ],
        check: .element("media:hash") { hash, inspection in
            let algorithm = hash["algo"] ?? "md5"
            guard let count = ["md5": 32, "sha-1": 40][algorithm] else {
                return inspection.report(
                    "the algorithm is \(algorithm.quoted), neither md5 nor sha-1", at: hash, attribute: "algo")
            }
            let text = hash.trimmedText
            guard text.utf8.count != count || !text.utf8.allSatisfy({ $0.hexDigitValue != nil }) else { return }
            inspection.report("\(text.quoted) is not \(count) hexadecimal digits", inTextOf: hash)
        })

    private static let contentDiffersFromEnclosure = Rule(
        "media-content-differs-from-enclosure", .media, .info, .all,
        summary: "The enclosure of an item is among its media:content.",
        why: """
            Readers of Media RSS play the media:content, podcast apps the enclosure: with other files they hear other \
            things.
            """,
        help: "give one media:content the url of the enclosure, or leave it if the files are meant to differ",
        source: "Podfeed",
        passing: [
            .item(
                """
                <enclosure url="https://example.com/1.mp3" length="1" type="audio/mpeg"/>
                <media:group><media:content url="https://example.com/1.mp3"/></media:group>
                """),
            .item(
                """
                <enclosure url="https://example.com/1.mp3" length="1" type="audio/mpeg"/>
                <media:content url="https://example.com/1.jpg" medium="image"/>
                """),
            .item("<media:content url=\"https://example.com/1.mp3\"/>"),
        ],
        failing: [
            .item(
                """
                <enclosure url="https://example.com/1.mp3" length="1" type="audio/mpeg"/>
                ↓<media:content url="https://example.com/2.mp3" type="audio/mpeg"/>
                <media:content url="https://example.com/3.mp3" type="audio/mpeg"/>
                """)
        ],
        check: .items { item, inspection in
            guard let enclosure = item.child("enclosure"), let url = inspection.parts(of: enclosure).url else { return }
            let contents =
                item.children("media:content") + item.children("media:group").flatMap { $0.children("media:content") }
            let playable = contents.filter { $0["url"] != nil && !$0.isPicture }
            guard let first = playable.first, !playable.contains(where: { $0["url"] == url.text }) else { return }
            inspection.report("no media:content has the url of the enclosure", at: first)
        })
}

extension Element {
    // Covers and slides beside the sound are no other form of it.
    fileprivate var isPicture: Bool {
        self["medium"] == "image" || self["medium"] == "document"
            || self["type"]?.utf8.prefix(6).elementsEqual("image/".utf8) == true
    }
}
