import Diagnostics

extension Episode {
    /// The most bytes of UTF-8 that directories accept as the description of an episode (Apple, PSP-1).
    public static let descriptionLimit = 4000

    /// The summary as a paragraph, and the whole of the show notes.
    public var content: EpisodeDescription {
        guard !summary.value.isEmpty else { return EpisodeDescription(blocks: notes.blocks) }
        var blocks: [Located<String>] = []
        blocks.reserveCapacity(1 + notes.blocks.count)
        blocks.append(summary.derive(\.asParagraph))
        blocks += notes.blocks
        return EpisodeDescription(blocks: blocks)
    }

    /// Whether its description begins with its summary, and has nothing else when its notes are left out.
    package var opensWithSummary: Bool {
        if case .own = extras?.description { return false }
        return !summary.value.isEmpty
    }

    /// The summary as a paragraph, and as many blocks of the show notes as fit into a limit in bytes of UTF-8.
    ///
    /// A summary that does not fit by itself is cut after a word, with an ellipsis.
    public func description(limit: Int = Episode.descriptionLimit) -> EpisodeDescription {
        description(limit: limit, cutting: content)
    }

    /// As much of its content as fits into a limit in bytes of UTF-8.
    package func description(
        limit: Int = Episode.descriptionLimit, cutting content: EpisodeDescription
    ) -> EpisodeDescription {
        switch extras?.description {
        case .whole: return content
        case .own(let blocks): return EpisodeDescription(blocks: blocks)
        case nil: break
        }
        var size = 0
        for (index, block) in content.blocks.enumerated() {
            size += block.value.utf8.count + (index == 0 ? 0 : 1)
            guard size > limit else { continue }
            let isSummary = index == 0 && !summary.value.isEmpty
            let shown = isSummary ? [cutSummary(limit: limit)].compactMap(\.self) : Array(content.blocks[..<index])
            return EpisodeDescription(blocks: shown, leftOut: block)
        }
        return content
    }

    /// The longest run of whole words of the summary whose paragraph fits; `nil` when not even one does.
    private func cutSummary(limit: Int) -> Located<String>? {
        var size = "".asParagraph.utf8.count + "…".utf8.count - 1
        let words = summary.value.split(separator: " ").dropLast().prefix { word in
            size += 1 + String(word).escapedForHTML.utf8.count
            return size <= limit
        }
        return words.isEmpty ? nil : summary.derive { _ in (words.joined(separator: " ") + "…").asParagraph }
    }
}

extension String {
    /// The text as a paragraph of HTML.
    fileprivate var asParagraph: String {
        let text = escapedForHTML
        var html = "<p>"
        html.reserveCapacity(text.utf8.count + 7)
        html += text
        html += "</p>"
        return html
    }

    /// The text as HTML shows it: `&`, `<` and `>` are escaped.
    fileprivate var escapedForHTML: String {
        let bytes = utf8.span
        guard let first = bytes.indices.first(where: { bytes[$0].isSpecialInHTML }) else { return self }
        var html = Array(utf8.prefix(first))
        html.reserveCapacity(bytes.count + 16)
        for index in first..<bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "&"): html += "&amp;".utf8
            case UInt8(ascii: "<"): html += "&lt;".utf8
            case UInt8(ascii: ">"): html += "&gt;".utf8
            default: html.append(bytes[index])
            }
        }
        return String(decoding: html, as: UTF8.self)
    }
}

extension UInt8 {
    /// Whether the byte is a character that HTML escapes in texts.
    fileprivate var isSpecialInHTML: Bool {
        self == UInt8(ascii: "&") || self == UInt8(ascii: "<") || self == UInt8(ascii: ">")
    }
}
