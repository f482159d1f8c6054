import Diagnostics
import FeedValues

extension Rule {
    static let rssChannelTitleKeywordStuffing = Rule(
        "rss-channel-title-keyword-stuffing", .rssChannel, .warning, [.apple, .psp1],
        summary: "The title of a channel is a name and not a list of search words.",
        why: """
            Directories search the description as well. Apple asks for titles without taglines and keywords, and takes \
            shows down that try to rank by them.
            """,
        help: "keep the name of the show; move the other words to the description",
        source: "Apple, A Podcaster's Guide to RSS; PSP-1, channel title",
        passing: [
            .channel("<title>Bees, Wasps and Ants</title>"), .channel("<title>The Best of the Best</title>"),
            .channel("<title>A/B/C: testing for everyone</title>"),
            .channel("<title>The Bees, the Wasps and the Ants, the Whole Lot</title>"),
        ],
        failing: [
            .channel("<title>↓My Show - Best AI News, AI Tips, AI Talk, AI</title>"),
            .channel("<title>↓My Show - Best AI News, AI Tips, AI Talk</title>"),
            .channel("<title>↓Bees | Honey | Gardening</title>"),
            .channel("<title>↓Bees: the podcast podcast</title>"),
        ],
        check: .inChannel("title") { title, inspection in
            guard let sign = sign(ofStuffing: title.text) else { return }
            inspection.report("the title \(title.trimmedText.quoted) \(sign)", inTextOf: title)
        })

    private static func sign(ofStuffing title: String) -> String? {
        let scalars = Array(title.unicodeScalars)
        let separators = scalars.indices.filter { index in
            switch scalars[index] {
            case "|", "•", "·": true
            // A slash within a word is part of a name.
            case "/": index > 0 && scalars[index - 1] == " "
            default: false
            }
        }
        if separators.count >= 2 { return "has \(separators.count) separators" }
        let commas = scalars.count { $0 == "," }
        if commas >= 3 { return "is a list of \(commas + 1) things" }
        if let word = wordOfEachPart(of: title) { return "is a list with '\(word)' in each part" }
        let words = words(of: title.asciiLowercased)
        let limits = [("podcast", 2), ("official", 2), ("best", 3)]
        let repeated = limits.first { word, limit in words.count { $0.elementsEqual(word.utf8) } >= limit }
        return repeated.map { "repeats '\($0.0)'" }
    }

    private static func words(of text: some StringProtocol) -> [Substring.UTF8View] {
        Substring(text).utf8.split { !$0.isASCIILetter && $0 < 0x80 }
    }

    /// The word that each of three or more things in a list begins or goes on with, but for articles and the like.
    private static func wordOfEachPart(of title: String) -> String? {
        let parts = title.asciiLowercased.split(separator: ",").map { Set(words(of: $0).map { String(Substring($0)) }) }
        guard parts.count >= 3, let first = parts.first else { return nil }
        return parts.dropFirst().reduce(first) { $0.intersection($1) }.subtracting(small).min()
    }

    private static let small: Set<String> = [
        "a", "an", "and", "at", "by", "das", "de", "der", "des", "die", "du", "e", "el", "en", "et", "for", "from", "i",
        "il", "in", "la", "las", "le", "les", "los", "my", "no", "of", "on", "or", "our", "s", "the", "to", "und",
        "with", "y", "you", "your",
    ]
}
