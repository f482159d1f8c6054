import Diagnostics
import FeedValues

extension ArtworkRules {
    static let color: [Rule] = [
        row(
            "art-not-rgb", .error, [.apple, .psp1],
            summary: "Artwork is in RGB and not in CMYK.",
            why: "CMYK is for ink: screens show it in wrong colours or not at all, and directories refuse it.",
            help: "convert the picture to RGB with an sRGB profile",
            passes: [.picture(), .picture(model: .gray)],
            fails: [.picture(model: .cmyk)]
        ) { $0.colorModel == .cmyk ? "is in CMYK" : nil },
        row(
            "art-not-rgb-gray", .warning, [.apple, .psp1],
            summary: "Artwork stores red, green and blue, and neither shades of grey nor a palette.",
            why: """
                Apple asks for RGB. Grey pictures and palettes are shown by most apps and mostly pass, but the letter \
                of the requirement is against them, and a palette makes gradients coarse.
                """,
            help: "save the picture in RGB",
            passes: [.picture("image/png")],
            fails: [.picture(model: .gray), .picture("image/png") { $0.hasPalette = true }]
        ) { $0.colorModel == .gray ? "is in shades of grey" : $0.hasPalette ? "has a palette" : nil },
        row(
            "art-alpha", .error, [.apple],
            summary: "Artwork has no transparency.",
            why: "Apple refuses it; elsewhere the transparent parts are black in one app and white in the next.",
            help: "put the picture on a background and save it without an alpha channel",
            source: "Apple, Podcast artwork requirements",
            passes: [.picture("image/png")],
            fails: [.picture("image/png") { $0.hasAlpha = true }]
        ) { $0.hasAlpha ? "has transparency" : nil },
        row(
            "art-16bit", .warning, [.apple],
            summary: "Artwork has 8 bits a channel.",
            why: "Sixteen bits double the file, no screen in use shows them, and some decoders fail.",
            help: "save the picture with 8 bits a channel", source: "Podfeed",
            passes: [.picture("image/png")],
            fails: [.picture("image/png") { $0.bitDepth = 16 }]
        ) { $0.bitDepth > 8 ? "has \($0.bitDepth) bits a channel" : nil },
        row(
            "art-not-srgb", .warning, [.psp1],
            summary: "The colour profile in artwork is sRGB.",
            why: "An app that ignores profiles takes every picture for sRGB, and shows one of a wider space pale.",
            help: "convert the picture to sRGB",
            source: "PSP-1, item itunes:image",
            passes: [.picture(), .picture { $0.colorProfile = "sRGB IEC61966-2.1" }],
            fails: [.picture { $0.colorProfile = "Display P3" }]
        ) { facts in
            facts.colorProfile.flatMap { facts.colorModel != .rgb || isSRGB($0) ? nil : "has the profile \($0.quoted)" }
        },
        row(
            "art-low-contrast-or-blank", .info, .all,
            summary: "No colour fills more than 99 % of artwork.",
            why: """
                A picture of one colour is mostly a placeholder that nobody replaced. Known only where all of it is \
                decoded, as 'podfeed build --measure' does.
                """,
            help: "draw a picture, or replace the placeholder", source: "Podfeed",
            passes: [.picture(), .picture { $0.commonestColorShare = 0.99 }],
            fails: [.picture { $0.commonestColorShare = 0.995 }]
        ) { facts in
            facts.commonestColorShare.flatMap { $0 > 0.99 ? "has one colour nearly everywhere" : nil }
        },
    ]

    // "c2" is the name of a small profile that stands for sRGB.
    private static func isSRGB(_ profile: String) -> Bool {
        let name = profile.asciiLowercased.filter { $0 != " " }
        return name.contains("srgb") || name == "c2"
    }
}
