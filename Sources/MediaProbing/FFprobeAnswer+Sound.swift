import FeedValues

extension FFprobeAnswer {
    /// What the answer says of the sound, of tags and of chapters in a file that lasts some time.
    func sound(lasting duration: MediaDuration) -> SoundFacts {
        var sound = SoundFacts()
        if let stream = streams.first(where: { $0.codecType == "audio" }) {
            sound.codec = stream.codecName
            sound.sampleRate = stream.sampleRate.flatMap(Int.init)
            sound.channels = stream.channels
            sound.bitRate = stream.bitRate.flatMap(Int.init)
        }
        // The container's come first: those of a stream are often the encoder's own.
        let texts = ([format.tags] + streams.map(\.tags)).compactMap(\.self).reduce(into: [String: String]()) {
            texts, tags in
            for (name, text) in tags where !text.isEmpty {
                texts[name.asciiLowercased] = texts[name.asciiLowercased] ?? text
            }
        }
        let picture = streams.first { $0.disposition?["attached_pic"] == 1 }
        sound.tags = SoundFacts.Tags(
            hasTitle: texts["title"] != nil, hasArtist: texts["artist"] != nil, hasPicture: picture != nil)
        sound.tags.title = texts["title"].map { $0.cut(toScalars: FFprobeAnswer.longestTitle) }
        sound.tags.pictureFormat = picture?.codecName
        let marks = chapters ?? []
        sound.chapters = marks.count
        sound.chapterMarks = marks.compactMap(\.mark?.limited)
        sound.chapterFault = FFprobeAnswer.fault(of: marks, end: Double(duration.milliseconds) / 1000)
        return sound
    }

    // In scalars. Longer ones are no titles, and a cache is not to grow by them.
    private static let longestTitle = 200

    private static func fault(of chapters: [Chapter], end: Double) -> SoundFacts.ChapterFault? {
        let times = chapters.compactMap { chapter -> (start: Double, end: Double)? in
            guard let start = chapter.startTime.flatMap(Double.init) else { return nil }
            return (start, chapter.endTime.flatMap(Double.init) ?? start)
        }
        return fault(of: times, end: end)
    }

    /// What is wrong with chapters of some times, in seconds; half a second is what encoders round away.
    static func fault(of times: [(start: Double, end: Double)], end: Double) -> SoundFacts.ChapterFault? {
        for (earlier, later) in zip(times, times.dropFirst()) {
            if later.start < earlier.start { return .order }
            if later.start < earlier.end - 0.5 { return .overlap }
        }
        return times.contains { $0.start >= end + 0.5 } ? .beyondEnd : nil
    }
}

extension FFprobeAnswer.Chapter {
    /// The chapter; `nil` when its beginning is no time.
    fileprivate var mark: ChapterMark? {
        let time = { (text: String?) in text.flatMap(Double.init).flatMap { MediaDuration(seconds: $0) } }
        guard let start = time(startTime) else { return nil }
        let title = tags?.first { $0.key.asciiLowercased == "title" }?.value ?? ""
        return ChapterMark(start: start, end: time(endTime).flatMap { $0 > start ? $0 : nil }, title: title)
    }
}
