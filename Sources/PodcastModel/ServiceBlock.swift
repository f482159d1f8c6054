/// Whether a platform may show a feed (`podcast:block`).
public struct ServiceBlock: Hashable, Sendable {
    /// The platform by its word of the namespace, such as `apple`; `nil` for all.
    public var service: String?
    /// Whether it may not.
    public var isBlocked: Bool

    /// A statement for a platform, or for all.
    public init(service: String? = nil, isBlocked: Bool = true) {
        self.service = service
        self.isBlocked = isBlocked
    }
}
