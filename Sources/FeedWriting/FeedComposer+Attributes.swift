import Diagnostics

extension FeedComposer {
    /// Writes a value of the source as an attribute of the element that was just opened.
    mutating func attribute(_ name: StaticString, _ value: Located<some CustomStringConvertible & Sendable>) {
        attribute(name, value.value.description, from: value.origin)
    }

    /// Writes an empty element with one attribute.
    mutating func element(_ name: StaticString, attribute: StaticString, _ value: String, from origin: Origin) {
        start(name, from: origin)
        self.attribute(attribute, value, from: origin)
        end()
    }

    /// Writes an element that holds a value of the source.
    mutating func element(_ name: StaticString, value: Located<some CustomStringConvertible & Sendable>) {
        element(name, value.value.description, from: value.origin)
    }
}
