import Diagnostics

extension Rule {
    static let enclosureMissing = Rule(
        "enclosure-missing", .enclosure, .error, [.apple, .psp1, .spotify, .youtube],
        summary: "An item of a podcast has an enclosure.",
        why: """
            The enclosure is the episode. RSS 2.0 allows items without one, as blogs have them, but directories leave \
            them out.
            """,
        help: "add an <enclosure> with the media file, or leave the item out of the podcast's feed",
        source: "PSP-1, item enclosure; Apple, Validate your podcast RSS feed",
        passing: [
            .item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" type=\"audio/mpeg\"/>"),
            .channel("<podcast:medium>newsletter</podcast:medium><item><title>Bees</title></item>"),
        ],
        failing: [
            .channel("↓<item><title>Bees</title></item>"),
            .channel("<podcast:medium>music</podcast:medium>↓<item><title>Bees</title></item>"),
        ],
        check: .items { item, inspection in
            // A liveItem may have its stream elsewhere, which is a rule of its own.
            guard item.name == "item", item.child("enclosure") == nil, !inspection.channelFacts.isToRead else {
                return
            }
            inspection.report("the item has no <enclosure>", at: item)
        })
}

/// Remembers whether the medium of the feed is one to read.
