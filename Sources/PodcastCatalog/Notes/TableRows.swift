/// The rows of a table while it becomes a list: `<li><strong>Head</strong>: cell; …</li>`.
struct TableRows {
    private var headers: [String] = []
    private var cells: [String] = []
    private var isHeader = false
    private var outside = ""

    /// A row begins.
    mutating func beginRow(isHeader: Bool) {
        self.isHeader = isHeader
        cells = []
    }

    /// A cell begins: what is rendered from here on belongs to it.
    mutating func beginCell(_ html: inout String) {
        outside = html
        html = ""
    }

    /// A cell ends.
    mutating func endCell(_ html: inout String) {
        cells.append(html)
        html = outside
    }

    /// A row ends; unless it is the head, it becomes an element of the list.
    mutating func endRow(_ html: inout String) {
        if isHeader {
            headers = cells
            return
        }
        let parts = cells.enumerated().filter { !$1.isEmpty }.map { index, cell in
            let header = index < headers.count ? headers[index] : ""
            return header.isEmpty ? cell : "<strong>\(header)</strong>: \(cell)"
        }
        if !parts.isEmpty { html += "<li>\(parts.joined(separator: "; "))</li>" }
    }
}
