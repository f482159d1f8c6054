import Diagnostics
import FeedValues
import FeedVocabulary

extension Rule {
    static let podcastMediumVideoEnclosure = Rule(
        "podcast-medium-video-enclosure", .podcastMedium, .info, [.podcasting2],
        summary: "The medium and the enclosures of a feed agree whether there is something to see.",
        why: """
            Apps for video list the feeds of the media 'video' and 'film', apps for listening the others: listeners \
            get a black picture, or find a show in an app that cannot play it.
            """,
        help: "write the medium that the files are of",
        source: "Podfeed",
        passing: [
            .channel("<podcast:medium>video</podcast:medium>\(item("video/mp4"))\(item("audio/mpeg"))"),
            .channel("<podcast:medium>podcast</podcast:medium>\(item("audio/mpeg"))\(item("video/mp4"))"),
            // Where no medium is stated there is none to doubt.
            .channel("\(item("video/mp4"))"), .channel("<podcast:medium>video</podcast:medium><item/>"),
        ],
        failing: [
            .channel("<podcast:medium>↓film</podcast:medium>\(item("audio/mpeg"))"),
            .channel("<podcast:medium>↓podcast</podcast:medium>\(item("video/mp4"))\(item("video/x-m4v"))"),
        ],
        check: .feed { MediumCheck() })

    private static func item(_ type: String) -> String {
        "<item><enclosure url=\"https://example.com/1\" length=\"12345678\" type=\"\(type)\"/></item>"
    }
}

/// Remembers whether any enclosure was sound, and any pictures.
private struct MediumCheck: FeedCheck {
    private var hasAudio = false
    private var hasVideo = false

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        guard facts.isItem, let enclosure = item.child("enclosure") else { return nil }
        switch inspection.parts(of: enclosure).type?.topLevel {
        case "audio": return 0
        case "video": return 1
        default: return nil
        }
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        if item.mark == 0 { hasAudio = true } else { hasVideo = true }
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard hasAudio != hasVideo, let element = document.channel?.child("podcast:medium"),
            case .items(let medium) = DeclaredMedium(element.trimmedText)
        else { return }
        let isAsSaid =
            switch medium {
            case .video, .film: hasVideo
            case .podcast, .music, .audiobook: hasAudio
            case .newsletter, .blog, .publisher, .course: true
            }
        guard !isAsSaid else { return }
        let kind = hasVideo ? "video" : "audio"
        inspection.report("the medium is '\(medium.rawValue)', and all enclosures are \(kind)", inTextOf: element)
    }
}
