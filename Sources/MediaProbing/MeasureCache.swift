package import FeedValues

/// What was measured in sounds and pictures, by the digests of their bytes: a file that was moved, copied or cloned is
/// not decoded again.
///
/// As text it is the line `podfeed-measures 1`, then for each sound, in the order of digests,
/// `sound DIGEST LUFS DECIBELS START END GAP LENGTH SAMPLES`, and for each picture `picture DIGEST SHARE`. It can be
/// lost or broken without harm.
package struct MeasureCache: Hashable, Sendable {
    /// The measures of sounds.
    package var sounds: [String: SoundMeasures] = [:]
    /// The shares of the commonest colours of pictures, in ten thousandths.
    package var pictures: [String: Int] = [:]

    private static let header = "podfeed-measures 1"
    private static let nothing = "-"

    /// Nothing is known.
    package init() {}

    /// Reads a cache; a line that is not understood is left out, and all of them after another header.
    package init(parsing text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first == Substring(MeasureCache.header) else { return }
        for line in lines.dropFirst() {
            let fields = line.split(separator: " ", omittingEmptySubsequences: false)
            if fields.count == 9, fields[0] == "sound", let measures = MeasureCache.sound(fields[2...]) {
                sounds[String(fields[1])] = measures
            } else if fields.count == 3, fields[0] == "picture", let share = Int(fields[2]) {
                pictures[String(fields[1])] = share
            }
        }
    }

    /// The cache as text.
    package var text: String {
        let sounds = sounds.sorted { $0.key < $1.key }.map { "sound \($0) \(MeasureCache.words($1))\n" }
        let pictures = pictures.sorted { $0.key < $1.key }.map { "picture \($0) \($1)\n" }
        return MeasureCache.header + "\n" + sounds.joined() + pictures.joined()
    }

    private static func words(_ measures: SoundMeasures) -> String {
        let levels = [measures.loudness, measures.truePeak].map { $0.map { "\($0)" } ?? nothing }
        let times = [
            measures.silenceAtStart, measures.silenceAtEnd, measures.longestGap?.start ?? 0,
            measures.longestGap?.length ?? 0, measures.fullScaleSamples,
        ]
        return (levels + times.map(String.init)).joined(separator: " ")
    }

    private static func sound(_ fields: ArraySlice<Substring>) -> SoundMeasures? {
        let numbers = fields.dropFirst(2).compactMap { Int($0) }
        let levels = fields.prefix(2)
        guard numbers.count == 5, levels.allSatisfy({ $0 == nothing || Double($0)?.isFinite == true }) else {
            return nil
        }
        var measures = SoundMeasures(
            loudness: levels.first.flatMap { Double($0) }, truePeak: levels.last.flatMap { Double($0) })
        (measures.silenceAtStart, measures.silenceAtEnd, measures.fullScaleSamples) = (
            numbers[0], numbers[1], numbers[4]
        )
        if numbers[3] > 0 { measures.longestGap = SoundMeasures.Silence(start: numbers[2], length: numbers[3]) }
        return measures
    }
}
