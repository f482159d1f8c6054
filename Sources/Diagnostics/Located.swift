/// A value together with the place where it was written.
///
/// Two located values are equal when their values are: the place is for people.
public struct Located<Value: Sendable>: Sendable {
    /// The value itself.
    public var value: Value
    /// Where the value came from.
    public var origin: Origin

    /// A value that came from an origin.
    public init(_ value: Value, from origin: Origin) {
        self.value = value
        self.origin = origin
    }

    /// A value written in Swift: its place is the line of the call.
    public init(_ value: Value, file: String = #fileID, line: Int = #line, column: Int = #column) {
        self.init(value, from: Origin(SourceLocation(file: file, line: line, column: column)))
    }

    /// The place to open for this value.
    public var location: SourceLocation { origin.location }

    /// A value computed from this one, derived from the same place.
    public func derive<Other: Sendable>(_ transform: (Value) -> Other) -> Located<Other> {
        Located<Other>(transform(value), from: origin.derived)
    }
}

extension Located: Equatable where Value: Equatable {
    /// Compares the values and not the places.
    public static func == (left: Located, right: Located) -> Bool { left.value == right.value }
}

extension Located: Hashable where Value: Hashable {
    /// Hashes the value and not the place.
    public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
