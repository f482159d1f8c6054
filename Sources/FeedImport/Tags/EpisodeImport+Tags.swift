import FeedValues
import FeedVocabulary

extension EpisodeImport {
    /// Reads the tags of Podcasting 2.0 and of single directories that have keys of their own.
    mutating func readTags(_ state: inout ImportState) {
        pairs.add(
            "people",
            rest.values("podcast:person") { element, _ in PeopleList.Credit(element).map { state.people.entry($0) } })
        pairs.add("transcripts", rest.values("podcast:transcript", PodcastTags.transcript))
        pairs.add("location", rest.values("podcast:location") { element, _ in PodcastTags.location(element) })
        pairs.add("license", rest.only("podcast:license", PodcastTags.license))
        pairs.add("funding", rest.values("podcast:funding", PodcastTags.funding))
        pairs.add("txt", rest.values("podcast:txt") { element, _ in PodcastTags.record(element) })
        pairs.add("soundbites", rest.values("podcast:soundbite") { element, _ in PodcastTags.soundbite(element) })
        pairs.add("content-links", rest.values("podcast:contentLink", PodcastTags.contentLink))
        pairs.add("images", rest.values("podcast:image", PodcastTags.image))
        pairs.add("srcset", rest.only("podcast:images", PodcastTags.sizes))
        pairs.add("social", rest.together("podcast:socialInteract", PodcastTags.social))
        pairs.add("chat", rest.only("podcast:chat") { element, _ in PodcastTags.chat(element) })
        pairs.add("value", rest.values("podcast:value", PodcastTags.value))
        let main = mediaAddress
        pairs.add(
            "alternates",
            rest.values("podcast:alternateEnclosure") { element, _ in PodcastTags.alternate(element, of: main) })
        pairs.add("countries", rest.only("media:restriction") { element, _ in PodcastTags.restriction(element) })
        pairs.add("available", rest.only("dcterms:valid") { element, _ in PodcastTags.availability(element) })
    }

    /// The address of the media file, if there is one.
    private var mediaAddress: String? {
        guard case .mapping(let media)? = pairs.first(where: { $0.key == "media" })?.value,
            case .text(let address)? = media.first?.value
        else { return nil }
        return address
    }
}
