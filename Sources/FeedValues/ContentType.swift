/// A media type with parameters, as in `audio/ogg; codecs=opus` (RFC 2045 section 5.1).
public struct ContentType: Hashable, Sendable, CustomStringConvertible {
    /// One `name=value` after the type.
    public struct Parameter: Hashable, Sendable {
        /// The name in lower case.
        public let name: String
        /// The value as written, quotes and backslashes taken off.
        public let value: String
    }

    /// The type without parameters.
    public let essence: MediaType
    /// The parameters in their order.
    public let parameters: [Parameter]

    /// A type and parameters; `nil` when either is not of the grammar.
    public init?(_ text: String) {
        // Most have no parameters.
        if let essence = MediaType(text) {
            self.essence = essence
            parameters = []
            return
        }
        let trimmed = text.trimmedOfXMLWhiteSpace
        let head = trimmed.prefix { $0 != ";" }
        guard let essence = MediaType(head.trimmedOfXMLWhiteSpace),
            let parameters = ContentType.parameters(trimmed[head.endIndex...])
        else { return nil }
        self.essence = essence
        self.parameters = parameters
    }

    /// The type and parameters that a part of a text is.
    public init?(_ text: Substring) { self.init(String(text)) }

    /// The value of a parameter by its name in lower case; the first where there are several.
    public subscript(parameter name: String) -> String? { parameters.first { $0.name == name }?.value }

    /// The type and parameters, values quoted where they must be.
    public var description: String {
        parameters.reduce(into: essence.description) { text, parameter in
            text += "; \(parameter.name)="
            let isToken = !parameter.value.isEmpty && parameter.value.utf8.allSatisfy(\.isTokenByte)
            text += isToken ? parameter.value : ContentType.quoted(parameter.value)
        }
    }

    private static func quoted(_ value: String) -> String {
        var text = "\""
        for scalar in value.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { text.unicodeScalars.append("\\") }
            text.unicodeScalars.append(scalar)
        }
        return text + "\""
    }

    private static func parameters(_ text: Substring) -> [Parameter]? {
        var scanner = ByteScanner(text)
        var found: [Parameter] = []
        while scanner.take(";") {
            _ = scanner.take(while: \.isXMLWhiteSpace)
            if scanner.isAtEnd { break }
            let name = scanner.take(while: \.isTokenByte)
            guard !name.isEmpty, scanner.take("="), let value = takeValue(from: &scanner) else { return nil }
            found.append(Parameter(name: Substring(name).asciiLowercased, value: value))
            _ = scanner.take(while: \.isXMLWhiteSpace)
        }
        return scanner.isAtEnd ? found : nil
    }

    private static func takeValue(from scanner: inout ByteScanner) -> String? {
        guard scanner.take("\"") else {
            let token = scanner.take(while: \.isTokenByte)
            return token.isEmpty ? nil : String(token)
        }
        var bytes: [UInt8] = []
        while let byte = scanner.next {
            _ = scanner.take(byte)
            if byte == UInt8(ascii: "\"") { return String(decoding: bytes, as: UTF8.self) }
            if byte == UInt8(ascii: "\\"), let quoted = scanner.next {
                _ = scanner.take(quoted)
                bytes.append(quoted)
            } else {
                bytes.append(byte)
            }
        }
        return nil
    }
}

extension UInt8 {
    /// Whether the byte may stand in a token (RFC 2045 section 5.1).
    var isTokenByte: Bool { self > 0x20 && self < 0x7F && !"()<>@,;:\\\"/[]?=".utf8.contains(self) }
}
