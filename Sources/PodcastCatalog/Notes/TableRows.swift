/// The rows of the tables of some notes while they become lists: `<li><strong>Head</strong>: cell; …</li>`.
struct TableRows {
    /// Whether rows are without their headers, as these would be longer than anybody reads.
    private(set) var lacksHeaders = false

    // How many bytes of headers may still be repeated, in all tables together.
    private var rest = 256 << 10
    private var headers: [String] = []
    private var cells: [String] = []
    private var isHeader = false
    private var outside = HTMLBuffer()

    /// A table begins.
    mutating func beginTable() { headers = [] }

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
            let header = header(index)
            return header.isEmpty ? cell : "<strong>\(header)</strong>: \(cell)"
        }
        if !parts.isEmpty { html.append(html: "<li>\(parts.joined(separator: "; "))</li>") }
    }

    /// The header of a column; empty when it has none, and from where too much was repeated.
    private mutating func header(_ index: Int) -> String {
        guard index < headers.count, !lacksHeaders else { return "" }
        rest -= headers[index].utf8.count
        lacksHeaders = rest < 0
        return lacksHeaders ? "" : headers[index]
    }
}
