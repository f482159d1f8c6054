import Diagnostics

extension Rule {
    static let itunesTitleChannelDiffers = Rule(
        "itunes-title-channel-differs", .itunesChannel, .info, [.apple],
        summary: "The title of a show is the same for iTunes as for everybody.",
        why: "Apps that read one and apps that read the other show two names; who searches by one misses the other.",
        help: "write one title into both, or take <itunes:title> out of the channel",
        source: "Apple, A Podcaster's Guide to RSS, title",
        passing: [
            .channel("<title>Bees &amp; Honey</title><itunes:title>BEES &amp; honey!</itunes:title>"),
            .channel("<title>Bees</title>"),
        ],
        failing: [.channel("<title>Bees</title><itunes:title>↓Wasps</itunes:title>")],
        check: .channel { channel, inspection in
            guard let title = channel.child("title"), let other = channel.child("itunes:title"), !other.isBlank,
                letters(of: title.text) != letters(of: other.text)
            else { return }
            inspection.report(
                "the title is \(title.trimmedText.quoted), for iTunes \(other.trimmedText.quoted)", inTextOf: other)
        })

    private static func letters(of title: String) -> [Unicode.Scalar] {
        title.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
}
