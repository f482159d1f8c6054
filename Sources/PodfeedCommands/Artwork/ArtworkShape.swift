import FeedValues

/// How a picture becomes square.
enum ArtworkShape: Hashable, Sendable {
    /// It is.
    case square
    /// The middle is cut out of it.
    case crop
    /// What is missing is filled with a colour.
    case pad(PlainColor)

    /// The largest square that a picture gives without being blown up, in pixels a side.
    func side(of facts: PictureFacts) -> Int {
        switch self {
        case .square, .crop: min(facts.width, facts.height)
        case .pad: max(facts.width, facts.height)
        }
    }
}
