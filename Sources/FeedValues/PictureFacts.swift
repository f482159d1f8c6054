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
    /// Whether pixels are numbers in a palette.
    public var hasPalette = false
    /// Bits a channel, mostly 8.
    public var bitDepth = 8
    /// The name of the embedded colour profile, such as `Display P3`; `nil` where none is or it has no name.
    public var colorProfile: String?
    /// Dots an inch as stated across; `nil` where nothing is stated or only the shape of a pixel.
    public var dotsPerInch: Int?
    /// Whether the picture is stored in several passes: a progressive JPEG or an interlaced PNG.
    public var isProgressive = false
    /// The orientation that EXIF states, 1 to 8, of which 1 is upright.
    public var orientation: Int?
    /// Whether EXIF says where on earth the picture was taken.
    public var hasPosition = false
    /// Whether EXIF names the serial number of a camera or lens.
    public var hasSerialNumber = false
    /// The share of all pixels that the commonest colour has, 0 to 1; `nil` where nobody counted them.
    public var commonestColorShare: Double?

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
