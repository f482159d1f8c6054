/// What a reader of JPEG and PNG headers learned of a local picture.
public struct PictureFacts: Hashable, Sendable {
    /// How a picture stores colour.
    public enum ColorModel: String, Hashable, Sendable {
        /// Shades of one channel.
        case gray
        /// Red, green and blue; a palette counts as this.
        case rgb
        /// Cyan, magenta, yellow and black, for print.
        case cmyk
    }

    /// The size of the file in bytes.
    public var bytes: Int
    /// `image/jpeg` or `image/png`, by content.
    public var type: MediaType
    /// Pixels across.
    public var width: Int
    /// Pixels down.
    public var height: Int
    /// How colour is stored.
    public var colorModel: ColorModel
    /// Whether pixels can be transparent.
    public var hasAlpha: Bool

    /// Facts as a reader found them.
    public init(bytes: Int, type: MediaType, width: Int, height: Int, colorModel: ColorModel, hasAlpha: Bool) {
        self.bytes = bytes
        self.type = type
        self.width = width
        self.height = height
        self.colorModel = colorModel
        self.hasAlpha = hasAlpha
    }
}
