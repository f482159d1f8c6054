import XMLCore

/// One call to a writer, so that the same calls can be made to two.
enum XMLWriterStep {
    case start(StaticString)
    case attribute(StaticString, String)
    case text(String)
    case section(String)
    case end
}

extension XMLWriter {
    /// Makes one call.
    mutating func perform(_ step: XMLWriterStep) throws {
        switch step {
        case .start(let name): start(name)
        case .attribute(let name, let value): try attribute(name, value)
        case .text(let value): try text(value)
        case .section(let value): try section(value)
        case .end: end()
        }
    }

    /// The document that some calls make within a root `r`.
    static func document(of steps: [XMLWriterStep]) throws -> [UInt8] {
        var writer = try XMLWriter(root: "r", attributes: ["version": "2.0"])
        for step in steps { try writer.perform(step) }
        return try writer.finish()
    }
}
