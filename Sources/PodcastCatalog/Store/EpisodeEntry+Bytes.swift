import Diagnostics
import FeedValues
import PodcastModel

extension EpisodeEntry {
    /// Writes all but what is kept elsewhere: the pieces and the episode itself.
    func write(to encoder: inout ByteEncoder) {
        encoder.write(file)
        encoder.write(slug)
        encoder.write(guid) { $0.write($1) }
        for place in [slugPlace, guidPlace, numberPlace, datePlace, changePlace] { place.write(to: &encoder) }
        encoder.write(number) { encoder, number in
            encoder.write(number.series) { $0.write($1) }
            encoder.write(number.season) { $0.write($1) }
            encoder.write(number.number)
        }
        for time in [date, change] { encoder.write(time) { $0.write(Int($1.secondsSinceEpoch)) } }
        encoder.write(series) { $0.write($1) }
        encoder.write(tags) { $0.write($1) }
        encoder.write(type.rawValue)
        encoder.write(Int(namespaces.rawValue))
        encoder.write(isDraft)
        encoder.write(opensWithSummary)
        encoder.write(schedule) { encoder, schedule in
            for time in [schedule.embargo, schedule.expiry] {
                encoder.write(time) { $0.write(Int($1.secondsSinceEpoch)) }
            }
        }
        encoder.write(outputs) { $1.write(to: &$0) }
        encoder.write(media) { $1.write(to: &$0) }
        encoder.write(findings) { $0.write($1) }
    }

    /// Reads a whole entry.
    init(from decoder: inout ByteDecoder) throws(ByteDecoder.Mismatch) {
        file = try decoder.text()
        slug = try decoder.text()
        guid = try decoder.optionalText()
        slugPlace = try CompactPlace(from: &decoder)
        guidPlace = try CompactPlace(from: &decoder)
        numberPlace = try CompactPlace(from: &decoder)
        datePlace = try CompactPlace(from: &decoder)
        changePlace = try CompactPlace(from: &decoder)
        number = try decoder.optional { decoder throws(ByteDecoder.Mismatch) in
            NumberKey(
                series: try decoder.optionalText(),
                season: try decoder.optional { decoder throws(ByteDecoder.Mismatch) in try decoder.int() },
                number: try decoder.int())
        }
        date = try decoder.time()
        change = try decoder.time()
        series = try decoder.optionalText()
        tags = try decoder.texts()
        guard let type = EpisodeType(rawValue: try decoder.text()) else { throw ByteDecoder.Mismatch() }
        self.type = type
        guard let namespaces = UInt8(exactly: try decoder.int()) else { throw ByteDecoder.Mismatch() }
        self.namespaces = RareNamespaces(rawValue: namespaces)
        isDraft = try decoder.bool()
        opensWithSummary = try decoder.bool()
        schedule = try decoder.list { decoder throws(ByteDecoder.Mismatch) in
            var schedule = EpisodeSchedule()
            schedule.embargo = try decoder.time()
            schedule.expiry = try decoder.time()
            return schedule
        }
        isWhole = true
        outputs = try decoder.list { decoder throws(ByteDecoder.Mismatch) in try PlannedFile(from: &decoder) }
        media = try decoder.list { decoder throws(ByteDecoder.Mismatch) in try NamedMedium(from: &decoder) }
        findings = try decoder.list { decoder throws(ByteDecoder.Mismatch) in try decoder.finding() }
    }
}

extension CompactPlace {
    fileprivate static let kinds: [Origin.Kind] = [.written, .derived, .defaulted]

    fileprivate func write(to encoder: inout ByteEncoder) {
        encoder.write(Int(line))
        encoder.write(Int(column))
        encoder.write(CompactPlace.kinds.firstIndex(of: kind) ?? 0)
    }

    fileprivate init(from decoder: inout ByteDecoder) throws(ByteDecoder.Mismatch) {
        guard let line = UInt32(exactly: try decoder.int()), let column = UInt32(exactly: try decoder.int()),
            case let kind = try decoder.int(), CompactPlace.kinds.indices.contains(kind)
        else { throw ByteDecoder.Mismatch() }
        self.init(line: line, column: column, CompactPlace.kinds[kind])
    }
}

extension NamedMedium {
    fileprivate func write(to encoder: inout ByteEncoder) {
        encoder.write(path)
        encoder.write(file)
        place.write(to: &encoder)
    }

    fileprivate init(from decoder: inout ByteDecoder) throws(ByteDecoder.Mismatch) {
        self.init(path: try decoder.text(), file: try decoder.text(), place: try CompactPlace(from: &decoder))
    }
}

extension PlannedFile {
    fileprivate func write(to encoder: inout ByteEncoder) {
        encoder.write(file.path)
        encoder.write(source)
        encoder.write(place.line)
        encoder.write(place.column)
        encoder.write(place.length)
        switch file.content {
        case .feed: encoder.write(0)
        case .file(let path):
            encoder.write(1)
            encoder.write(path)
        case .transcript(let path, let format):
            encoder.write(3)
            encoder.write(path)
            encoder.write(format.rawValue)
        case .chapters(let list):
            encoder.write(2)
            encoder.write(list.address.description)
            for text in [list.head.title, list.head.author, list.head.podcast, list.head.fileName] {
                encoder.write(text) { $0.write($1) }
            }
            encoder.write(list.chapters) { $1.write(to: &$0) }
        }
    }

    fileprivate init(from decoder: inout ByteDecoder) throws(ByteDecoder.Mismatch) {
        let path = try decoder.text()
        let source = try decoder.text()
        let place = Place(line: try decoder.int(), column: try decoder.int(), length: try decoder.int())
        let content: OutputFile.Content
        switch try decoder.int() {
        case 1: content = .file(try decoder.text())
        case 2:
            let address = try decoder.address()
            let head = ChapterList.Head(
                title: try decoder.optionalText(), author: try decoder.optionalText(),
                podcast: try decoder.optionalText(), fileName: try decoder.optionalText())
            let chapters = try decoder.list { decoder throws(ByteDecoder.Mismatch) in try Chapter(from: &decoder) }
            content = .chapters(ChapterList(address: address, head: head, chapters: chapters))
        case 3:
            let file = try decoder.text()
            guard let format = TranscriptFormat(rawValue: try decoder.text()) else { throw ByteDecoder.Mismatch() }
            content = .transcript(from: file, as: format)
        default: throw ByteDecoder.Mismatch()
        }
        self.init(file: OutputFile(path: path, content: content), source: source, place: place)
    }
}

extension ByteDecoder {
    fileprivate mutating func time() throws(Mismatch) -> Timestamp? {
        try optional { decoder throws(Mismatch) in Timestamp(secondsSinceEpoch: Int64(try decoder.int())) }
    }
}
