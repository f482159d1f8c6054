/// One to three numbers with colons between them, and decimals at the end.
struct ClockText {
    /// The time they say.
    let duration: MediaDuration
    /// Whether a fraction of a second is written.
    let hasDecimals: Bool
    /// How many numbers there are: 1 for seconds, 2 with minutes, 3 with hours.
    let fields: Int
    /// Whether all numbers but the first have two digits and are below 60.
    let isRegular: Bool

    /// `nil` when the text is of another shape or too long for any medium.
    init?(_ text: some StringProtocol) {
        var scanner = ByteScanner(Substring(text))
        guard let first = scanner.takeNumber(digits: 1...9) else { return nil }
        var seconds = first.value
        var count = 1
        var isRegular = true
        while count < 3, scanner.take(":") {
            guard let (field, digits) = scanner.takeNumber(digits: 1...9) else { return nil }
            isRegular = isRegular && digits == 2 && field < 60
            seconds = seconds * 60 + field
            count += 1
        }
        guard let milliseconds = Self.takeDecimals(from: &scanner) else { return nil }
        guard scanner.isAtEnd, let duration = MediaDuration(milliseconds: seconds * 1000 + milliseconds.value) else {
            return nil
        }
        self.duration = duration
        self.hasDecimals = milliseconds.areWritten
        self.fields = count
        self.isRegular = isRegular
    }

    private static func takeDecimals(from scanner: inout ByteScanner) -> (value: Int, areWritten: Bool)? {
        guard scanner.take(".") else { return (0, false) }
        let decimals = scanner.take(while: \.isASCIIDigit)
        guard !decimals.isEmpty else { return nil }
        var tenths = 0
        var places = 0
        for digit in decimals.prefix(4) {
            tenths = tenths * 10 + Int(digit &- 0x30)
            places += 1
        }
        while places < 4 {
            tenths *= 10
            places += 1
        }
        return ((tenths + 5) / 10, true)
    }
}
