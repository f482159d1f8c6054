import XMLCore

extension Element {
    /// The canonical names of what a feed counts as items.
    static let itemNames = ["item", "podcast:liveItem"]

    /// Whether this is an item, on the air or not.
    var isItem: Bool {
        guard tree.number > 0, index == 0 else { return false }
        return tree.rootName == "item" || tree.rootName == "podcast:liveItem"
    }

    /// Whether this stands in an item that is a broadcast.
    var isInLiveItem: Bool { tree.number > 0 && tree.rootName == "podcast:liveItem" }

    /// The line of the `<`, in few bytes for rules that remember it.
    var line: Int32 { Int32(clamping: tree.position(of: index).line) }

    /// Whether this stands directly in an item.
    var isChildOfItem: Bool { tree.number > 0 && tree.nodes[index].parent == 0 && Element(tree: tree, index: 0).isItem }

    /// How many bytes of UTF-8 the text directly in this has, as it stands, known without building it.
    var textByteCount: Int {
        var count = 0
        var next = index + 1
        let end = Int(tree.nodes[index].end)
        while next < end {
            let child = tree.nodes[next]
            if child.isText { count += Int(child.count) }
            next = Int(child.end)
        }
        return count
    }
}
