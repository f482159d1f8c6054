public import FeedValues

/// A picture for a purpose: a banner, a poster, a picture to share (`podcast:image`).
public struct PodcastImage: Hashable, Sendable {
    /// Where apps fetch it.
    public var address: WebAddress
    /// What it shows, for those who cannot see it.
    public var alternativeText: String?
    /// Its width to its height as CSS writes it, such as `16/9`.
    public private(set) var aspectRatio: String?
    /// Its width in pixels, above 0.
    public private(set) var width: Int?
    /// Its height in pixels, above 0.
    public private(set) var height: Int?
    /// Its media type.
    public var type: MediaType?
    /// What it is for: words of the namespace or of a vendor (`vendor/word`).
    public private(set) var purposes: [String]

    /// A picture; `nil` when a size is not above 0, the ratio is none or not that of the size, or the purposes are
    /// together longer than 128 characters or hold spaces.
    public init?(
        address: WebAddress, alternativeText: String? = nil, aspectRatio: String? = nil, width: Int? = nil,
        height: Int? = nil, type: MediaType? = nil, purposes: [String] = []
    ) {
        guard width.map({ $0 > 0 }) ?? true, height.map({ $0 > 0 }) ?? true,
            purposes.isEmpty || TagText.fits(purposes.joined(separator: " ")),
            !purposes.contains(where: { $0.utf8.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: ",") }) })
        else { return nil }
        if let aspectRatio {
            guard let ratio = AspectRatio(aspectRatio) else { return nil }
            if let width, let height, !ratio.fits(width: width, height: height) { return nil }
        }
        self.address = address
        self.alternativeText = alternativeText
        self.aspectRatio = aspectRatio
        self.width = width
        self.height = height
        self.type = type
        self.purposes = purposes
    }
}
