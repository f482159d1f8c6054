import Diagnostics
import FeedValues

extension AudioRules {
    static let files: [Rule] = [
        Rule(
            "audio-missing", .audio, .error, .all,
            summary: "The media that a feed names exist.",
            why: "Listeners see the episode and can't play it, and directories count the feed as broken.",
            help: "add the file, or correct the address", source: "RSS 2.0, enclosure sub-element of item",
            passing: [.item(enclosure.replacing("↓", with: "")).with(asset: address, .media())],
            failing: [
                .item(enclosure).with(asset: address, .missing),
                .item(
                    """
                    <podcast:alternateEnclosure type="audio/opus"><podcast:source ↓uri="https://example.com/1.opus"/>
                    </podcast:alternateEnclosure>
                    """
                ).with(asset: "https://example.com/1.opus", .missing),
            ],
            check: .asset([.media, .rendition], .eachFile) { use, inspection in
                guard case .missing = use.asset.content else { return }
                inspection.report("there is no file \(use.name)", at: use)
            }),
        Rule(
            "audio-unreadable", .audio, .error, .all,
            summary: "Media are audio or video, whole and undamaged.",
            why: """
                An export that broke off and a page of an error that was saved as .mp3 are fetched by every subscriber \
                at once; players stop in the middle, or never begin.
                """,
            help: "export or copy the file again", source: "ISO/IEC 11172-3; ISO/IEC 14496-12",
            passing: [.item(enclosure.replacing("↓", with: "")).with(asset: address, .media())],
            failing: [
                .item(enclosure).with(asset: address, .unreadable("is empty")),
                .item(enclosure).with(asset: address, .unreadable("holds no audio or video that can be read")),
            ],
            check: .asset([.media, .rendition], .eachFile) { use, inspection in
                guard case .unreadable(let reason) = use.asset.content else { return }
                inspection.report("\(use.name) \(reason)", at: use)
            }),
        row(
            "audio-spotify-size", .info, [.spotify],
            summary: "The file of an episode has at most 200 MB.",
            why:
                "Guides name this bound for Spotify, which itself states none in public; a longer file may be refused.",
            help: "export the episode at a lower bit rate", source: "Hosts' guides to Spotify",
            passes: [.media(bytes: 200_000_000)], fails: [.media(bytes: 200_000_001)]
        ) { $0.bytes > 200_000_000 ? "has \($0.bytes / 1_000_000) MB, more than 200" : nil },
    ]
}
