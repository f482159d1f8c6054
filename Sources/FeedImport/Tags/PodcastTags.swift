import FeedValues
import FeedVocabulary

/// The values that say the same as tags of Podcasting 2.0; `nil` for an element that none can say the same as.
enum PodcastTags {
    /// The most characters of a text of a tag.
    private static let mostCharacters = 128

    /// A value of an attribute, or of a text, that isn't empty.
    static func stated(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }

    /// A line that is no longer than tags take.
    static func line(_ element: FeedElement, most: Int = mostCharacters) -> String? {
        let line = element.line
        return line.isEmpty || line.unicodeScalars.count > most ? nil : line
    }

    static func transcript(_ element: FeedElement, _ changes: inout AddressChanges) -> YAMLValue? {
        guard element.isPlain(["url", "type", "language", "rel"]), element.text.isEmpty,
            let address = changes.address(of: element, attribute: "url"), let stated = element["type"],
            let type = MediaType(stated), transcriptTypes.contains(type.description)
        else { return nil }
        var pairs = [YAMLPair("url", .text(address.description)), YAMLPair("type", .text(type.description))]
        if let language = PodcastTags.stated(element["language"]) {
            guard let known = Language(language) else { return nil }
            pairs.append(YAMLPair("language", .text(known.description)))
        }
        if let relation = PodcastTags.stated(element["rel"]) {
            guard relation == "captions", !["text/plain", "text/html"].contains(type.description) else { return nil }
            pairs.append(YAMLPair("rel", .text(relation)))
        }
        return .mapping(pairs)
    }

    private static let transcriptTypes: Set<String> = [
        "text/vtt", "application/x-subrip", "text/html", "application/json", "text/plain",
    ]

    static func location(_ element: FeedElement) -> YAMLValue? {
        guard element.isPlain(["rel", "geo", "osm", "country"]), let name = line(element) else { return nil }
        var pairs = [YAMLPair("name", .text(name))]
        if let relation = stated(element["rel"]) {
            guard ["subject", "creator"].contains(relation) else { return nil }
            pairs.append(YAMLPair("rel", .text(relation)))
        }
        if let geo = stated(element["geo"]) {
            guard GeoURI(geo) != nil else { return nil }
            pairs.append(YAMLPair("geo", .text(geo)))
        }
        if let object = stated(element["osm"]) {
            guard OpenStreetMapID(object) != nil else { return nil }
            pairs.append(YAMLPair("osm", .text(object)))
        }
        if let country = stated(element["country"]) {
            guard CountryCode(country) != nil else { return nil }
            pairs.append(YAMLPair("country", .text(country)))
        }
        return .mapping(pairs)
    }

    static func license(_ element: FeedElement, _ changes: inout AddressChanges) -> YAMLValue? {
        guard element.isPlain(["url"]), let name = line(element) else { return nil }
        guard stated(element["url"]) != nil else { return License(name) == nil ? nil : .text(name) }
        guard let address = changes.address(of: element, attribute: "url") else { return nil }
        return .mapping([YAMLPair("name", .text(name)), YAMLPair("url", .text(address.description))])
    }

    static func funding(_ element: FeedElement, _ changes: inout AddressChanges) -> YAMLValue? {
        guard element.isPlain(["url"]), let label = line(element),
            let address = changes.address(of: element, attribute: "url")
        else { return nil }
        return .mapping([YAMLPair("url", .text(address.description)), YAMLPair("label", .text(label))])
    }

    static func record(_ element: FeedElement) -> YAMLValue? {
        let value = element.text
        guard element.isPlain(["purpose"]), !value.isEmpty, value.unicodeScalars.count <= 4000 else { return nil }
        var pairs: [YAMLPair] = []
        if let purpose = stated(element["purpose"])?.asLine {
            let isKnown = purpose != "ai-content" || value == "true" || value == "false"
            guard purpose.unicodeScalars.count <= mostCharacters, isKnown else { return nil }
            pairs.append(YAMLPair("purpose", .text(purpose)))
        }
        return .mapping(pairs + [YAMLPair("value", .text(value))])
    }

    static func soundbite(_ element: FeedElement) -> YAMLValue? {
        guard element.isPlain(["startTime", "duration"]), let from = element["startTime"],
            let length = element["duration"],
            let start = MediaDuration(clock: from), let duration = MediaDuration(clock: length),
            duration.milliseconds > 0, element.line.unicodeScalars.count <= mostCharacters
        else { return nil }
        var pairs = [YAMLPair("start", .text(start.seconds)), YAMLPair("duration", .text(duration.seconds))]
        pairs.add("title", stated(element.line))
        return .mapping(pairs)
    }

    static func contentLink(_ element: FeedElement, _ changes: inout AddressChanges) -> YAMLValue? {
        guard element.isPlain(["href"]), let label = stated(element.line),
            let address = changes.address(of: element, attribute: "href")
        else { return nil }
        return .mapping([YAMLPair("url", .text(address.description)), YAMLPair("label", .text(label))])
    }

    static func chat(_ element: FeedElement) -> YAMLValue? {
        guard element.isPlain(["server", "protocol", "accountId", "space"]), element.text.isEmpty,
            let server = element["server"], isHost(server), let network = element["protocol"],
            ClosedLists.chatProtocols.contains(network)
        else { return nil }
        var pairs = [YAMLPair("server", .text(server)), YAMLPair("protocol", .text(network))]
        pairs.add("account-id", stated(element["accountId"]))
        pairs.add("space", stated(element["space"]))
        return .mapping(pairs)
    }

    private static func isHost(_ text: String) -> Bool {
        WebAddress("https://\(text)/")?.host == text && !text.contains(":")
    }

    static func social(_ elements: [FeedElement]) -> YAMLValue? {
        if elements.count == 1, elements[0]["protocol"] == "disabled", elements[0].isPlain(["protocol"]),
            elements[0].text.isEmpty
        {
            return .text("disabled")
        }
        let posts = elements.compactMap(post)
        guard posts.count == elements.count else { return nil }
        let priorities = elements.compactMap { $0["priority"] }
        guard priorities.isEmpty || Set(priorities).count == elements.count else { return nil }
        return .list(posts)
    }

    private static func post(_ element: FeedElement) -> YAMLValue? {
        guard element.isPlain(["protocol", "uri", "accountId", "accountUrl", "priority"]), element.text.isEmpty,
            let network = element["protocol"], ClosedLists.socialProtocols.contains(network), network != "disabled",
            let uri = element["uri"], AbsoluteURI(uri) != nil
        else { return nil }
        var pairs = [YAMLPair("protocol", .text(network)), YAMLPair("uri", .text(uri))]
        pairs.add("account-id", stated(element["accountId"])?.asLine)
        if let page = stated(element["accountUrl"]) {
            guard WebAddress(page) != nil else { return nil }
            pairs.append(YAMLPair("account-url", .text(page)))
        }
        if let priority = element["priority"] {
            guard let number = Int(priority), number > 0 else { return nil }
            pairs.append(YAMLPair("priority", .number(number)))
        }
        return .mapping(pairs)
    }
}
