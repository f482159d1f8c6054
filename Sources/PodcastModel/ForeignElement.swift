/// An element of XML that the model has no value for, kept as it is written.
public struct ForeignElement: Sendable, Hashable {
    /// One whole element in UTF-8, well-formed where its feed declares its prefixes.
    public let xml: String
    /// Its name as written, such as `itunes:keywords`.
    public var name: Substring { xml.dropFirst().prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" } }
    /// How many elements it has; itself is one.
    public let elements: Int
    /// The namespaces of which it has something that feeds declare only when they need them.
    public let namespaces: RareNamespaces

    /// An element that was found to be well-formed.
    package init(checked xml: String, elements: Int, namespaces: RareNamespaces) {
        self.xml = xml
        self.elements = elements
        self.namespaces = namespaces
    }
}
