extension Unicode.Scalar {
    /// Whether no text of a catalogue can hold it: controls but tab and breaks of lines, breaks that nobody sees, marks of
    /// byte order, and what is no character.
    package var isUnfitForText: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
