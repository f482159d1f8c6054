import Diagnostics
import FeedValues

/// An element that names a file, with what is known of the file.
struct AssetUse {
    /// The element.
    let element: Element
    /// The attribute with the address; `nil` where the text is the address.
    let attribute: String?
    /// What the feed says of the file.
    let reference: AssetReference
    /// What is known of the file.
    let asset: AssetFacts.Asset

    /// Where the address stands.
    var place: Place { attribute.map { Place(element, attribute: $0) } ?? Place(textOf: element) }

    /// The name of the file for messages.
    var name: String { (asset.file ?? reference.address).quoted }

    /// The item in which the element stands; `nil` in the channel.
    var item: Element? { element.isInItem ? Element(tree: element.tree, index: 0) : nil }

    /// The facts of a picture, when it is one.
    var picture: PictureFacts? {
        guard case .picture(let facts) = asset.content else { return nil }
        return facts
    }

    /// The facts of audio or video, when it is that.
    var media: MediaFacts? {
        guard case .media(let facts) = asset.content else { return nil }
        return facts
    }

    /// The facts of a transcript, when it is one.
    var transcript: TranscriptFacts? {
        guard case .transcript(let facts) = asset.content else { return nil }
        return facts
    }

    /// The facts of a list of chapters, when it is one.
    var chapters: ChaptersFacts? {
        guard case .chapters(let facts) = asset.content else { return nil }
        return facts
    }
}

extension Inspection {
    /// Reports at the address of a file.
    mutating func report(_ message: @autoclosure () -> String, at use: AssetUse, help: String? = nil) {
        report(message(), at: use.place, help: help)
    }

    /// Reports what is wrong in a file at its address in the feed, with the line of the file as a note.
    mutating func report(_ fault: FileFault, at use: AssetUse) {
        let more = fault.count > 1 ? ", and \(fault.count - 1) more in the file" : ""
        guard let file = use.asset.file else { return report(fault.message + more, at: use.place) }
        let location = SourceLocation(file: file, line: fault.place.line, column: fault.place.column)
        let note = Finding.Note("here in the file", at: location, excerpt: fault.excerpt)
        report("line \(fault.place.line): \(fault.message)\(more)", at: use.place, notes: [note])
    }

    /// The length of the episode: of its file where that is known, or else what the feed says.
    func duration(of item: Element?) -> MediaDuration? {
        guard let item else { return nil }
        for enclosure in item.children("enclosure") {
            guard let address = enclosure["url"]?.trimmedOfXMLWhiteSpace,
                case .media(let facts) = assets?[String(address)]?.content
            else { continue }
            return facts.duration
        }
        return item.child("itunes:duration").flatMap { ITunesDuration.parse($0.text).duration }
    }
}
