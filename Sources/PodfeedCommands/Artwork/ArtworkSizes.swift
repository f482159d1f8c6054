/// The sizes that directories and apps want of a cover.
enum ArtworkSizes {
    /// The smallest cover that directories take, in pixels a side.
    static let smallest = 1400
    /// The largest.
    static let largest = 3000

    /// The sides to make of a square of so many pixels a side, the cover first; none when it is too small for one.
    ///
    /// 1400 and less is what apps scale a cover down to: for a page, a list and a watch.
    static func sides(from side: Int) -> [Int] {
        guard side >= smallest else { return [] }
        let cover = min(side, largest)
        return [cover] + [1400, 600, 300].filter { $0 < cover }
    }
}
