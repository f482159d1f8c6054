import Diagnostics
import FeedValues

/// Holds the title in the tags of a file against that of its episode.
enum AudioTitleDiffers {
    static let rule = Rule(
        "audio-id3-differs", .audio, .info, .all,
        summary: "The title in the tags of a file has a word in common with that of its episode.",
        why: """
            A file with the title of another episode is often that episode: last week's export, under the new name. \
            Listeners notice first.
            """,
        help: "listen to the file; then write the title of the episode into its tags", source: "Podfeed",
        passing: [
            item("The Roll of Names", tag: "12: the roll of names (final)"), item("Names", tag: nil),
            item("鍛造黃埔", tag: "黃埔"), item("—", tag: "The Bees"), item("Forged at Whampoa", tag: "Master"),
        ],
        failing: [
            item("Forged at Whampoa", tag: "Sealed in Berlin", mark: "↓"), item("鍛造黃埔", tag: "柏林", mark: "↓"),
        ],
        check: .assetUse(.media) { use, inspection in
            guard let tag = use.media?.sound?.tags.title, let title = use.item?.child("title")?.text,
                use.element.number == use.item?.child("enclosure")?.number
            else { return }
            let (own, other) = (words(of: title), words(of: tag))
            // One word, as 'Master' or 'Untitled', is no title of another episode.
            guard !own.isEmpty, other.count > 1, own.isDisjoint(with: other) else { return }
            inspection.report("\(use.name) is called \(tag.quoted) in its tags", at: use)
        })

    /// The words of a title: runs of letters and digits in ASCII but for the shortest, and each letter beyond it, as
    /// not every script has spaces.
    private static func words(of title: some StringProtocol) -> Set<String> {
        var words: Set<String> = []
        var run = ""
        for scalar in title.unicodeScalars.prefix(1000) {
            if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                run.unicodeScalars.append(scalar)
                continue
            }
            add(run, to: &words)
            run = ""
            if scalar.properties.isAlphabetic { words.insert(String(scalar).lowercased()) }
        }
        add(run, to: &words)
        return words
    }

    private static func add(_ run: String, to words: inout Set<String>) {
        guard run.utf8.count > 2 || run.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !run.isEmpty else { return }
        words.insert(run.lowercased())
    }

    private static let address = "https://example.com/1.mp3"

    private static func item(_ title: String, tag: String?, mark: String = "") -> RuleExample {
        let enclosure = "<enclosure \(mark)url=\"\(address)\" length=\"28816000\" type=\"audio/mpeg\"/>"
        return .item("<title>\(title)</title>\(enclosure)").with(asset: address, .media { $0.tags.title = tag })
    }
}
