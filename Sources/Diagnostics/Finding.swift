/// Something that a person can mend, with its place and what to do.
public struct Finding: Hashable, Sendable {
    /// A second place that helps to understand the first.
    public struct Note: Hashable, Sendable {
        /// What the place has to do with the finding: lower case, no full stop.
        public var message: String
        /// The place.
        public var location: SourceLocation?
        /// The line at the place.
        public var excerpt: Excerpt?

        /// A note on a place.
        public init(_ message: String, at location: SourceLocation? = nil, excerpt: Excerpt? = nil) {
            self.message = message
            self.location = location
            self.excerpt = excerpt
        }
    }

    /// The id of the rule or check, such as `enclosure-length-zero`.
    public var rule: String
    /// How much it matters.
    public var severity: Severity
    /// What is the matter: a headline in lower case, without a full stop, naming the value in 'quotes'.
    public var message: String
    /// The place in the text that was checked.
    public var location: SourceLocation
    /// The line at `location`.
    public var excerpt: Excerpt?
    /// The element, as a path with canonical prefixes and 1-based indices: `rss/channel/item[3]/enclosure`.
    public var element: String?
    /// The attribute of `element` that is meant.
    public var attribute: String?
    /// What tells the item from the others of its feed wherever it stands, such as its guid; `nil` outside of items.
    public var item: String?
    /// The place in the file from which the checked text was made.
    public var source: SourceLocation?
    /// The line at `source`.
    public var sourceExcerpt: Excerpt?
    /// Other places that belong to it.
    public var notes: [Note]
    /// What to do, as a verb phrase.
    public var help: String?
    /// The message classes of the W3C Feed Validator that say the same.
    public var w3c: [String]
    /// The number of the element among all of the checked document, from 0, by which a writer's trace knows it.
    public var elementNumber: Int?
    /// The profiles that ask for it.
    public var profiles: [String]

    /// A finding at a place.
    public init(
        rule: String,
        severity: Severity,
        message: String,
        at location: SourceLocation,
        excerpt: Excerpt? = nil,
        notes: [Note] = [],
        help: String? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.location = location
        self.excerpt = excerpt
        self.notes = notes
        self.help = help
        self.w3c = []
        self.profiles = []
    }
}

extension Finding {
    /// The place to open first: in the file from which the checked text was made, if that is known.
    public var place: SourceLocation { source ?? location }

    /// Orders findings by place, then severity (gravest first), then rule and message.
    public static func inReadingOrder(_ left: Finding, _ right: Finding) -> Bool {
        let a = left.source ?? left.location
        let b = right.source ?? right.location
        if a != b { return a < b }
        if left.severity != right.severity { return left.severity > right.severity }
        return (left.rule, left.message) < (right.rule, right.message)
    }
}
