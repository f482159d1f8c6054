/// A value of a YAML document with the place where it begins.
struct YAMLNode: Sendable {
    /// What stands there.
    enum Content: Sendable {
        /// A text, number, truth value or nothing.
        case scalar(YAMLScalar)
        /// A list.
        case sequence([YAMLNode])
        /// Keys with their values, in the order of the file; no key stands twice.
        case mapping([YAMLEntry])
        /// Something that has been reported already and means nothing.
        case broken
    }

    /// What stands there.
    var content: Content
    /// Where it begins.
    var place: Place

    /// The value of a key, if this is a mapping that has it.
    subscript(key: String) -> YAMLNode? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.index(of: key).map { entries[$0].value }
    }

    /// The text of a scalar.
    var text: String? {
        guard case .scalar(let scalar) = content else { return nil }
        return scalar.text
    }

    /// The elements of a list, or the node itself when it is anything else.
    var elements: [YAMLNode] {
        guard case .sequence(let nodes) = content else { return [self] }
        return nodes
    }
}
