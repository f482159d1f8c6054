/// What the bytes of an item are spent on.
package enum ItemPart: String, CaseIterable, Sendable {
    /// Descriptions and show notes.
    case notes
    /// Chapters, or where they are.
    case chapters
    /// Where transcripts are.
    case transcripts
    /// Who took part.
    case people
    /// The enclosure and its alternates.
    case media
    /// Everything else.
    case rest

    /// What an element of an item is counted as, by its canonical name.
    init(element name: String) {
        self =
            switch name {
            case "description", "content:encoded", "itunes:summary", "itunes:subtitle": .notes
            case "podcast:chapters", "psc:chapters": .chapters
            case "podcast:transcript": .transcripts
            case "podcast:person": .people
            case "enclosure", "podcast:alternateEnclosure", "media:content", "media:group": .media
            default: .rest
            }
    }
}
