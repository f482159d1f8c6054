import XMLCore

extension Element {
    /// The canonical names of what a feed counts as items.
    static let itemNames = ["item", "podcast:liveItem"]

    /// Whether this is an item, on the air or not.
    var isItem: Bool { tree.number > 0 && isTreeRoot && Element.itemNames.contains(name) }

    /// The line of the `<`, in few bytes for rules that remember it.
    var line: Int32 { Int32(clamping: tree.position(of: index).line) }

    /// Whether this stands directly in an item.
    var isChildOfItem: Bool { parent?.isItem ?? false }
}
