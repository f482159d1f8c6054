import Diagnostics
import FeedValues
import XMLCore

extension Rule {
    static let textPlainAmpersandHex = Rule(
        "text-plain-ampersand-hex", .text, .info, [.rss2],
        summary: "Plain text of RSS has '&' as '&#x26;' and '<' as '&#x3C;', unless directories of podcasts read it.",
        why: """
            To XML all ways to escape are the same. Some old readers of RSS decode '&amp;' twice, and this form \
            survives that. Podcast apps have no such trouble, so that a podcast is not held to it.
            """,
        help: "write '&#x26;' for '&' and '&#x3C;' for '<'",
        source: "RSS Advisory Board, RSS Best Practices Profile, Character Data; W3C Feed Validator, CharacterData",
        w3c: ["CharacterData"],
        passing: [
            .channel("<title>Bees &#x26; Wasps &#X3c; 2</title>"), .channel("<title><![CDATA[Bees & Wasps]]></title>"),
            .channel("<title>&quot;Bees&quot;</title>"),
        ],
        failing: [
            .channel("<title>↓Bees &amp; Wasps</title>"), .item("<category>↓1 &lt; 2</category>"),
            .item("<author>↓Jo &#38; Co</author>"),
        ],
        check: .elements(PlainText.all) { element, inspection in
            guard inspection.profiles.isDisjoint(with: [.apple, .psp1]), !element.hasCDATA,
                element.hasTextByte(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }),
                let reference = otherReference(in: element.tree.writtenText(of: element.index))
            else { return }
            inspection.report("<\(element.name)> has a character written as '\(reference)'", inTextOf: element)
        })

    /// The first reference to `&` or `<` that is not one of those that the profile asks for.
    private static func otherReference(in text: ArraySlice<UInt8>) -> String? {
        let others: Set<String> = ["amp", "lt", "#38", "#60"]
        for part in text.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).dropFirst() {
            let name = Substring(String(decoding: part.prefix(8).prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self))
            if others.contains(name.asciiLowercased) { return "&\(name);" }
        }
        return nil
    }
}
