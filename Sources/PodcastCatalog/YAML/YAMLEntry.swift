/// A key of a mapping with its value.
struct YAMLEntry: Sendable {
    /// The key.
    var key: String
    /// Where the key stands.
    var place: Place
    /// Its value.
    var value: YAMLNode
}
