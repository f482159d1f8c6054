import Diagnostics
import FeedValues
import FeedVocabulary
import XMLCore

extension Rule {
    static let rssItemLinkIsMedia = Rule(
        "rss-item-link-is-media", .rssItem, .info, .all,
        summary: "The link of an item is a web page, not its media file.",
        why: """
            Apps open the link in a browser: there the bare file plays, without notes, and counts as a download that \
            nobody meant.
            """,
        help: "link to the page of the episode, or leave the link out",
        source: "Podfeed",
        passing: [.item("<link>https://example.com/bees</link>")],
        failing: [
            .item("<link>↓https://example.com/bees.mp3</link>"),
            .item(
                """
                <link>↓https://example.com/play?id=12</link>
                <enclosure url="https://example.com/play?id=12" length="12345678" type="audio/mpeg"/>
                """),
        ],
        check: .items { item, inspection in
            let address = item.child("enclosure")?.bytes(ofAttribute: "url")?.trimmedOfXMLWhiteSpace
            for link in item.children("link") {
                let bytes = link.textBytes.trimmedOfXMLWhiteSpace
                guard !bytes.isEmpty else { continue }
                if let address, address.isSameText(as: bytes) {
                    inspection.report("the link is the address of the enclosure", inTextOf: link)
                } else if mayEndInExtension(bytes), let name = URLReference(link.trimmedText).pathExtension,
                    let format = MediaFormat.named(name),
                    format.kind == .audio || format.kind == .video
                {
                    inspection.report("the link leads to a media file, '.\(name)'", inTextOf: link)
                }
            }
        })
}

/// Whether a dot is behind the last slash of an address, before its query and fragment.
private func mayEndInExtension(_ address: ArraySlice<UInt8>) -> Bool {
    // Most are pages, with a slash at the end.
    let (slash, question, hash) = (UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"))
    if address.last == slash, ByteSearch.first(of: question, hash, hash, in: address, from: address.startIndex) == nil {
        return false
    }
    var hasDot = false
    for byte in address {
        switch byte {
        case UInt8(ascii: "/"): hasDot = false
        case UInt8(ascii: "."): hasDot = true
        case UInt8(ascii: "?"), UInt8(ascii: "#"): return hasDot
        default: break
        }
    }
    return hasDot
}
