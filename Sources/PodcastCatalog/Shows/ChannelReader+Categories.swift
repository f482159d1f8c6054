import Diagnostics
import FeedValues
import FeedVocabulary

extension ChannelReader {
    /// The categories, each written as `News` or `News > Politics`.
    mutating func categories() -> [Located<Category>]? {
        guard let nodes = fields.list("categories", &assets.log) else { return nil }
        return nodes.compactMap { node in
            guard let text = fields.text(of: node, "categories", &assets.log) else { return nil }
            return category(text, at: node.place)
        }
    }

    private mutating func category(_ text: Located<String>, at place: Place) -> Located<Category>? {
        let parts = text.value.split(separator: ">", omittingEmptySubsequences: false).map { String($0).normalizedText }
        if parts.count <= 2, let category = Category(parts[0], parts.count == 2 ? parts[1] : nil) {
            return Located(category, from: text.origin)
        }
        assets.log.report(
            .category, "'\(text.value.shortened)' is no category of Apple's", in: fields.source, at: place,
            help: suggestion(parts).map { "did you mean '\($0)'?" })
        return nil
    }

    private func suggestion(_ parts: [String]) -> String? {
        nil
    }
}
