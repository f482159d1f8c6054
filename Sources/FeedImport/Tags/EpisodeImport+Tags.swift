import FeedValues
import FeedVocabulary

extension EpisodeImport {
    /// Reads the tags of Podcasting 2.0 and of single directories that have keys of their own.
    mutating func readTags(_ state: inout ImportState) {
        list("people", "podcast:person") { state.people.credit($0) }
        list("transcripts", "podcast:transcript", PodcastTags.transcript)
        list("location", "podcast:location", PodcastTags.location)
        single("license", "podcast:license", PodcastTags.license)
        list("funding", "podcast:funding", PodcastTags.funding)
        list("txt", "podcast:txt", PodcastTags.record)
        list("soundbites", "podcast:soundbite", PodcastTags.soundbite)
        list("content-links", "podcast:contentLink", PodcastTags.contentLink)
        list("images", "podcast:image", PodcastTags.image)
        single("srcset", "podcast:images", PodcastTags.sizes)
        all("social", "podcast:socialInteract", PodcastTags.social)
        single("chat", "podcast:chat", PodcastTags.chat)
        list("value", "podcast:value", PodcastTags.value)
        let main = mediaAddress
        list("alternates", "podcast:alternateEnclosure") { PodcastTags.alternate($0, of: main) }
        single("countries", "media:restriction", PodcastTags.restriction)
        single("available", "dcterms:valid", PodcastTags.availability)
    }

    /// The address of the media file, if there is one.
    private var mediaAddress: String? {
        guard case .mapping(let media)? = pairs.first(where: { $0.key == "media" })?.value,
            case .text(let address)? = media.first?.value
        else { return nil }
        return address
    }

    /// Takes those elements of a name that a value can say the same as.
    private mutating func list(_ key: String, _ name: String, _ value: (FeedElement) -> YAMLValue?) {
        let found = rest.filter { $0.name == name }
        guard !found.isEmpty else { return }
        var values: [YAMLValue] = []
        for element in found {
            guard let value = value(element) else { continue }
            take(element)
            values.append(value)
        }
        if !values.isEmpty { pairs.append(YAMLPair(key, .list(values))) }
    }

    /// Takes the only element of a name, where a value can say the same.
    private mutating func single(_ key: String, _ name: String, _ value: (FeedElement) -> YAMLValue?) {
        let found = rest.filter { $0.name == name }
        guard found.count == 1, let value = value(found[0]) else { return }
        take(found[0])
        pairs.append(YAMLPair(key, value))
    }

    /// Takes all elements of a name or none.
    private mutating func all(_ key: String, _ name: String, _ value: ([FeedElement]) -> YAMLValue?) {
        let found = rest.filter { $0.name == name }
        guard !found.isEmpty, let value = value(found) else { return }
        for element in found { take(element) }
        pairs.append(YAMLPair(key, value))
    }
}
