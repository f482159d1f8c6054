extension ReaderState {
    /// Stops at a tag or other markup that has grown beyond its limit without an end, or an item beyond its own.
    mutating func checkUnfinishedMarkup(from consumed: Int) {
        guard !isStopped else { return }
        let unread = window.endOffset - consumed
        if unread > limits.tagBytes {
            let opening = window.slice(from: consumed, to: consumed + 2)
            let isTag = opening.first == 0x3C && opening.last != 0x21 && opening.last != 0x3F
            if isTag || unread > limits.markupBytes {
                let size = isTag ? limits.tagBytes : limits.markupBytes
                return stop(.tooLarge, "a tag or comment is longer than \(size) bytes", at: consumed)
            }
        }
        if window.endOffset - window.start.offset > limits.fragmentBytes + limits.markupBytes {
            stop(.tooLarge, "one item is larger than \(limits.fragmentBytes) bytes", at: consumed)
        }
    }
}
