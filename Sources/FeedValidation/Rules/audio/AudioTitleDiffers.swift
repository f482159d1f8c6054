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
            item("Сталь и уголь", tag: "12. СТАЛЬ"), item("Das Café", tag: "Abends im cafe\u{301}"),
        ],
        failing: [
            item("Forged at Whampoa", tag: "Sealed in Berlin", mark: "↓"), item("鍛造黃埔", tag: "柏林", mark: "↓"),
            item("Сталь и уголь", tag: "Море и лёд", mark: "↓"),
            item("Über den Wolken", tag: "Grüße aus Brüssel", mark: "↓"),
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

    /// The words of a title: runs of letters and digits but for the shortest, and each sign of scripts without spaces.
    ///
    /// Characters are compared and not scalars, so that it does not matter how an accent is written.
    private static func words(of title: some StringProtocol) -> Set<String> {
        var words: Set<String> = []
        var run = ""
        for character in title.prefix(1000) {
            let standsAlone = hasNoSpaces(character)
            if !standsAlone, character.isLetter || character.isNumber {
                run.append(character)
                continue
            }
            add(run, to: &words)
            run = ""
            if standsAlone { words.insert(String(character)) }
        }
        add(run, to: &words)
        return words
    }

    /// Whether a character is of a script that puts no space between words: Thai, Lao, Burmese, Khmer, kana, ideographs.
    private static func hasNoSpaces(_ character: Character) -> Bool {
        guard character.isLetter, let scalar = character.unicodeScalars.first else { return false }
        return switch scalar.value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF: true
        default: scalar.properties.isIdeographic
        }
    }

    private static func add(_ run: String, to words: inout Set<String>) {
        // Two signs are a word where each is a syllable, and no more than 'of' or 'на' where each is a letter.
        guard run.count > 2 || run.utf8.count > 4 || run.allSatisfy(\.isNumber), !run.isEmpty else { return }
        words.insert(run.lowercased())
    }

    private static let address = "https://example.com/1.mp3"

    private static func item(_ title: String, tag: String?, mark: String = "") -> RuleExample {
        let enclosure = "<enclosure \(mark)url=\"\(address)\" length=\"28816000\" type=\"audio/mpeg\"/>"
        return .item("<title>\(title)</title>\(enclosure)").with(asset: address, .media { $0.tags.title = tag })
    }
}
