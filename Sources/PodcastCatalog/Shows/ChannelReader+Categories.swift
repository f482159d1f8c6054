import Diagnostics
import FeedValues
import FeedVocabulary

extension ChannelReader {
    /// The categories, each written as `News` or `News > Politics`.
    mutating func categories() -> [Located<Category>]? {
        guard let nodes = fields.list("categories", &assets.log) else { return nil }
        if nodes.isEmpty, let place = fields.node("categories")?.place {
            assets.report(.valueMissing, "'categories' is empty", place)
        }
        return nodes.compactMap { node in
            guard let text = fields.text(of: node, "categories", &assets.log) else { return nil }
            if let category = Category(path: text.value) { return Located(category, from: text.origin) }
            let suggestions = suggestions(for: text.value)
            assets.log.report(
                .category, "'\(text.value.shortened)' is no category of Apple's", in: fields.source, at: node.place,
                help: suggestions.isEmpty ? nil : "did you mean \(suggestions.joined(separator: " or "))?")
            return nil
        }
    }

    private func suggestions(for text: String) -> [String] {
        let parts = text.split(separator: ">", maxSplits: 1).map { String($0).normalizedText }
        guard let first = parts.first else { return [] }
        let second = parts.count > 1 ? parts[1] : nil
        if let successors = Category.successors(ofObsolete: first, second), !successors.isEmpty {
            return successors.map { "'\($0)'" }
        }
        let name = Category.name(like: first) ?? Spelling.nearest(to: first, in: Category.names)
        guard let second else {
            let parent = name == nil ? Category.parent(ofSubcategory: first) : nil
            let path = parent.flatMap { name in Category.subcategory(like: first, of: name).map { "\(name) > \($0)" } }
            return [path ?? name].compactMap { $0.map { "'\($0)'" } }
        }
        let own = name.flatMap { name in
            (Category.subcategory(like: second, of: name)
                ?? Spelling.nearest(to: second, in: Category.subcategories(of: name) ?? []))
                .map { "'\(name) > \($0)'" }
        }
        let foreign = Category.parent(ofSubcategory: second).flatMap { parent in
            Category.subcategory(like: second, of: parent).map { "'\(parent) > \($0)'" }
        }
        return [own ?? foreign ?? name.map { "'\($0)'" }].compactMap(\.self)
    }
}
