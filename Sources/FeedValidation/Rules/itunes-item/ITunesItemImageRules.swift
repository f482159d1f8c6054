import Diagnostics
import FeedValues

/// The rules on pictures of episodes.
enum ITunesItemImageRules {
    static let all: [Rule] = [pictureExtension, missing, sameAsChannel]

    private static let pictureExtension = Rule(
        "itunes-item-image-extension", .itunesItem, .info, [.apple, .psp1],
        summary: "The picture of an episode is a file that ends in .jpg or .png.",
        why: """
            Apple and PSP-1 ask for these two formats. Where an app can't show another, it shows the cover of the \
            show.
            """,
        help: "publish the picture under an address that ends in .jpg or .png",
        source: "Apple, A Podcaster's Guide to RSS, itunes:image; PSP-1, itunes:image",
        passing: [.item("<itunes:image href=\"https://example.com/1.png\"/>")],
        failing: [.item("<itunes:image ↓href=\"https://example.com/1.gif\"/>")],
        check: .inItems("itunes:image") { image, inspection in inspection.expectPictureExtension(of: image) })

    private static let missing = Rule(
        "itunes-item-image-missing", .itunesItem, .info, [.psp1, .apple],
        summary: "Where episodes have pictures of their own, each has one.",
        why: "Among pictures of their own, the cover of the show looks like one that was forgotten.",
        help: "add <itunes:image> to the episodes without one, if there is a picture",
        source: "PSP-1, item itunes:image; Apple, A Podcaster's Guide to RSS, itunes:image",
        passing: [
            .channel("<item><title>Bees</title></item><item><title>Honey</title></item>"),
            .item("<itunes:image href=\"https://example.com/1.png\"/>"),
        ],
        failing: [
            .channel(
                """
                <item><itunes:image href="https://example.com/1.png"/></item>
                ↓<item><title>Bees</title></item>
                <item><title>Honey</title></item>
                """)
        ],
        check: .oneFinding("episodes without a picture, among others with one", onlyIfOthersHave: true) { item in
            item.child("itunes:image") == nil
        })

    private static let sameAsChannel = Rule(
        "itunes-item-image-same-as-channel", .itunesItem, .info, .all,
        summary: "An episode without a picture of its own has no itunes:image.",
        why: "Apps show the cover of the show by themselves. Repeated, it is loaded and kept again for each episode.",
        help: "take the picture out of the item",
        source: "Podfeed",
        passing: [
            .channel(
                """
                <itunes:image href="https://example.com/cover.jpg"/>
                <item><itunes:image href="https://example.com/1.jpg"/></item>
                """)
        ],
        failing: [
            .channel(
                """
                <itunes:image href="https://example.com/cover.jpg"/>
                <item><itunes:image ↓href=" https://example.com/cover.jpg"/></item>
                """)
        ],
        check: .items { item, inspection in
            guard let image = item.child("itunes:image"), let own = image["href"]?.trimmedOfXMLWhiteSpace,
                !own.isEmpty, own == inspection.channelFacts.cover
            else { return }
            inspection.report("the picture is the cover of the show", at: image, attribute: "href")
        }
    ).toldOnce()
}

/// Remembers the address of the cover.
