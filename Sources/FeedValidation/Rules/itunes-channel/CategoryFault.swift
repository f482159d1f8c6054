import FeedValues
import FeedVocabulary

/// What is wrong with an `itunes:category`: at most one thing, the most telling.
enum CategoryFault: Equatable {
    /// No text attribute, or a blank one.
    case textMissing
    /// `&amp;` is still there after decoding.
    case doubleEscaped
    /// A name of the list but for case and spaces.
    case letterCase(String)
    /// A name of the list before 2019, with its successors.
    case obsolete([String])
    /// A sub-category where a category belongs.
    case atTopLevel(parent: String)
    /// A name that the list does not have.
    case unknown
    /// A name that the list does not have under its parent.
    case unknownUnderParent(String)
    /// A third level.
    case tooDeep

    /// What is wrong with a category of the channel; `nil` when the list has it.
    init?(_ element: Element) {
        guard let text = element["text"], !text.isXMLBlank else {
            self = .textMissing
            return
        }
        if text.contains("&amp;") {
            self = .doubleEscaped
        } else if let parent = element.parent, parent.name == "itunes:category" {
            guard let fault = CategoryFault(text, under: parent) else { return nil }
            self = fault
        } else {
            guard let fault = CategoryFault(topLevel: text, element) else { return nil }
            self = fault
        }
    }

    private init?(_ text: String, under parent: Element) {
        if parent.parent?.name == "itunes:category" {
            self = .tooDeep
            return
        }
        // Under a parent that is wrong itself nothing can be said.
        guard let name = parent["text"], let known = Category.subcategories(of: name), !known.contains(text) else {
            return nil
        }
        if let successors = Category.successors(ofObsolete: name, text) {
            self = .obsolete(successors.map(\.description))
        } else if let like = Category.subcategory(like: text, of: name) {
            self = .letterCase(like)
        } else {
            self = .unknownUnderParent(name)
        }
    }

    private init?(topLevel text: String, _ element: Element) {
        if Category.names.contains(text) { return nil }
        if let successors = Category.successors(ofObsolete: text) {
            self = .obsolete(successors.map(\.description))
        } else if let like = Category.name(like: text) {
            self = .letterCase(like)
        } else if let parent = Category.parent(ofSubcategory: text) {
            self = .atTopLevel(parent: parent)
        } else {
            self = .unknown
        }
    }
}
