/// The English names of days and months that dates are written with.
enum EnglishNames {
    /// The days of the week from Sunday, in full.
    static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    /// The months from January, in full.
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]

    /// The days of the week from Sunday, three letters each.
    static var shortWeekdays: String { "SunMonTueWedThuFriSat" }
    /// The months from January, three letters each.
    static var shortMonths: String { "JanFebMarAprMayJunJulAugSepOctNovDec" }

    /// How a name in a date was written.
    enum Form: Hashable {
        /// Three letters, the first a capital.
        case exact
        /// Three letters in another case.
        case otherCase
        /// More than three letters of the English name.
        case long
    }

    /// The index of an English name, in full or cut to three or more letters, and how it was written.
    static func index(of word: Substring.UTF8View, in names: [String]) -> (index: Int, form: Form)? {
        let letters = word.last == UInt8(ascii: ".") ? word.dropLast() : word
        guard letters.count >= 3, letters.count <= 9 else { return nil }
        for (index, name) in names.enumerated() where starts(name, with: letters) {
            if word.count > 3 { return (index, .long) }
            return (index, letters.elementsEqual(name.utf8.prefix(3)) ? .exact : .otherCase)
        }
        return nil
    }

    private static func starts(_ name: String, with letters: Substring.UTF8View) -> Bool {
        name.utf8.lazy.map(\.asciiLowercased).starts(with: letters.lazy.map(\.asciiLowercased))
    }
}
