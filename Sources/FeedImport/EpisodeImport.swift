import FeedValues
import FeedVocabulary
import XMLCore

/// Makes the file of an episode of an item.
struct EpisodeImport {
    /// The item.
    let item: FeedElement
    /// What tells it from others in reports.
    let identity: String?
    /// The keys so far.
    var pairs: [YAMLPair] = []
    /// The notes.
    var notes = ""
    /// The elements that are not read yet.
    var rest: UnreadElements
    /// The elements that stay as they are.
    private var kept: KeptElements

    private init(_ item: FeedElement) {
        self.item = item
        rest = UnreadElements(in: item)
        identity = rest.first("guid")?.line
        kept = KeptElements(of: item, item: identity)
    }

    /// The files of an item: that of the episode, and its chapters.
    static func files(_ item: FeedElement, _ state: inout ImportState) -> [ImportedFile] {
        var episode = EpisodeImport(item)
        return episode.read(&state)
    }

    private mutating func read(_ state: inout ImportState) -> [ImportedFile] {
        let title = readTitle(&state)
        let date = readDate(&state)
        readDescriptions(&state)
        pairs.append(YAMLPair("date", date.map { .text($0.iso8601) } ?? .bool(false)))
        readGuid(&state)
        readLink(&state)
        readNumbers(&state)
        let medium = readMedia(&state)
        if let medium, pairs.contains(YAMLPair("type", .text("trailer"))) { state.trailers.insert(medium) }
        readLook(&state)
        readTags(&state)
        let chapters = readChapters()
        for element in rest.elements { kept.keep(element, &state) }
        state.tell(of: rest, item: identity)
        let slug = state.slugs.slug(of: [title, medium?.deletingExtension ?? "", identity ?? ""], or: "episode")
        let path = "episodes/" + (date.map { "\($0.iso8601.prefix(10))-" } ?? "") + slug
        if let address = medium, let web = WebAddress(address) { note(web, slug: slug, path + ".md", &state) }
        let file = kept.file(path + ".md", &state, text: text)
        guard let chapters else { return [file] }
        state.hasSimpleChapters = true
        let place = place(of: item)
        return [file, state.checked(ImportedFile(path: path + ".chapters.yaml", text: chapters), place)]
    }

    private func text(extensions: YAMLValue?) -> String {
        var pairs = pairs
        pairs.add("extensions", extensions)
        let matter = "---\n" + pairs.yaml() + "---\n"
        return notes.isEmpty ? matter : matter + "\n" + notes + "\n"
    }

    // MARK: - Elements

    /// The place of an element in reports.
    func place(of element: FeedElement) -> ImportLog.Place {
        ImportLog.Place(tree: element.tree, node: element.node, item: identity)
    }

    /// The first element of a name that was not read yet.
    func first(_ name: String) -> FeedElement? { rest.first(name) }

    /// Takes an element: its meaning stands under a key.
    mutating func take(_ element: FeedElement) { rest.take(element) }

    /// Keeps an element as it is, because what it says can't be read.
    mutating func keep(_ element: FeedElement, because message: String, _ state: inout ImportState) {
        rest.remove(element)
        kept.keep(element, because: message, &state)
    }

    /// Tells what else stands in an element of which only text and some attributes are read.
    func tellOthers(
        in element: FeedElement, beside known: Set<String>, as check: ImportCheck = .value,
        _ state: inout ImportState
    ) {
        guard !element.isPlain(known) else { return }
        let list = element.names(beside: known).prefix(5).map { "'\($0)'" }.joined(separator: ", ")
        state.log.report(check, "'\(element.name)' holds \(list), of which nothing is kept", at: place(of: element))
    }
}

// MARK: - What every episode says

extension EpisodeImport {
    private mutating func readTitle(_ state: inout ImportState) -> String {
        guard let element = first("title"), case let title = element.wholeLine, !title.isEmpty else {
            state.log.report(.substitute, "the item has no title", at: place(of: item))
            pairs.append(YAMLPair("title", .bool(false)))
            return first("itunes:title")?.line ?? ""
        }
        take(element)
        if !element.isPlain() {
            state.log.report(
                .value, "the title holds elements or attributes; only its words are kept", at: place(of: element))
        }
        pairs.append(YAMLPair("title", .text(title)))
        return title
    }

    private mutating func readDate(_ state: inout ImportState) -> Timestamp? {
        guard let element = first("pubDate") else {
            state.log.report(.date, "the item has no date", at: place(of: item))
            return nil
        }
        let date = RFC5322Date.parse(element.line)
        guard element.isPlain(), let timestamp = date.timestamp, isWritable(timestamp) else {
            keep(element, because: "'\(element.line)' is no date", &state)
            return nil
        }
        take(element)
        if date.flaws.contains(where: EpisodeImport.isDoubtful) {
            state.log.report(.date, "'\(element.line)' is read as \(timestamp.iso8601)", at: place(of: element))
        }
        return timestamp
    }

    private func isWritable(_ date: Timestamp) -> Bool {
        (-62_167_219_200 + 86_400...253_402_214_400).contains(date.secondsSinceEpoch)
    }

    private static func isDoubtful(_ flaw: RFC5322Date.Flaw) -> Bool {
        switch flaw {
        case .zoneMissing, .zoneMilitary, .zoneUnknownName, .dayOutOfRange, .timeOutOfRange, .twoDigitYear: true
        default: false
        }
    }

    private mutating func readGuid(_ state: inout ImportState) {
        guard let element = first("guid"), case let guid = GuidText(element.text), !guid.text.isEmpty else {
            state.log.report(.guid, "the item has no guid: apps know it by other things", at: place(of: item))
            pairs.append(YAMLPair("guid", .bool(false)))
            return
        }
        take(element)
        tellOthers(in: element, beside: ["isPermaLink"], as: .guid, &state)
        if guid.isChanged {
            state.log.report(.guid, "the guid can't stay as it is, and becomes '\(guid.text)'", at: place(of: element))
        }
        if !state.guids.insert(guid.text).inserted {
            state.log.report(.guid, "another item has the guid '\(guid.text)', too", at: place(of: element))
        }
        if WebAddress(guid.text) != nil, element["isPermaLink"]?.lowercased() != "false" {
            state.log.reportOnce(.changed, "guids are no links any more; they stay as they are", at: place(of: element))
        }
        pairs.append(YAMLPair("guid", .text(guid.text)))
    }

    private mutating func readLink(_ state: inout ImportState) {
        guard let element = first("link") else {
            // A guid that is an address is the page, where nothing else is said.
            guard let guid = item.children("guid").first, guid["isPermaLink"]?.lowercased() != "false",
                let address = WebAddress(guid.line)
            else { return }
            state.log.reportOnce(.changed, "the guid is the page of the episode", at: place(of: guid))
            pairs.append(YAMLPair("link", .text(address.description)))
            return
        }
        guard element.isPlain(), let address = rest.address(of: element) else { return }
        pairs.append(YAMLPair("link", .text(address.description)))
    }
}
