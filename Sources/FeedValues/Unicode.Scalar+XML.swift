extension Unicode.Scalar {
    /// Whether a document of XML 1.0 may hold the character (section 2.2, production Char).
    public var isLegalXMLScalar: Bool {
        switch value {
        case 0x20...0xD7FF, 0x9, 0xA, 0xD, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: true
        default: false
        }
    }
}
