import FeedValues

extension Digest {
    /// The digest that hexadecimal digits of either case give; `nil` when they are none, or not of an algorithm's length.
    package init?(hexadecimal text: some StringProtocol) {
        let digits = Array(text.utf8)
        guard [40, 64].contains(digits.count) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[index].hexDigitValue, let low = digits[index + 1].hexDigitValue else { return nil }
            bytes.append(UInt8(high << 4 | low))
        }
        self.init(bytes: bytes)
    }
}
