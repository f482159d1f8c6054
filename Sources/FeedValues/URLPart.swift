/// Where a part of a URL is, in eight bytes: a URL has seven of them, and is copied often.
///
/// Of a text beyond 4 GiB the parts end there.
struct URLPart: Hashable, Sendable {
    private var start: UInt32
    private var end: UInt32

    /// A part that the URL lacks.
    static let none = URLPart(start: 1, end: 0)

    private init(start: UInt32, end: UInt32) {
        self.start = start
        self.end = end
    }

    /// A part that it has, which may be empty.
    init(_ range: Range<Int>) {
        start = UInt32(clamping: range.lowerBound)
        end = UInt32(clamping: range.upperBound)
    }

    /// The bytes of the part; `nil` for one that the URL lacks.
    var range: Range<Int>? { start > end ? nil : Int(start)..<Int(end) }
}
