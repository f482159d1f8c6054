import Diagnostics
import FeedValues
import FeedVocabulary

extension PodcastMiscRules {
    /// The rules on podcast:image, and on podcast:images before it.
    static let images = [
        href, alternativeText, aspectRatio, aspectRatioContradicts, dimensions, typeMismatch, purpose, deprecated,
        sourceSet,
    ]

    private static let name = "podcast:image"
    private static let page = "Podcast namespace, image"

    private static let href = Rule(
        "podcast-image-href", .podcastMisc, .error, [.podcasting2],
        summary: "An image has an absolute address.",
        why: "A feed is read far from where it lies: an address that is not whole shows nothing.",
        help: "write the whole address of the picture",
        source: page,
        supersedes: URLRules.whereNotAbsolute,
        passing: [.channel("<podcast:image href=\"https://example.com/a.jpg\"/>")],
        failing: [
            .channel("↓<podcast:image/>"), .item("<podcast:image ↓href=\"/a.jpg\"/>"),
            .channel("<podcast:liveItem status=\"live\"><podcast:image ↓href=\"\"/></podcast:liveItem>"),
        ],
        check: .absoluteAddress(inRequired: "href", of: name))

    private static let alternativeText = Rule(
        "podcast-image-alt-missing", .podcastMisc, .info, [.podcasting2],
        summary: "An image says in words what it shows.",
        why: "Those who listen because they cannot see are read the words.",
        help: "add alt=\"…\" with a short description",
        source: page,
        passing: [.channel("<podcast:image href=\"https://example.com/a.jpg\" alt=\"A bee on a microphone\"/>")],
        failing: [.channel("↓<podcast:image href=\"https://example.com/a.jpg\"/>")],
        check: .requires(podcastAttribute: "alt", of: name))

    private static let aspectRatio = Rule(
        "podcast-image-aspect-ratio", .podcastMisc, .error, [.podcasting2],
        summary: "An aspect ratio is written as in CSS: two numbers with a slash, or one number.",
        why: "By the ratio an app picks the picture that fits a place before it has any of them.",
        help: "write the ratio with a slash, such as '16/9'",
        source: "Podcast namespace, image; W3C, CSS Values and Units 4, section 5.7",
        passing: [
            .channel("<podcast:image aspect-ratio=\"16/9\"/>"), .item("<podcast:image aspect-ratio=\"1 / 1\"/>"),
            .channel("<podcast:image aspect-ratio=\"1.9\"/>"),
        ],
        failing: [
            .channel("<podcast:image ↓aspect-ratio=\"16:9\"/>"), .item("<podcast:image ↓aspect-ratio=\"0/1\"/>"),
        ],
        check: .attributes([name: ["aspect-ratio"]]) { value, inspection in
            guard AspectRatio(value.text) == nil else { return }
            let slashed = String(value.text.map { $0 == ":" || $0 == "x" ? "/" : $0 })
            inspection.report(
                "\(value.text.quoted) is no aspect ratio of CSS", at: value.element, attribute: value.name,
                help: AspectRatio(slashed).map { _ in "write '\(slashed)'" })
        })

    private static let aspectRatioContradicts = Rule(
        "podcast-image-aspect-ratio-contradicts", .podcastMisc, .warning, [.podcasting2],
        summary: "The aspect ratio of an image is that of its width and height.",
        why: "An app keeps a place of one shape free, and squeezes or cuts a picture of another into it.",
        help: "correct the ratio, or the width and height",
        source: "Podfeed",
        passing: [
            .channel("<podcast:image aspect-ratio=\"16/9\" width=\"2560\" height=\"1440\"/>"),
            .channel("<podcast:image aspect-ratio=\"1.9\" width=\"1200\" height=\"630\"/>"),
            .channel("<podcast:image aspect-ratio=\"16/9\" width=\"1200\"/>"),
        ],
        failing: [.channel("<podcast:image ↓aspect-ratio=\"16/9\" width=\"1200\" height=\"630\"/>")],
        check: .attributes([name: ["aspect-ratio"]]) { value, inspection in
            guard let ratio = AspectRatio(value.text), let width = value.element["width"].flatMap(WholeNumber.parse),
                let height = value.element["height"].flatMap(WholeNumber.parse), width > 0, height > 0,
                !ratio.fits(width: width, height: height)
            else { return }
            inspection.report(
                "\(value.text.quoted) is not the ratio of \(width) to \(height)", at: value.element,
                attribute: value.name)
        })

    private static let dimensions = Rule(
        "podcast-image-dimensions", .podcastMisc, .error, [.podcasting2],
        summary: "The width and height of an image are whole numbers of pixels.",
        why: "Apps pick a picture large enough for the screen by them; a unit behind the number hides it.",
        help: "write the pixels in digits, such as '1200'",
        source: page,
        passing: [.channel("<podcast:image width=\"1200\" height=\"630\"/>")],
        failing: [.channel("<podcast:image ↓width=\"1200px\" ↓height=\"0\"/>")],
        check: .attributes([name: ["width", "height"]]) { value, inspection in
            guard (WholeNumber.parse(value.text) ?? 0) < 1 else { return }
            inspection.report(
                "'\(value.name)' is \(value.text.quoted), no number of pixels", at: value.element,
                attribute: value.name)
        })

