extension StringProtocol {
    /// The parts of the text between spaces, or another sign of ASCII, those that are empty left out.
    ///
    /// Tables are written as text and taken apart at the start, where `split` would go from letter to letter.
    package func words(between separator: Unicode.Scalar = " ") -> [String] {
        utf8.split(separator: UInt8(ascii: separator)).map { String(decoding: $0, as: UTF8.self) }
    }
}
