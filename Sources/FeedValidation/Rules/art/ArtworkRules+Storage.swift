import Diagnostics
import FeedValues

extension ArtworkRules {
    static let storage: [Rule] = [
        size("512k", .info, over: 512 << 10, upTo: 1 << 20, passes: [400_000, 512 << 10, 2 << 20], fails: 600_000),
        size("1m", .warning, over: 1 << 20, upTo: 5 << 20, passes: [600_000, 1 << 20, 6 << 20], fails: 2 << 20),
        size("5m", .error, over: 5 << 20, upTo: .max, passes: [5 << 20], fails: 6 << 20),
        row(
            "art-dpi", .info, [.apple, .psp1],
            summary: "Artwork states 72 dots an inch, if any density.",
            why: "The directories ask for 72. No screen heeds it, so another value does no harm but for the letter.",
            help: "set the density to 72 dots an inch",
            passes: [.picture(), .picture { $0.dotsPerInch = 72 }],
            fails: [.picture { $0.dotsPerInch = 300 }]
        ) { $0.dotsPerInch.flatMap { $0 == 72 ? nil : "states \($0) dots an inch" } },
        row(
            "art-progressive-or-interlaced", .info, .all,
            summary: "Artwork is stored in one pass.",
            why: "A picture in passes takes more time and memory to decode, which a watch feels; no app needs them.",
            help: "save the picture as baseline JPEG, or as PNG without interlacing", source: "Podfeed",
            passes: [.picture()],
            fails: [.picture { $0.isProgressive = true }]
        ) { $0.isProgressive ? "is stored in several passes" : nil },
        row(
            "art-exif-gps", .warning, .all,
            summary: "Artwork does not tell where it was taken, or with which camera.",
            why: """
                A photo from a phone carries the place to the metre, and serial numbers by which other pictures of the \
                same camera can be found. Whoever fetches the artwork can read both.
                """,
            help: "remove the EXIF data before publishing, as 'exiftool -all=' does", source: "Podfeed",
            passes: [.picture { $0.orientation = 1 }],
            fails: [.picture { $0.hasPosition = true }, .picture { $0.hasSerialNumber = true }]
        ) {
            $0.hasPosition
                ? "says in its EXIF data where it was taken"
                : $0.hasSerialNumber ? "holds a serial number of the camera in its EXIF data" : nil
        },
    ]

    private static func size(
        _ name: String, _ severity: Severity, over limit: Int, upTo next: Int, passes: [Int], fails: Int
    ) -> Rule {
        let words = limit < 1 << 20 ? "\(limit >> 10) KB" : "\(limit >> 20) MB"
        return row(
            "art-file-size-\(name)", severity, .all,
            summary: "Artwork has at most \(words).",
            why: """
                Every new listener fetches the picture, often over a phone. The directories name no limit; hosts \
                mostly take half a megabyte, and a JPEG of 3000 by 3000 pixels fits into that.
                """,
            help: "save the picture as JPEG of lower quality", source: "Hosts' guides to artwork; Podfeed",
            passes: passes.map { .picture(bytes: $0) }, fails: [.picture(bytes: fails)]
        ) { $0.bytes > limit && $0.bytes <= next ? "has \($0.bytes) bytes, more than \(words)" : nil }
    }
}
