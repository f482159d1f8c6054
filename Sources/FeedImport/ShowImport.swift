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
    /// The elements that are not read yet, in their order.
    var rest: [FeedElement]
    /// The address of the old feed, as it says itself.
    var own: String?
    /// The elements that stay as they are.
    private var extensions: [(node: Int, xml: YAMLValue)] = []

    /// The import of a channel, when its items have been read.
    init(channel: FeedElement, state: ImportState) {
        self.channel = channel
        self.state = state
        rest = channel.children
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
        readAddress(site: site, id: id)
        leaveOutMade()
        keepRest()
        if !state.seasons.entries.isEmpty { pairs.append(YAMLPair("seasons", .list(state.seasons.entries))) }
        if state.hasLongDescriptions { pairs.append(YAMLPair("whole-descriptions", .bool(true))) }
        if state.hasSimpleChapters { pairs.append(YAMLPair("simple-chapters", .bool(true))) }
        if !state.foreign.declared.isEmpty {
            pairs.append(
                YAMLPair("namespaces", .mapping(state.foreign.declared.map { YAMLPair($0.prefix, .text($0.address)) })))
        }
        let report = state.log.report()
        let network = [YAMLPair("site", .text(site)), YAMLPair("title", .text(title))]
        let feed = ImportedFeed(
            id: id, network: network.yaml(), people: state.people.entries.isEmpty ? nil : state.people.entries.yaml(),
            show: pairs.yaml(), episodes: episodes, media: state.media, report: report)
        return (feed, report)
    }

    private func showId(_ title: String) -> String {
        var slugs = SlugMaker()
        let own = rest.first { $0.name == "atom:link" && $0["rel"] == "self" }?["href"] ?? ""
        return slugs.slug(of: [title, own], or: "show")
    }

    // MARK: - Elements

    /// The place of an element in reports.
    func place(of element: FeedElement) -> ImportLog.Place { ImportLog.Place(tree: element.tree, node: element.node) }

    /// The first element of a name that was not read yet.
    func first(_ name: String) -> FeedElement? { rest.first { $0.name == name } }

    /// Takes an element: its meaning stands under a key.
    mutating func take(_ element: FeedElement) { rest.removeAll { $0.node == element.node } }

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
        take(element)
        if let xml = state.kept(element, item: nil, as: .value, message) { extensions.append((element.node, xml)) }
    }

    private mutating func keepRest() {
        for element in rest {
            if let xml = state.kept(element, item: nil) { extensions.append((element.node, xml)) }
        }
        guard !extensions.isEmpty else { return }
        pairs.append(YAMLPair("extensions", .list(extensions.sorted { $0.node < $1.node }.map(\.xml))))
    }

    /// Leaves out what each build says by itself.
    private mutating func leaveOutMade() {
        for element in rest where ShowImport.made.contains(element.name) {
            take(element)
            state.log.reportOnce(.made, "'\(element.name)' is made by each build", at: place(of: element))
        }
        let images = rest.filter { $0.name == "image" }
        if images.count == 1, isMade(images[0]) {
            take(images[0])
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
