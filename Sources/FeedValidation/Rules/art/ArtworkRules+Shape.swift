import Diagnostics
import FeedValues

extension ArtworkRules {
    static let shape: [Rule] = [
        row(
            "art-too-small", .error, [.apple, .psp1],
            summary: "Artwork has at least 1400 pixels a side.",
            why: "Smaller pictures are refused: a show without one is not listed, and a large screen would blur them.",
            help: "make a picture of 3000 by 3000 pixels",
            passes: [.picture("image/jpeg", 1400)],
            fails: [.picture("image/jpeg", 1000), .picture("image/jpeg", 1400, by: 1399)]
        ) { $0.width < 1400 || $0.height < 1400 ? "has \($0.size), fewer than 1400 a side" : nil },
        row(
            "art-too-large", .error, [.apple, .psp1],
            summary: "Artwork has at most 3000 pixels a side.",
            why: "Larger pictures are refused, as apps on small devices can't hold them in memory.",
            help: "scale the picture down to 3000 by 3000 pixels",
            passes: [.picture()],
            fails: [.picture("image/jpeg", 4096), .picture("image/jpeg", 3001, by: 3000)]
        ) { $0.width > 3000 || $0.height > 3000 ? "has \($0.size), more than 3000 a side" : nil },
        row(
            "art-not-square", .error, [.apple, .psp1, .spotify],
            summary: "Artwork is square.",
            why: "Apps have a square for it: another shape is refused, cut off or squeezed.",
            help: "cut or extend the picture to a square",
            source: directories + "; Spotify, Delivery Specification for podcasts, images",
            passes: [.picture("image/png")],
            fails: [.picture("image/jpeg", 3000, by: 2999)]
        ) { $0.width != $0.height ? "has \($0.size), which is no square" : nil },
        row(
            "art-max-3000-preferred", .info, [.apple],
            summary: "Artwork has the largest size that is taken, 3000 by 3000 pixels.",
            why: "Apple shows it on televisions as well as on watches, and scales it down itself.",
            help: "offer the picture in 3000 by 3000 pixels",
            source: "Apple, Podcast artwork requirements",
            passes: [.picture(), .picture("image/jpeg", 1000), .picture("image/jpeg", 2000, by: 1500)],
            fails: [.picture("image/jpeg", 1400), .picture("image/jpeg", 2999)]
        ) {
            $0.width == $0.height && (1400..<3000).contains($0.width) ? "has \($0.size), 3000 a side are best" : nil
        },
        row(
            "art-orientation", .warning, .all,
            summary: "Artwork stands upright without being turned.",
            why: """
                A camera notes in EXIF how it was held and leaves the pixels as they are. Apps don't look there, and \
                show the picture on its side.
                """,
            help: "turn the pixels and remove the note, as 'jpegtran' or any editor does",
            source: "CIPA DC-008 (EXIF), Orientation",
            passes: [.picture(), .picture { $0.orientation = 1 }],
            fails: [.picture { $0.orientation = 6 }]
        ) { $0.orientation.flatMap { $0 == 1 ? nil : "is to be turned, by its EXIF orientation \($0)" } },
    ]
}
