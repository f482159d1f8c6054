/// What was measured in all of a sound, decoded to its end.
public struct SoundMeasures: Hashable, Sendable {
    /// A part without sound.
    public struct Silence: Hashable, Sendable {
        /// Where it begins, in milliseconds.
        public var start: Int
        /// How long it lasts, in milliseconds.
        public var length: Int

        /// A part of so many milliseconds.
        public init(start: Int, length: Int) {
            self.start = start
            self.length = length
        }
    }

    /// The integrated loudness in LUFS (EBU R 128); `nil` where the sound is silent throughout.
    public var loudness: Double?
    /// The true peak in decibels of full scale (ITU-R BS.1770); `nil` where the sound is silent throughout.
    public var truePeak: Double?
    /// How long nothing is heard at the beginning, in milliseconds.
    public var silenceAtStart = 0
    /// How long nothing is heard at the end, in milliseconds.
    public var silenceAtEnd = 0
    /// The longest part in between in which nothing is heard.
    public var longestGap: Silence?
    /// How many samples have the largest value that there is, as those have that were cut off.
    public var fullScaleSamples = 0

    /// Measures of a loudness and a peak.
    public init(loudness: Double? = nil, truePeak: Double? = nil) {
        self.loudness = loudness
        self.truePeak = truePeak
    }
}