    private static let typeMismatch = Rule(
        "podcast-image-type-mismatch", .podcastMisc, .warning, [.podcasting2],
        summary: "An image that is no JPEG and no PNG states its type, and the type fits the file.",
        why: "Apps take JPEG and PNG for granted; of a film or a WebP they must be told before they fetch it.",
        help: "write the media type of the file, such as type=\"image/webp\"",
        source: page,
        passing: [
            .channel("<podcast:image href=\"https://example.com/a.jpg\"/>"),
            .channel("<podcast:image href=\"https://example.com/a.webp\" type=\"image/webp\"/>"),
            .channel("<podcast:image href=\"https://example.com/a.php\" type=\"image/webp\"/>"),
            .channel("<podcast:image href=\"https://example.com/a?format=jpg\"/>"),
        ],
        failing: [
            .channel("↓<podcast:image href=\"https://example.com/a.mp4\"/>"),
            .item("<podcast:image href=\"https://example.com/a.png\" ↓type=\"image/jpeg\"/>"),
        ],
        check: .element(name) { element, inspection in
            guard let file = AttributeValue(element, "href").flatMap({ URLReference($0.text).pathExtension }),
                let expected = types[file]
            else { return }
            let type = AttributeValue(element, "type")
            guard type.flatMap({ ContentType($0.text) })?.essence.description != expected,
                type != nil || expected != "image/jpeg" && expected != "image/png"
            else { return }
            let fault = type.map { "is said to be \($0.text.quoted)" } ?? "has no 'type'"
            inspection.report(
                "a .\(file) \(fault)", at: element, attribute: "type", help: "write type=\"\(expected)\"")
        })

    private static let types = [
        "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "webp": "image/webp", "gif": "image/gif",
        "avif": "image/avif", "svg": "image/svg+xml", "mp4": "video/mp4", "webm": "video/webm",
    ]

    private static let purpose = Rule(
        "podcast-image-purpose", .podcastMisc, .warning, [.podcasting2],
        summary: """
            The purposes of an image are words of the namespace with spaces between, or vendor/word, in 128 \
            characters.
            """,
        why: "Apps look for a word that they know; a comma makes two words one that nobody knows.",
        help: "write words such as 'artwork social', and your own as 'vendor/word'",
        source: page,
        passing: [
            .channel("<podcast:image purpose=\"artwork social\"/>"),
            .channel("<podcast:image purpose=\"banner example/watch\"/>"),
        ],
        failing: [
            .channel("<podcast:image ↓purpose=\"artwork,social\"/>"), .item("<podcast:image ↓purpose=\"icon\"/>"),
            .item("<podcast:image ↓purpose=\"example/\"/>"),
            .item("<podcast:image ↓purpose=\"\(String(repeating: "artwork ", count: 17))\"/>"),
        ],
        check: .attributes([name: ["purpose"]]) { value, inspection in
            let count = value.text.utf8.count > 128 ? value.text.unicodeScalars.count : 0
            guard count <= 128 else {
                return inspection.report(
                    "'purpose' has \(count) characters, more than 128", at: value.element, attribute: value.name,
                    help: "name fewer purposes")
            }
            let words = value.text.split { " \t\n\r".contains($0) }
            guard let word = words.first(where: { !isPurpose($0) }) else { return }
            let nearest = Spelling.nearest(to: word, in: ClosedLists.imagePurposes)
            let hasComma = word.contains(",")
            inspection.report(
                "\(String(word).quoted) is no purpose that apps know", at: value.element, attribute: value.name,
                help: hasComma ? "write spaces between the purposes" : nearest.map { "write '\($0)'" })
        })

    private static func isPurpose(_ word: Substring) -> Bool {
        if ClosedLists.imagePurposes.contains(String(word)) { return true }
        let parts = word.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && !word.contains(",")
    }

    private static let deprecated = Rule(
        "podcast-images-deprecated", .podcastMisc, .info, [.podcasting2],
        summary: "Images are given by podcast:image and no longer by podcast:images.",
        why: """
            The namespace has replaced the list by one element for each picture, with words for the blind and a \
            purpose.
            """,
        help: "write a <podcast:image> for each picture",
        source: "Podcast namespace, images (deprecated)",
        passing: [.channel("<podcast:image href=\"https://example.com/a.jpg\"/>")],
        failing: [.channel("↓<podcast:images srcset=\"https://example.com/a.jpg 1500w\"/>")],
        check: .element("podcast:images") { element, inspection in
            inspection.report("<podcast:images> has been replaced by <podcast:image>", at: element)
        })

    private static let sourceSet = Rule(
        "podcast-images-srcset", .podcastMisc, .warning, [.podcasting2],
        summary: "A list of images has absolute addresses, each with a width.",
        why: "Apps that still read the list choose by the width, and cannot resolve an address that is not whole.",
        help: "write each picture as 'https://example.com/a.jpg 1500w', with commas between them",
        source: "Podcast namespace, images (deprecated)",
        passing: [
            .channel("<podcast:images srcset=\"https://example.com/a,b.jpg 1500w, https://example.com/c.jpg 300w\"/>")
        ],
        failing: [
            .channel("<podcast:images ↓srcset=\"/a.jpg 1500w\"/>"), .channel("↓<podcast:images/>"),
            .item("<podcast:images ↓srcset=\"https://example.com/a.jpg\"/>"),
            .item("<podcast:images ↓srcset=\"https://example.com/a.jpg 1500w, https://example.com/b.jpg 2x\"/>"),
        ],
        check: .element("podcast:images") { element, inspection in
            let candidates = SourceSet(element["srcset"] ?? "").candidates
            if candidates.isEmpty, element.lacks(podcastAttribute: "srcset") {
                inspection.report("podcast:images has no 'srcset'", at: element, attribute: "srcset")
            } else if let relative = candidates.first(where: { URLReference($0.address).faultOfAbsoluteAddress != nil })
            {
                inspection.report("\(relative.address.quoted) is no absolute address", at: element, attribute: "srcset")
            } else if let bare = candidates.first(where: { $0.width == nil }) {
                inspection.report(
                    "\(bare.address.quoted) has no width, such as 1500w", at: element, attribute: "srcset")
            }
        })
}
