/// What may stand in a mapping of the catalogue: the keys of a list that the readers use, each with what it takes.
struct MappingSchema: Sendable {
    /// Which keys must be there together.
    enum Demand: Sendable {
        /// None but those that are required.
        case none
        /// All of at least one of these groups.
        case anyOf([[String]])
        /// One of these and no other.
        case oneOf([String])
    }

    /// What it is called within a schema.
    let name: String
    /// The keys that the readers know.
    let keys: KeyList
    /// What the keys mean and take.
    let entries: [KeySchema]
    /// The keys that must be there.
    let required: [String]
    /// Which others must be there together.
    let demand: Demand

    /// A mapping with its keys.
    init(
        _ name: String, _ keys: KeyList, required: [String] = [], demand: Demand = .none, _ entries: [KeySchema]
    ) {
        self.name = name
        self.keys = keys
        self.entries = entries
        self.required = required
        self.demand = demand
    }

    /// The keys that the readers know and that nothing is said about here; and those that are none to them.
    var gaps: [String] {
        let described = entries.map(\.key)
        let missing = keys.known.filter { !described.contains($0) }
        let foreign = described.filter { !keys.known.contains($0) }
        return missing.map { "MappingSchema '\(name)' does not describe the key '\($0)' of \(keys.subject)" }
            + foreign.map { "MappingSchema '\(name)' describes '\($0)', which is no key of \(keys.subject)" }
    }

    /// All mappings of the catalogue.
    static let all: [MappingSchema] = [
        network, links, notesLink, correctionNote, updateNote, ruleSetting, publishEntry, person, show, series, season,
        feed, selection, episode, media,
        stream,
        alternate, liveAlternate, transcript, chapter, chapterLocation, credit, owner, funding, statement, remoteItem,
        location, license,
        soundbite, value, episodeValue, recipient, timeSplit, image, sizedImage, post, chat, contentLink, block,
        updateFrequency, spotify, countries, availability, mediaSource, signature, liveItem,
    ]
}
