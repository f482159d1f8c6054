/// The rows of a table while it becomes a list: `<li><strong>Head</strong>: cell; …</li>`.
struct TableRows {
    private var headers: [String] = []
    private var cells: [String] = []
    private var isHeader = false
    private var outside = HTMLBuffer()

    /// A row begins.
    mutating func beginRow(isHeader: Bool) {
        self.isHeader = isHeader
        cells = []
    }

    /// A cell begins: what is rendered from here on belongs to it.
    mutating func beginCell(_ html: inout HTMLBuffer) {
        // Exchanged and not copied: of two that share their bytes, the next change copies all.
        outside.removeAll()
        swap(&outside, &html)
    }

    /// A cell ends.
    mutating func endCell(_ html: inout HTMLBuffer) {
        cells.append(html.text)
        swap(&outside, &html)
    }

    /// A row ends; unless it is the head, it becomes an element of the list.
    mutating func endRow(_ html: inout HTMLBuffer) {
        if isHeader {
            headers = cells
            return
        }
        let parts = cells.enumerated().filter { !$1.isEmpty }.map { index, cell in
            let header = index < headers.count ? headers[index] : ""
            return header.isEmpty ? cell : "<strong>\(header)</strong>: \(cell)"
        }
        if !parts.isEmpty { html.append(html: "<li>\(parts.joined(separator: "; "))</li>") }
    }
}
