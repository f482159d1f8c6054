import Testing

/// A hostile text that repeats something many times, and is not printed whole.
struct LongText: Sendable, CustomTestStringConvertible {
    let text: String
    let testDescription: String

    /// A unit repeated, between two other texts.
    init(_ unit: String, _ count: Int, before: String = "", after: String = "") {
        text = before + String(repeating: unit, count: count) + after
        testDescription = "\(count) times \(unit.debugDescription)"
    }
}
