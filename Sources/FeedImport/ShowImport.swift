import Diagnostics
import FeedValues
import FeedVocabulary
import XMLCore

/// Makes the files of a show of a channel.
struct ShowImport {
    /// The channel, without its items.
    let channel: FeedElement
    /// What all parts of the import know.
    var state: ImportState
    /// The keys so far.
    var pairs: [YAMLPair] = []
    /// The elements that are not read yet.
    var rest: UnreadElements
    /// The address of the old feed, as it says itself.
    var own: String?
    /// The elements that stay as they are.
    private var kept: KeptElements

    /// The import of a channel, when its items have been read.
    init(channel: FeedElement, state: ImportState) {
        self.channel = channel
        self.state = state
        rest = UnreadElements(in: channel)
        kept = KeptElements(of: channel)
    }

    /// The show.
    mutating func finish(episodes: Int) -> (feed: ImportedFeed?, report: Report) {
        let title = readBasics()
        readAudience()
        readLook()
        readTags()
        readOthers()
        let site =
            state.base.map { "\($0.scheme)://\($0.host)\($0.port.map { ":\($0)" } ?? "")" } ?? "https://example.com"
        let id = showId(title)
        tellAddress(site: site, id: id)
        leaveOutMade()
        for element in rest.elements { kept.keep(element, &state) }
        state.tell(of: rest)
        let show = kept.file("show.yaml", &state, text: text)
        let network = file("podfeed.yaml", [YAMLPair("site", .text(site)), YAMLPair("title", .text(title))])
        let people = state.people.entries.isEmpty ? nil : file("people.yaml", state.people.entries)
        let report = state.log.report()
        let feed = ImportedFeed(
            id: id, network: network, people: people, show: show.text, episodes: episodes, media: state.media,
            report: report)
        return (feed, report)
    }

    private func text(extensions: YAMLValue?) -> String {
        var pairs = pairs
        pairs.add("extensions", extensions)
        pairs.add("seasons", state.seasons.entries)
        if state.hasLongDescriptions { pairs.append(YAMLPair("whole-descriptions", .bool(true))) }
        if state.hasSimpleChapters { pairs.append(YAMLPair("simple-chapters", .bool(true))) }
        if !state.foreign.declared.isEmpty {
            pairs.append(
                YAMLPair("namespaces", .mapping(state.foreign.declared.map { YAMLPair($0.prefix, .text($0.address)) })))
        }
        return pairs.yaml()
    }

    private mutating func file(_ path: String, _ pairs: [YAMLPair]) -> String {
        state.checked(ImportedFile(path: path, text: pairs.yaml()), place(of: channel)).text
    }

    /// The name of the folder: of the title, or of the address where its letters are of another script.
    private func showId(_ title: String) -> String {
        var slugs = SlugMaker()
        let address = own?.split(separator: "://").last.map(String.init)
        return slugs.slug(of: [title] + [address].compactMap(PodcastTags.stated), or: "show")
    }

    // MARK: - Elements

    /// The place of an element in reports.
    func place(of element: FeedElement) -> ImportLog.Place { ImportLog.Place(tree: element.tree, node: element.node) }

    /// The first element of a name that was not read yet.
    func first(_ name: String) -> FeedElement? { rest.first(name) }

    /// Takes an element: its meaning stands under a key.
    mutating func take(_ element: FeedElement) { rest.take(element) }

    /// Takes the line of the first element of a name, if it says something.
    mutating func takeLine(_ name: String) -> String? {
        guard let element = first(name), element.isPlain(), case let line = element.line, !line.isEmpty else {
            return nil
        }
        take(element)
        return line
    }

    /// Tells what stands in the place of something that the feed does not say.
    mutating func substitute(_ key: String, _ value: String, for reason: String) {
        state.log.report(.substitute, "\(reason); \(value) stands in its place, under '\(key)'", at: place(of: channel))
    }

    /// Keeps an element as it is, because what it says can't be read.
    mutating func keep(_ element: FeedElement, because message: String) {
        rest.remove(element)
        kept.keep(element, because: message, &state)
    }

    /// Leaves out what each build says by itself.
    private mutating func leaveOutMade() {
        for element in rest.elements where ShowImport.made.contains(element.name) {
            rest.remove(element)
            state.log.reportOnce(.made, "'\(element.name)' is made by each build", at: place(of: element))
        }
        let images = rest.named("image")
        if images.count == 1, isMade(images[0]) {
            rest.remove(images[0])
            state.log.reportOnce(.made, "'image' is made of the cover by each build", at: place(of: images[0]))
        }
    }

    /// Whether builds write a picture of RSS by themselves: the cover, with the title and the page of the show.
    private func isMade(_ image: FeedElement) -> Bool {
        let said = { (key: String) in pairs.first { $0.key == key }?.value }
        let parts = Dictionary(image.children.map { ($0.name, $0.line) }) { first, _ in first }
        return image.hasOnly([]) && image.children.count == parts.count
            && parts.allSatisfy { name, line in
                switch name {
                case "url": said("image") == .text(line)
                case "title", "link": said(name) == .text(line)
                default: false
                }
            }
    }

    private static let made: Set<String> = ["generator", "docs", "lastBuildDate", "pubDate"]
}
