extension ReaderState {
    /// Takes note of something at an offset, and ends the reading.
    mutating func stop(_ kind: XMLIssue.Kind, _ message: String, help: String? = nil, at offset: Int) {
        isStopped = true
        note(kind, message, help: help, at: offset)
    }

    /// Takes note of something at an offset, in the innermost open element or in a child of it that is just beginning.
    mutating func note(
        _ kind: XMLIssue.Kind, _ message: String, help: String? = nil, at offset: Int,
        child: String? = nil, attribute: String? = nil
    ) {
        guard issues.count < limits.issues || isStopped else { return }
        let line = window.line(at: offset)
        issues.append(
            XMLIssue(
                kind: kind, message: message, help: help, position: window.position(ofOffset: offset),
                line: line.text, lineColumn: line.column,
                path: [openPath, child ?? ""].filter { !$0.isEmpty }.joined(separator: "/"), attribute: attribute,
                elementNumber: child == nil ? openElementNumber : Int(elementCount)))
    }

    /// Takes note of something before the root.
    mutating func note(_ kind: XMLIssue.Kind, _ message: String, at position: XMLPosition, line: String) {
        issues.append(
            XMLIssue(
                kind: kind, message: message, position: position, line: line, lineColumn: position.column, path: ""))
    }

    /// The path of the innermost open element, with canonical prefixes and, behind an earlier sibling, indices.
    var openPath: String {
        var steps = spine.openPath(names)
        if let fragment {
            let inner = fragment.openPath(names)
            if let root = fragment.nodes.first, let first = inner.first {
                steps.append("\(first)[\(fragmentCounts[root.name] ?? 1)]")
            }
            steps += inner.dropFirst()
        }
        return steps.joined(separator: "/")
    }

    private var openElementNumber: Int? {
        (fragment?.openNode ?? spine.openNode).map { Int($0.ordinal) }
    }

    /// The innermost open element as written, and the line of its tag.
    var openElement: (name: String, line: Int)? {
        (fragment?.openNode ?? spine.openNode).map { (names[Int($0.name)].qualified, Int($0.line)) }
    }
}
