/// A value of a JSON text, with its place.
package struct JSONNode: Sendable {
    /// What a value is.
    package enum Content: Sendable {
        /// `null`.
        case null
        /// `true` or `false`.
        case flag(Bool)
        /// A number.
        case number(Double)
        /// A string, its escapes replaced; half a surrogate pair is U+FFFD.
        case text(String)
        /// An array.
        case array([JSONNode])
        /// An object, its members in the order written.
        case object([Member])
    }

    /// A member of an object.
    package struct Member: Sendable {
        /// The name.
        package var name: String
        /// The value.
        package var value: JSONNode
    }

    /// What the value is.
    package var content: Content
    /// Where it begins.
    package var place: TextPlace

    /// The first member of a name, for an object that has one.
    package subscript(name: String) -> JSONNode? {
        guard case .object(let members) = content else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The number, for a number.
    package var number: Double? {
        guard case .number(let number) = content else { return nil }
        return number
    }

    /// The string, for a string.
    package var text: String? {
        guard case .text(let text) = content else { return nil }
        return text
    }

    /// The flag, for `true` and `false`.
    package var flag: Bool? {
        guard case .flag(let flag) = content else { return nil }
        return flag
    }

    /// The elements, for an array.
    package var elements: [JSONNode]? {
        guard case .array(let elements) = content else { return nil }
        return elements
    }

    /// Whether it is an object.
    package var isObject: Bool {
        guard case .object = content else { return false }
        return true
    }

    /// The kind of the value, with its article.
    package var kind: String {
        switch content {
        case .null: "null"
        case .flag(let flag): "\(flag)"
        case .number: "a number"
        case .text: "text"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
