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
    ///
    /// - Parameter reason: why what it says can't be read; `nil` where no key says it.
    mutating func kept(_ element: FeedElement, item: String?, because reason: String?) -> String? {
        let place = ImportLog.Place(tree: element.tree, node: element.node, item: item)
        let before = foreign.dropped
        guard let xml = foreign.text(of: element.node, in: element.tree), xml.utf8.count <= ImportState.mostBytes else {
            log.report(.value, "the element '\(element.name)' is lost: it is too long, or of no namespace", at: place)
            return nil
        }
        if foreign.dropped > before {
            log.report(.text, "'\(element.name)' held control characters, which are left out", at: place)
        }
        if let reason {
            log.report(.value, reason, at: place)
        } else if KeyedElements.names.contains(element.name) {
            log.report(.value, "no key can say what this '\(element.name)' does; it stays as it is", at: place)
        } else {
            log.reportOnce(.kept, "no key holds '\(element.name)'; it stays as it is", at: place)
        }
        return xml
    }

    /// Tells what became of elements that were taken.
    mutating func tell(of elements: UnreadElements, item: String? = nil) {
        for (element, old, new) in elements.changes.all {
            log.report(
                .changed, "'\(old)' becomes '\(new)'",
                at: ImportLog.Place(tree: element.tree, node: element.node, item: item))
        }
        for element in elements.unclean {
            log.report(
                .text, "'\(element.name)' held control characters, which are left out",
                at: ImportLog.Place(tree: element.tree, node: element.node, item: item))
        }
    }

    /// A file, of which is told if it is too long for builds.
    mutating func checked(_ file: ImportedFile, _ place: ImportLog.Place) -> ImportedFile {
        if file.isTooLong {
            log.report(
                .text,
                "'\(file.path)' has \(file.text.utf8.count) bytes; builds take no file of more than "
                    + "\(ImportedFile.mostBytes)", at: place)
        }
        return file
    }

    /// The most bytes of one description, of notes or of a kept element, so that a file has room for several.
    static let mostBytes = 400_000
}
