/// One of the categories of Apple's directory, with or without a sub-category.
public struct Category: Hashable, Sendable {
    /// The name of the category, such as `News`.
    public let name: String
    /// The name of the sub-category, such as `Politics`.
    public let subcategory: String?

    /// A category as the list spells it; `nil` when the list has no such name or the name no such sub-category.
    public init?(_ name: String, _ subcategory: String? = nil) {
        self.name = name
        self.subcategory = subcategory
    }
}
