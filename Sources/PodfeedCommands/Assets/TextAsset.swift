import FeedValidation
import FeedValues
import Foundation

/// Reads transcripts and chapters, whose bytes are their facts.
enum TextAsset {
    /// The largest file that is read, in bytes.
    private static let largest = 16 << 20

    /// What a file that is a transcript turned out to be.
    static func transcript(_ path: String, type: MediaType?, address: String) -> AssetFacts.Asset {
        asset(path) { bytes in
            .transcript(TranscriptFacts(bytes, as: TranscriptFacts.Format(type: type, address: address) ?? .text))
        }
    }

    /// What a file of chapters turned out to be.
    static func chapters(_ path: String) -> AssetFacts.Asset {
        asset(path) { .chapters(ChaptersFacts($0)) }
    }

    /// The bytes of a file; `nil` when it is none that can be read, or too large.
    static func bytes(of path: String) -> [UInt8]? {
        guard
            let size = try? URL(filePath: path).resolvingSymlinksInPath().resourceValues(forKeys: [.fileSizeKey])
                .fileSize,
            size <= largest
        else { return nil }
        return FileManager.default.contents(atPath: path).map { [UInt8]($0) }
    }

    private static func asset(_ path: String, _ parse: ([UInt8]) -> AssetFacts.Content) -> AssetFacts.Asset {
        let attributes = try? FileManager.default.attributesOfItem(
            atPath: URL(filePath: path).resolvingSymlinksInPath().path)
        guard let attributes else { return AssetFacts.Asset(.missing, file: path) }
        guard attributes[.type] as? FileAttributeType == .typeRegular else {
            return AssetFacts.Asset(.unreadable("is no file"), file: path)
        }
        guard let size = attributes[.size] as? Int, size <= largest else {
            return AssetFacts.Asset(.unreadable("is larger than \(largest >> 20) MB"), file: path)
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            return AssetFacts.Asset(.unreadable("can't be read"), file: path)
        }
        return AssetFacts.Asset(parse([UInt8](data)), file: path)
    }
}
