/// What a YAML text holds, as far as it could be read.
struct YAMLDocument: Sendable {
    /// The value, `nil` when the text is empty or its syntax broken.
    var root: YAMLNode?
    /// What was wrong with it.
    var problems: [YAMLProblem]
    /// Whether the syntax is broken, so that what is absent may only not have been read.
    var isBroken = false

    /// The most levels of lists and mappings within one another.
    static let maximumDepth = 64
}
