public import FeedValues

extension RuleExample {
    /// A file that an example names.
    public struct Asset: Sendable, Hashable {
        /// What a file is.
        public enum Content: Sendable, Hashable {
            /// A picture of which a reader of headers says this.
            case picture(PictureFacts)
            /// Audio or video of which a probe says this.
            case media(MediaFacts)
            /// A transcript of these bytes.
            case transcript([UInt8])
            /// Chapters of this text.
            case chapters(String)
            /// There is no such file.
            case missing
            /// It can't be read: a predicate that follows its name.
            case unreadable(String)
        }

        /// The address by which the example names it.
        public var address: String
        /// What it is.
        public var content: Content

        /// The name of the file.
        package var name: String { String(URLReference(address).lastPathComponent) }
    }

    /// The example with a file that it names.
    func with(asset address: String, _ content: Asset.Content) -> RuleExample {
        var example = self
        example.assets.append(Asset(address: address, content: content))
        return example
    }

    /// What is known of the files; `nil` when the example names none.
    public var assetFacts: AssetFacts? {
        guard !assets.isEmpty else { return nil }
        var facts = AssetFacts()
        for asset in assets { facts[asset.address] = AssetFacts.Asset(asset.known, file: asset.name) }
        return facts
    }
}

extension RuleExample.Asset {
    fileprivate var known: AssetFacts.Content {
        switch content {
        case .picture(let facts): .picture(facts)
        case .media(let facts): .media(facts)
        case .transcript(let bytes):
            .transcript(TranscriptFacts(bytes, as: TranscriptFacts.Format(type: nil, address: address) ?? .text))
        case .chapters(let text): .chapters(ChaptersFacts(Array(text.utf8)))
        case .missing: .missing
        case .unreadable(let reason): .unreadable(reason)
        }
    }
}

extension RuleExample.Asset.Content {
    /// A transcript of UTF-8.
    static func transcript(_ text: String) -> Self { .transcript(Array(text.utf8)) }

    /// A picture, square where no height is given.
    static func picture(
        _ type: String = "image/jpeg", _ width: Int = 3000, by height: Int? = nil, bytes: Int = 400_000,
        model: PictureFacts.ColorModel = .rgb, change: (inout PictureFacts) -> Void = { _ in }
    ) -> Self {
        guard let type = MediaType(type) else { return .missing }
        var facts = PictureFacts(
            bytes: bytes, type: type, width: width, height: height ?? width, colorModel: model, hasAlpha: false)
        change(&facts)
        return .picture(facts)
    }

    /// Half an hour of sound.
    static func media(
        _ type: String = "audio/mpeg", codec: String = "mp3", bytes: Int = 28_816_000, milliseconds: Int = 1_801_000,
        change: (inout SoundFacts) -> Void = { _ in }
    ) -> Self {
        guard let type = MediaType(type), let duration = MediaDuration(milliseconds: milliseconds) else {
            return .missing
        }
        var sound = SoundFacts()
        sound.codec = codec
        sound.sampleRate = 44_100
        sound.channels = 2
        sound.bitRate = 128_000
        sound.tags = SoundFacts.Tags(hasTitle: true, hasArtist: true, hasPicture: true)
        change(&sound)
        return .media(MediaFacts(bytes: bytes, type: type, duration: duration, sound: sound))
    }
}
