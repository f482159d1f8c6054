import FeedValues
import FeedVocabulary
import XMLCore

/// Makes the file of an episode of an item.
struct EpisodeImport {
    /// The item.
    let item: FeedElement
    /// What tells it from others in reports.
    var identity: String?
    /// The keys so far.
    var pairs: [YAMLPair] = []
    /// The notes.
    var notes = ""
    /// The elements that are not read yet, in their order.
    var rest: [FeedElement]
    /// The elements that stay as they are.
    var extensions: [(node: Int, xml: YAMLValue)] = []

    private init(_ item: FeedElement) {
        self.item = item
        rest = item.children
    }

    /// The files of an item: that of the episode, and its chapters.
    static func files(_ item: FeedElement, _ state: inout ImportState) -> [ImportedFile] {
        var episode = EpisodeImport(item)
        return episode.read(&state)
    }

    private mutating func read(_ state: inout ImportState) -> [ImportedFile] {
        identity = rest.first { $0.name == "guid" }?.line
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
        keepRest(&state)
        let slug = state.slugs.slug(of: [title, medium?.deletingExtension ?? "", identity ?? ""], or: "episode")
        let path = "episodes/" + (date.map { "\($0.iso8601.prefix(10))-" } ?? "") + slug
        if let address = medium, let web = WebAddress(address) { note(web, slug: slug, path + ".md", &state) }
        let file = ImportedFile(path: path + ".md", text: text)
        guard let chapters else { return [file] }
        state.hasSimpleChapters = true
        return [file, ImportedFile(path: path + ".chapters.yaml", text: chapters)]
    }

    private var text: String {
        let matter = "---\n" + pairs.yaml() + "---\n"
        return notes.isEmpty ? matter : matter + "\n" + notes + "\n"
    }

    // MARK: - Elements

    /// The place of an element in reports.
    func place(of element: FeedElement) -> ImportLog.Place {
        ImportLog.Place(tree: element.tree, node: element.node, item: identity)
    }

    /// The first element of a name that was not read yet.
    func first(_ name: String) -> FeedElement? { rest.first { $0.name == name } }

    /// Takes an element: its meaning stands under a key.
    mutating func take(_ element: FeedElement) { rest.removeAll { $0.node == element.node } }

    /// Keeps an element as it is, because what it says can't be read.
    mutating func keep(_ element: FeedElement, because message: String, _ state: inout ImportState) {
        take(element)
        let xml = state.kept(element, item: identity, as: .value, message)
        if let xml { extensions.append((element.node, xml)) }
    }

    private mutating func keepRest(_ state: inout ImportState) {
        for element in rest {
            if let xml = state.kept(element, item: identity) { extensions.append((element.node, xml)) }
        }
        rest = []
        guard !extensions.isEmpty else { return }
        let ordered = extensions.sorted { $0.node < $1.node }
        var room = ImportState.mostBytes * 3
        var kept: [YAMLValue] = []
        for (node, xml) in ordered {
            if case .text(let text) = xml { room -= text.utf8.count }
            guard room > 0 else {
                let element = FeedElement(tree: item.tree, node: node)
                state.log.report(
                    .text, "the elements from '\(element.name)' on are too long for a file", at: place(of: element))
                break
            }
            kept.append(xml)
        }
        pairs.append(YAMLPair("extensions", .list(kept)))
    }
}

// MARK: - What every episode says

extension EpisodeImport {
    private mutating func readTitle(_ state: inout ImportState) -> String {
        guard let element = first("title"), case let title = element.wholeLine, !title.isEmpty else {
            state.log.report(.substitute, "the item has no title", at: place(of: item))
            pairs.append(YAMLPair("title", .bool(false)))
            return rest.first { $0.name == "itunes:title" }?.line ?? ""
        }
        take(element)
        noteDropped(element, &state)
        if !element.isPlain() {
            state.log.report(
                .value, "the title holds elements or attributes; only its words are kept", at: place(of: element))
        }
        pairs.append(YAMLPair("title", .text(title)))
        return title
    }

    /// Tells of control characters that a text held.
    func noteDropped(_ element: FeedElement, _ state: inout ImportState) {
        guard CleanText(element.tree.text(of: element.node)).dropped > 0 else { return }
        state.log.report(
            .text, "'\(element.name)' held control characters, which are left out", at: place(of: element))
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
        guard let element = first("guid"), case let guid = element.line, !guid.isEmpty else {
            state.log.report(.guid, "the item has no guid: apps know it by other things", at: place(of: item))
            pairs.append(YAMLPair("guid", .bool(false)))
            return
        }
        take(element)
        noteDropped(element, &state)
        if !state.guids.insert(guid).inserted {
            state.log.report(.guid, "another item has the guid '\(guid)', too", at: place(of: element))
        }
        if WebAddress(guid) != nil, element["isPermaLink"]?.lowercased() != "false" {
            state.log.reportOnce(.changed, "guids are no links any more; they stay as they are", at: place(of: element))
        }
        pairs.append(YAMLPair("guid", .text(guid)))
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
        guard element.isPlain(), let address = WebAddress(asMeant: element.line) else { return }
        take(element)
        pairs.append(YAMLPair("link", .text(address.description)))
        if address.description != element.line {
            state.log.report(.changed, "'\(element.line)' becomes '\(address)'", at: place(of: element))
        }
    }
}
