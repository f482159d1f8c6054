/// A picture that was made of a larger one.
struct ArtworkPicture: Hashable, Sendable {
    /// The name of its file.
    var name: String
    /// Pixels a side.
    var side: Int
    /// The quality of the JPEG, 1 to 100.
    var quality: Int
    /// The file.
    var bytes: [UInt8]
}
