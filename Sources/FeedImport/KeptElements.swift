import FeedValues

/// The elements of an item or a channel that stay as they are, under `extensions`.
struct KeptElements {
    private let owner: FeedElement
    private let item: String?
    private var kept: [(element: FeedElement, xml: String)] = []

    /// None yet.
    ///
    /// - Parameters:
    ///   - owner: the item or channel.
    ///   - item: what tells the item from others in reports.
    init(of owner: FeedElement, item: String? = nil) {
        self.owner = owner
        self.item = item
    }

    /// Keeps an element because what it says can't be read, or, without a reason, because no key says it.
    mutating func keep(_ element: FeedElement, because reason: String? = nil, _ state: inout ImportState) {
        if let xml = state.kept(element, item: item, because: reason) { kept.append((element, xml)) }
    }

    /// A file with the kept elements; those at the end that make it too long for builds are left out, and told.
    ///
    /// - Parameter text: the text of the file, of the value of `extensions`.
    func file(_ path: String, _ state: inout ImportState, text: (YAMLValue?) -> String) -> ImportedFile {
        var ordered = kept.sorted { $0.element.node < $1.element.node }
        let file = ImportedFile(path: path, text: text(KeptElements.value(ordered)))
        var excess = file.text.utf8.count - ImportedFile.mostBytes
        guard excess > 0, !ordered.isEmpty else { return state.checked(file, place(of: owner)) }
        var first = owner
        while excess > 0, let last = ordered.popLast() {
            first = last.element
            excess -= YAMLValue.text(last.xml).line.utf8.count
        }
        state.log.report(
            .text, "the elements from '\(first.name)' on that no key holds are left out: the file would be too long",
            at: place(of: first))
        return state.checked(
            ImportedFile(path: path, text: text(KeptElements.value(ordered))), place(of: owner))
    }

    private static func value(_ kept: [(element: FeedElement, xml: String)]) -> YAMLValue? {
        kept.isEmpty ? nil : .list(kept.map { .text($0.xml) })
    }

    private func place(of element: FeedElement) -> ImportLog.Place {
        ImportLog.Place(tree: element.tree, node: element.node, item: item)
    }
}
