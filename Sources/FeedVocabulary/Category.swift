import FeedValues

/// One of the categories of Apple's directory, with or without a sub-category.
public struct Category: Hashable, Sendable, CustomStringConvertible {
    /// The name of the category, such as `News`.
    public let name: String
    /// The name of the sub-category, such as `Politics`.
    public let subcategory: String?

    /// A category as the list spells it; `nil` when the list has no such name or the name no such sub-category.
    public init?(_ name: String, _ subcategory: String? = nil) {
        guard let known = Category.subcategories(of: name) else { return nil }
        if let subcategory, !known.contains(subcategory) { return nil }
        self.name = name
        self.subcategory = subcategory
    }

    /// A category by its path, such as `News > Politics`, as the list spells it; space around the sign does not matter.
    public init?(path: some StringProtocol) {
        let parts = path.utf8.split(separator: UInt8(ascii: ">"), omittingEmptySubsequences: false)
            .map { String(decoding: Array($0).trimmedOfXMLWhiteSpace, as: UTF8.self) }
        guard (1...2).contains(parts.count) else { return nil }
        self.init(parts[0], parts.count == 2 ? parts[1] : nil)
    }

    /// The category as its path, such as `News > Politics`.
    public var description: String { subcategory.map { "\(name) > \($0)" } ?? name }

    /// The names of all categories, in the order of the list.
    public static let names: [String] = list.map(\.name)

    /// All categories, each before its sub-categories, in the order of the list.
    public static let all: [Category] = list.flatMap { entry in
        [Category(entry.name)].compactMap(\.self) + entry.subcategories.compactMap { Category(entry.name, $0) }
    }

    /// The sub-categories of a name as the list spells it; `nil` for a name that is not there.
    public static func subcategories(of name: some StringProtocol) -> [String]? { subcategoriesByName[String(name)] }

    /// The name of which something is a sub-category, case not counting; `nil` for none.
    public static func parent(ofSubcategory subcategory: some StringProtocol) -> String? {
        parents[folded(subcategory)]
    }

    /// The name as the list spells it that differs from a text in case and space only; `nil` for none.
    public static func name(like text: some StringProtocol) -> String? {
        let wanted = folded(text)
        return names.first { folded($0) == wanted }
    }

    /// The sub-category of a name that differs from a text in case and space only; `nil` for none.
    public static func subcategory(like text: some StringProtocol, of name: some StringProtocol) -> String? {
        let wanted = folded(text)
        return subcategories(of: name)?.first { folded($0) == wanted }
    }

    private static let subcategoriesByName = Dictionary(uniqueKeysWithValues: list.map { ($0.name, $0.subcategories) })

    private static let parents = list.reduce(into: [String: String]()) { parents, entry in
        for subcategory in entry.subcategories { parents[folded(subcategory)] = entry.name }
    }

    /// Lower case, one space between words, `and` for the sign.
    private static func folded(_ text: some StringProtocol) -> String {
        text.asciiLowercased.utf8.split(whereSeparator: \.isXMLWhiteSpace)
            .map { $0.elementsEqual("&".utf8) ? "and" : String(decoding: $0, as: UTF8.self) }
            .joined(separator: " ")
    }
}
