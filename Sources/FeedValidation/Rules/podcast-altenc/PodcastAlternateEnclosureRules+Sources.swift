import Diagnostics
import FeedValues

extension PodcastAlternateEnclosureRules {
    /// The rules on where the files are and how they are checked.
    static let sources = [sourceURI, torrent, integrityType, integrityValue, integrityRepeated]

    private static let sourceURI = Rule(
        "podcast-source-uri-invalid", .podcastAltenc, .error, [.podcasting2],
        summary: "The address of a source is absolute, of any scheme.",
        why: "A source may be on the web, in IPFS or in a torrent; a name without a scheme is in none of them.",
        help: "write the whole address, such as https://example.com/1.opus",
        source: "Podcast namespace, source",
        supersedes: URLRules.whereNotAbsolute,
        passing: [
            .item(source("uri=\"https://example.com/1.mp3\"")), .item(source("uri=\"ipfs://b8a1\"")),
            .item(source("uri=\"magnet:?xt=urn:btih:b8a1\"")), .item(source("uri=\"\"")),
        ],
        failing: [.item(source("↓uri=\"file.mp3\"")), .item(source("↓uri=\"//example.com/1.mp3\""))],
        check: .absoluteAddress(inAttributes: ["podcast:source": ["uri"]]))

    private static let torrent = Rule(
        "podcast-source-contenttype-missing", .podcastAltenc, .info, [.podcasting2],
        summary: "A source that is a torrent says so in contentType.",
        why: "What is behind the address is not the media file; an app that is not told so plays noise or nothing.",
        help: "add contentType=\"application/x-bittorrent\"",
        source: "Podcast namespace, source",
        passing: [
            .item(source("uri=\"https://example.com/1.torrent\" contentType=\"application/x-bittorrent\"")),
            .item(source("uri=\"https://example.com/1.mp3\"")),
        ],
        failing: [
            .item("↓<podcast:source uri=\"https://example.com/1.torrent\"/>"),
            .item(source("uri=\"https://example.com/1.torrent\" ↓contentType=\"audio/mpeg\"")),
        ],
        check: .element("podcast:source") { element, inspection in
            guard element.isTorrent,
                element["contentType"].flatMap({ ContentType($0) })?.essence.description != "application/x-bittorrent"
            else { return }
            inspection.report("the type of a torrent is not stated", at: element, attribute: "contentType")
        })

    private static let integrityType = Rule(
        "podcast-integrity-type", .podcastAltenc, .error, [.podcasting2],
        summary: "The type of an integrity is sri or pgp-signature.",
        why: "By the type an app knows how to check the file; of any other it checks nothing.",
        help: "write 'sri' or 'pgp-signature'",
        source: "Podcast namespace, integrity",
        passing: [.item("<podcast:integrity type=\"pgp-signature\" value=\"iQIz\"/>")],
        failing: [.item("<podcast:integrity ↓type=\"sha256\" value=\"iQIz\"/>")],
        check: .oneOf(["sri", "pgp-signature"], inAttribute: "type", of: "podcast:integrity"))

    private static let digest = String(repeating: "AbC/", count: 16)

    private static let integrityValue = Rule(
        "podcast-integrity-value", .podcastAltenc, .error, [.podcasting2],
        summary: "The value of an integrity is a digest of SRI, or a signature in Base64.",
        why: "An app that checks files refuses one whose digest it cannot read or that is too short to be one.",
        help: "write sha384- and the digest in Base64, or the signature in Base64 without its first and last line",
        source: "Podcast namespace, integrity; W3C, Subresource Integrity, section 3.5",
        passing: [
            .item("<podcast:integrity type=\"sri\" value=\"sha384-\(digest)\"/>"),
            .item("<podcast:integrity type=\"sri\" value=\"sha384-\(digest) sha384-\(digest)\"/>"),
            .item("<podcast:integrity type=\"pgp-signature\" value=\"iQIz BAAB\"/>"),
            .item("<podcast:integrity type=\"sha256\" value=\"xx\"/>"),
        ],
        failing: [
            .item("<podcast:integrity type=\"sri\" ↓value=\"sha384-xx\"/>"),
            .item("<podcast:integrity type=\"sri\" ↓value=\"\(digest)\"/>"),
            .item("<podcast:integrity type=\"sri\" ↓value=\"sha512-\(digest)\"/>"),
            .item("<podcast:integrity type=\"pgp-signature\" ↓value=\"-----BEGIN PGP SIGNATURE-----\"/>"),
        ],
        check: .attributes(["podcast:integrity": ["value"]]) { value, inspection in
            let words = value.text.split { " \t\n\r".contains($0) }
            switch value.element["type"] {
            case "sri":
                guard !words.allSatisfy({ IntegrityDigest($0.prefix { $0 != "?" }) != nil }) else { return }
                inspection.report("\(value.text.quoted) is no digest of SRI", at: value.element, attribute: "value")
            case "pgp-signature":
                guard Base64Text.byteCount(of: words.joined()) == nil else { return }
                inspection.report("\(value.text.quoted) is not Base64", at: value.element, attribute: "value")
            default: return
            }
        })

    private static let integrityRepeated = Rule(
        "podcast-integrity-repeated", .podcastAltenc, .error, [.podcasting2],
        summary: "An alternate enclosure has one integrity.",
        why: "All its sources are the same file. Of two digests that differ, one refuses what the other lets pass.",
        help: "keep one <podcast:integrity>",
        source: "Podcast namespace, alternate-enclosure",
        passing: [.item("<podcast:alternateEnclosure><podcast:integrity/></podcast:alternateEnclosure>")],
        failing: [
            .item(
                """
                <podcast:alternateEnclosure><podcast:integrity/>↓<podcast:integrity/>↓<podcast:integrity/>\
                </podcast:alternateEnclosure>
                """)
        ],
        check: .atMostOne("podcast:integrity", in: name))

    private static func source(_ attributes: String) -> String { "<podcast:source \(attributes)/>" }
}

extension Element {
    fileprivate var isTorrent: Bool {
        AttributeValue(self, "uri").map { URLReference($0.text).path.asciiLowercased.hasSuffix(".torrent") } ?? false
    }
}
