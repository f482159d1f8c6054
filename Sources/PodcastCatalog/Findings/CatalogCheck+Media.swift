import Diagnostics

extension CatalogCheck {
    var mediaText: Text {
        switch self {
        case .mediaType:
            Text(
                .error,
                "Media is of a type that podcast apps play.",
                why: "Directories refuse the others.",
                help: "convert it to mp3, m4a, mp4, m4v or mov")
        case .mediaContradiction:
            Text(
                .error,
                "What is stated of a media file agrees with the file.",
                why: "A wrong size or duration breaks downloads and progress bars.",
                help: "correct the value, or remove it to have it read from the file")
        case .mediaAddress:
            Text(
                .error,
                "The addresses of media are made of parts with https and nothing behind their path.",
                why: """
                    The name of the file is written behind 'media-base', and the whole address behind \
                    'enclosure-prefix': what does not fit together leaves every episode silent.
                    """,
                help: "write an address such as https://cdn.example.com/{show}/media or https://op3.dev/e/")
        case .artworkSize:
            Text(
                .error,
                "Artwork is square, of 1400 to 3000 pixels a side.",
                why: "Directories refuse other sizes.",
                help: "make a picture of 3000 by 3000 pixels")
        case .artworkColor:
            Text(
                .error,
                "Artwork is RGB without transparency.",
                why: "Directories refuse other colours, and transparent parts turn black.",
                help: "save it as JPEG in sRGB")
        case .transcriptType:
            Text(
                .error,
                "A transcript is WebVTT, SubRip, HTML, JSON or plain text.",
                why: "Apps read these only, and tell them by their type.",
                help: "name a file that ends in .vtt, .srt, .html, .json or .txt")
        default: preconditionFailure("the check \(id) is in another group")
        }
    }
}
