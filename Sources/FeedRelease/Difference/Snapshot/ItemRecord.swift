/// What is kept of an item, beside its texts and the numbers of its fields.
struct ItemRecord: Sendable {
    /// A text that is kept to be printed.
    enum Text: Int, CaseIterable, Sendable {
        case guid, title, address, type, date, duration, season, episode, episodeType, explicit, image
    }

    /// What is known of an item in one bit each.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt16
        /// Transcripts are named.
        static let transcript = Traits(rawValue: 1)
        /// Chapters are named or listed.
        static let chapters = Traits(rawValue: 2)
        /// It says that it is explicit.
        static let explicit = Traits(rawValue: 4)
        /// It says that it is not explicit.
        static let clean = Traits(rawValue: 8)
        /// A text of it was encoded or escaped once too often.
        static let damaged = Traits(rawValue: 16)
    }

    /// Where its texts begin, in the order of their cases.
    var start = 0
    /// How many bytes each of its texts has.
    var counts = InlineArray<11, UInt16>(repeating: 0)
    /// Where its fields begin.
    var firstField: UInt32 = 0
    /// How many fields it has.
    var fieldCount: UInt16 = 0
    /// What is known of it.
    var traits: Traits = []
    /// The line of its `<`.
    var line: Int32 = 1
    /// The column of its `<`.
    var column: Int32 = 1
    /// The number of its element in the document.
    var element: Int32 = 0
    /// Its duration in milliseconds; -1 where none can be read.
    var duration: Int32 = -1
    /// The number of its guid; 0 where it has none.
    var guid: UInt64 = 0
    /// The number of the address of its audio without prefixes; 0 where it has none.
    var media: UInt64 = 0
    /// The number of its title; 0 where it has none.
    var title: UInt64 = 0
    /// All that it says, as a number.
    var whole: UInt64 = 0
    /// The seconds of its date since the epoch; the least number where none can be read.
    var date = Int64.min
    /// The bytes of its audio as stated; -1 where none can be read.
    var length: Int64 = -1
}
