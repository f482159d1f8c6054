import FeedValues

/// What all parts of an import know and add to.
struct ImportState {
    /// What was found.
    var log: ImportLog
    /// The elements that have no key of their own.
    var foreign = ForeignXML()
    /// The names of the episodes.
    var slugs = SlugMaker()
    /// The people that the feed names.
    var people = PeopleList()
    /// The names of seasons.
    var seasons = SeasonNames()
    /// The page from which relative links are read.
    var base: WebAddress?
    /// Whether some description is longer than catalogues make it by themselves.
    var hasLongDescriptions = false
    /// The addresses of episodes that are trailers.
    var trailers: Set<String> = []
    /// Whether an episode has Simple Chapters.
    var hasSimpleChapters = false
    /// The guids that have been met.
    var guids: Set<String> = []
    /// The media that the episodes name, for those who want them here.
    var media: [ImportedMedium] = []

    /// The beginning of an import.
    init(file: String) { log = ImportLog(file: file) }

    /// Keeps an element as it is; `nil`, with a finding, where it can't be.
    mutating func kept(_ element: FeedElement, item: String?, as check: ImportCheck? = nil, _ message: String = "")
        -> YAMLValue?
    {
        let place = ImportLog.Place(tree: element.tree, node: element.node, item: item)
        let before = foreign.dropped
        guard let xml = foreign.text(of: element.node, in: element.tree), xml.utf8.count <= ImportState.mostBytes else {
            log.report(.value, "the element '\(element.name)' is lost: it is too long, or of no namespace", at: place)
            return nil
        }
        if foreign.dropped > before {
            log.report(.text, "'\(element.name)' held control characters, which are left out", at: place)
        }
        if let check {
            log.report(check, message, at: place)
        } else if KeyedElements.names.contains(element.name) {
            log.report(.value, "no key can say what this '\(element.name)' does; it stays as it is", at: place)
        } else {
            log.reportOnce(.kept, "no key holds '\(element.name)'; it stays as it is", at: place)
        }
        return .text(xml)
    }

    /// The most bytes of one text: a file of a catalogue has at most 2 MiB.
    static let mostBytes = 400_000
}
