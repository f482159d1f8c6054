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
        if fragment != nil, consumed - fragmentStart > limits.fragmentBytes {
            stop(.tooLarge, "one item is larger than \(limits.fragmentBytes) bytes", at: fragmentStart)
        }
    }

    /// Counts the default value of an attribute, which libxml2 adds to each tag without it; stops at too much of that.
    mutating func countDefault(bytes: Int) {
        defaultBytes += bytes + 16
        guard defaultBytes > limits.defaultBytes else { return }
        let place = window.lastIndex(of: "<!ATTLIST", before: parserOffset) ?? parserOffset
        stop(.tooLarge, "the document type declares too many default values of attributes", at: place)
    }

    /// Whether the tree that is being built may still grow; stops when it may not.
    mutating func hasRoom(at offset: Int) -> Bool {
        let parts = fragment?.partCount ?? spine.partCount
        let bytes = fragment?.bytes.count ?? spine.bytes.count
        guard parts >= limits.parts || bytes > limits.fragmentBytes else { return true }
        let place = fragment == nil ? "outside items" : "in one item"
        let message =
            parts >= limits.parts
            ? "there are more than \(limits.parts) elements, texts and attributes \(place)"
            : "there are more than \(limits.fragmentBytes) bytes of text \(place)"
        stop(.tooLarge, message, at: offset)
        return false
    }
}
