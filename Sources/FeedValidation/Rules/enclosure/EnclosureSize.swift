import FeedValues

/// The size that an enclosure states, held against its duration.
struct EnclosureSize {
    /// The stated length.
    let bytes: Int
    /// The duration of the item, if it states one.
    let duration: MediaDuration?
    /// The media type, if it states one.
    let type: MediaType?

    /// What shows that the size can't be right, as a message; `nil` when nothing does.
    var fault: String? {
        let seconds = duration?.roundedSeconds ?? 0
        if seconds > 0, bytes == seconds { return "the length '\(bytes)' is the duration in seconds" }
        if bytes < 10_000 { return "the length '\(bytes)' is too small for a media file" }
        guard type?.topLevel == "audio", let rate else { return nil }
        if rate < 16 { return "'\(bytes)' bytes in \(seconds) seconds are only \(rate) kbit/s" }
        return rate > 400 && isLossy ? "'\(bytes)' bytes in \(seconds) seconds are \(rate) kbit/s" : nil
    }

    /// Kilobits in a second; `nil` for less than 100 seconds, where pictures in the file may weigh more than the sound.
    private var rate: Int? {
        guard let duration, duration.roundedSeconds >= 100 else { return nil }
        let (bits, overflow) = bytes.multipliedReportingOverflow(by: 8)
        return overflow ? .max : bits / duration.milliseconds
    }

    /// Whether the format is one that leaves out what nobody hears; not where no type says so.
    var isLossy: Bool {
        guard let subtype = type?.subtype else { return false }
        return !["wav", "flac", "aiff", "alac"].contains { subtype.hasSuffix($0) } && subtype != "wave"
    }
}
