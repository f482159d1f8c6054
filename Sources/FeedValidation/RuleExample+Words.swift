import FeedValues

extension RuleExample.Asset {
    /// The text of the file, for one that is text.
    package var text: String? {
        switch content {
        case .transcript(let bytes): String(decoding: bytes, as: UTF8.self)
        case .chapters(let text): text
        case .picture, .media, .missing, .unreadable: nil
        }
    }

    /// What the file is, as the end of a sentence that begins with its name.
    package var words: String {
        switch content {
        case .picture(let facts): "is " + RuleExample.Asset.words(facts).joined(separator: ", ")
        case .media(let facts): "is " + RuleExample.Asset.words(facts).joined(separator: ", ")
        case .transcript(let bytes): FileText.fault(of: bytes) == nil ? "is" : "is, in bytes that are not UTF-8"
        case .chapters: "is"
        case .missing: "does not exist"
        case .unreadable(let reason): reason
        }
    }

    private static func words(_ facts: PictureFacts) -> [String] {
        let format = facts.type.subtype.asciiUppercased
        var words = ["a \(format) picture of \(facts.width) by \(facts.height) pixels", size(facts.bytes)]
        switch facts.colorModel {
        case .gray: words.append("in shades of grey")
        case .cmyk: words.append("in CMYK")
        case .rgb: if facts.hasPalette { words.append("with a palette") }
        }
        if facts.hasAlpha { words.append("with transparency") }
        if facts.bitDepth != 8 { words.append("with \(facts.bitDepth) bits a channel") }
        if let profile = facts.colorProfile { words.append("with the colour profile '\(profile)'") }
        if let density = facts.dotsPerInch { words.append("of \(density) dots an inch") }
        if facts.isProgressive { words.append("stored in passes") }
        if let orientation = facts.orientation { words.append("with the EXIF orientation \(orientation)") }
        if facts.hasPosition { words.append("with a position in its EXIF data") }
        if facts.hasSerialNumber { words.append("with a serial number in its EXIF data") }
        if let share = facts.commonestColorShare { words.append("\(Int(share * 1000) / 10) % of it in one colour") }
        return words
    }

    private static func words(_ facts: MediaFacts) -> [String] {
        var words = [facts.type.description, size(facts.bytes), facts.duration.clock]
        guard let sound = facts.sound else { return words }
        if let codec = sound.codec { words.append("codec \(codec)") }
        if let rate = sound.bitRate { words.append("\(rate / 1000) kbit/s") }
        if let rate = sound.sampleRate { words.append("\(rate) Hz") }
        if let channels = sound.channels { words.append(channels == 1 ? "mono" : "\(channels) channels") }
        if sound.lacksSeekTable { words.append("a changing bit rate and no table of it") }
        if sound.hasIndexAtEnd { words.append("its index at the end") }
        if sound.tagBytes > 0 { words.append("tags of \(size(sound.tagBytes))") }
        let missing = sound.tags.missing
        if !missing.isEmpty { words.append("no " + missing.joined(separator: ", no ")) }
        if sound.chapters > 0 { words.append("\(sound.chapters) chapters") }
        if let fault = sound.chapterFault { words.append(fault.words) }
        if let title = sound.tags.title { words.append("called '\(title)'") }
        if let format = sound.tags.pictureFormat { words.append("a picture in the format '\(format)'") }
        return words + (sound.measures.map(Self.words) ?? [])
    }

    private static func words(_ measures: SoundMeasures) -> [String] {
        var words = [measures.loudness.map { "\($0) LUFS" } ?? "no sound that can be heard"]
        if let peak = measures.truePeak { words.append("a true peak of \(peak) dB") }
        if measures.silenceAtStart > 0 { words.append("\(measures.silenceAtStart) ms of silence at the beginning") }
        if measures.silenceAtEnd > 0 { words.append("\(measures.silenceAtEnd) ms of silence at the end") }
        if let gap = measures.longestGap { words.append("\(gap.length) ms of silence in between") }
        if measures.fullScaleSamples > 0 { words.append("\(measures.fullScaleSamples) samples of full scale") }
        return words
    }

    private static func size(_ bytes: Int) -> String { "\(bytes) bytes" }
}

extension SoundFacts.Tags {
    /// What is not there, in words.
    var missing: [String] {
        [(hasTitle, "title"), (hasArtist, "artist"), (hasPicture, "picture")].filter { !$0.0 }.map(\.1)
    }
}

extension SoundFacts.ChapterFault {
    /// What is the matter, as a sentence without a beginning.
    var words: String {
        switch self {
        case .order: "a chapter begins before the one ahead of it"
        case .overlap: "a chapter begins before the one ahead of it has ended"
        case .beyondEnd: "a chapter begins behind the end of the sound"
        }
    }
}
