import Diagnostics
import FeedValues

extension FeedComposer {
    /// Writes a value of the source as an attribute of the element that was just opened.
    mutating func attribute(_ name: StaticString, _ value: Located<some CustomStringConvertible & Sendable>) {
        attribute(name, value.value.description, from: value.origin)
    }

    /// Writes a number of the source as an attribute of the element that was just opened.
    mutating func attribute(_ name: StaticString, _ number: Located<Int>) {
        attribute(name, number.value, from: number.origin)
    }

    /// Writes an attribute of the element that was just opened, if there is a value.
    mutating func attribute(
        _ name: StaticString, ifAny value: (some CustomStringConvertible)?, from origin: @autoclosure () -> Origin
    ) {
        if let value { attribute(name, value.description, from: origin()) }
    }

    /// Writes an empty element with one attribute.
    mutating func element(
        _ name: StaticString, attribute: StaticString, _ value: String, from origin: @autoclosure () -> Origin
    ) {
        start(name, from: origin())
        self.attribute(attribute, value, from: origin())
        end()
    }

    /// Writes an element that holds a text of the source.
    mutating func element(_ name: StaticString, _ text: Located<String>) {
        element(name, text.value, from: text.origin)
    }

    /// Writes an element that holds a value of the source.
    mutating func element(_ name: StaticString, value: Located<some CustomStringConvertible & Sendable>) {
        element(name, value.value.description, from: value.origin)
    }

    /// Writes an element that holds a number of the source.
    mutating func element(_ name: StaticString, value: Located<Int>) {
        element(name, value.value, from: value.origin)
    }

    /// Writes an element that holds a number.
    mutating func element(_ name: StaticString, _ number: Int, from origin: @autoclosure () -> Origin) {
        start(name, from: origin())
        text(number)
        end()
    }

    /// Writes an element that holds a date.
    mutating func element(_ name: StaticString, _ date: Located<Timestamp>) {
        element(name, date.value, from: date.origin)
    }
}
