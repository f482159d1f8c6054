import FeedValues

extension PictureFacts {
    /// The size in pixels, for messages.
    var size: String { "\(width) by \(height) pixels" }
}
