import Diagnostics

extension Episode {
    /// The most bytes of UTF-8 that directories accept as the description of an episode (Apple, PSP-1).
    public static let descriptionLimit = 4000

    /// The summary as a paragraph, and the whole of the show notes.
    public var content: EpisodeDescription {
        guard !summary.value.isEmpty else { return EpisodeDescription(blocks: notes.blocks) }
        return EpisodeDescription(blocks: [paragraph(summary.value)] + notes.blocks)
    }

    /// The summary as a paragraph, and as many blocks of the show notes as fit into a limit in bytes of UTF-8.
    ///
    /// A summary that does not fit by itself is cut after a word, with an ellipsis.
    public func description(limit: Int = Episode.descriptionLimit) -> EpisodeDescription {
        let blocks = content.blocks
        var size = 0
        for (index, block) in blocks.enumerated() {
            size += block.value.utf8.count + (index == 0 ? 0 : 1)
            guard size > limit else { continue }
            let isSummary = index == 0 && !summary.value.isEmpty
            let shown = isSummary ? [cutSummary(limit: limit)].compactMap(\.self) : Array(blocks[..<index])
            return EpisodeDescription(blocks: shown, leftOut: block)
        }
        return EpisodeDescription(blocks: blocks)
    }

    private func paragraph(_ text: String) -> Located<String> {
        summary.derive { _ in "<p>" + text.escapedForHTML + "</p>" }
    }

    /// The longest run of whole words of the summary whose paragraph fits; `nil` when not even one does.
    private func cutSummary(limit: Int) -> Located<String>? {
        var words = summary.value.split(separator: " ")
        while words.popLast() != nil, !words.isEmpty {
            let cut = paragraph(words.joined(separator: " ") + "…")
            if cut.value.utf8.count <= limit { return cut }
        }
        return nil
    }
}

extension String {
    /// The text as HTML shows it: `&`, `<` and `>` are escaped.
    fileprivate var escapedForHTML: String {
        var html = ""
        var rest = self[...]
        while let place = rest.utf8.firstIndex(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }) {
            html += rest[..<place]
            switch rest.utf8[place] {
            case 0x26: html += "&amp;"
            case 0x3C: html += "&lt;"
            default: html += "&gt;"
            }
            rest = rest[rest.utf8.index(after: place)...]
        }
        return html.isEmpty ? String(rest) : html + rest
    }
}
