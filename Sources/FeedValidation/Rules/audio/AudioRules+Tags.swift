import Diagnostics
import FeedValues

extension AudioRules {
    static let tags: [Rule] = [
        sound(
            "audio-id3-missing", .info, .all,
            summary: "The file of an episode holds its title and its artist.",
            why: """
                A file that was downloaded, or plays in a car, shows what its own tags say and nothing of the feed. A \
                picture is good to have, too, but podcast apps bring their own.
                """,
            help: "write title, artist and picture into the file's tags", source: "ID3v2.4.0, frames TIT2, TPE1, APIC",
            passes: [
                .media(), .media { $0.tags = SoundFacts.Tags(hasTitle: true, hasArtist: true, hasPicture: false) },
            ],
            fails: [
                .media { $0.tags = SoundFacts.Tags(hasTitle: true, hasArtist: false, hasPicture: true) },
                .media { $0.tags = SoundFacts.Tags(hasTitle: false, hasArtist: false, hasPicture: false) },
            ]
        ) {
            $0.tags.hasTitle && $0.tags.hasArtist
                ? nil : "has no \($0.tags.missing.joined(separator: ", no ")) in its tags"
        },
        sound(
            "audio-id3-too-large", .warning, .all,
            summary: "The tags at the beginning of a file have at most 2 MB.",
            why: "They come before the first sound: with a print-sized cover in them playing begins seconds late.",
            help: "embed a smaller picture, such as a JPEG of 600 by 600 pixels", source: "Podfeed",
            passes: [.media { $0.tagBytes = 2 << 20 }], fails: [.media { $0.tagBytes = 8 << 20 }]
        ) { $0.tagBytes > 2 << 20 ? "begins with tags of \($0.tagBytes) bytes, more than 2 MB" : nil },
        sound(
            "audio-id3-picture", .info, .all,
            summary: "The picture in a file is JPEG or PNG.",
            why: "ID3 and MP4 know these two; cars and players show a grey square for WebP and the like.",
            help: "embed the picture as JPEG", source: "ID3v2.4.0, frame APIC; Apple, QuickTime metadata",
            passes: [.media { $0.tags.pictureFormat = "mjpeg" }, .media { $0.tags.pictureFormat = "png" }],
            fails: [.media { $0.tags.pictureFormat = "webp" }, .media { $0.tags.pictureFormat = "bmp" }]
        ) { sound in
            sound.tags.pictureFormat.flatMap {
                ["mjpeg", "png"].contains($0) ? nil : "holds a picture in the format '\($0)'"
            }
        },
        sound(
            "audio-id3-chapters", .info, [.apple],
            summary: "Chapters in a file stand in order, do not overlap and begin before its end.",
            why: "Apple and other apps show them; those out of order are dropped, or jump to a wrong place.",
            help: "write the chapters into the file again", source: "ID3v2 Chapter Frame Addendum 1.0",
            passes: [.media { $0.chapters = 5 }],
            fails: [
                .media { ($0.chapters, $0.chapterFault) = (5, .overlap) },
                .media { ($0.chapters, $0.chapterFault) = (5, .beyondEnd) },
            ]
        ) { sound in sound.chapterFault.map { "holds chapters that are wrong: \($0.words)" } },
    ]
}
