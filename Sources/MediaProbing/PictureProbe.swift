package import FeedValues
import Foundation

/// Reads the facts of JPEG and PNG pictures from their headers.
package enum PictureProbe {
    /// The largest picture that is read, in bytes.
    package static let largest = 64 << 20

    /// The facts of a picture file, whatever its name says.
    package static func facts(ofPicture path: String) throws(ProbeProblem) -> PictureFacts {
        let stamp = try FileStamp(ofFile: path)
        guard stamp.bytes <= largest else {
            throw ProbeProblem("is larger than \(largest >> 20) MB", help: "make it smaller")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .unreadable("the disk gave an error")
        }
        return try facts(of: [UInt8](data))
    }

    /// The facts of a picture in memory.
    package static func facts(of bytes: [UInt8]) throws(ProbeProblem) -> PictureFacts {
        switch PictureFormat(of: bytes) {
        case .jpeg: return try facts(bytes: bytes.count, JPEGHeader(bytes))
        case .png: return try facts(bytes: bytes.count, PNGHeader(bytes))
        case .other(let name):
            throw ProbeProblem("is \(name), neither JPEG nor PNG", help: "save it as JPEG or PNG")
        case nil:
            throw ProbeProblem("is no picture", help: "replace it with a JPEG or PNG picture")
        }
    }

    private static func facts(bytes: Int, _ header: JPEGHeader) throws(ProbeProblem) -> PictureFacts {
        var facts = try facts(
            bytes: bytes, type: "image/jpeg", width: header.width, height: header.height,
            colorModel: header.colorModel, hasAlpha: false)
        facts.bitDepth = header.bitDepth
        facts.isProgressive = header.isProgressive
        facts.dotsPerInch = header.dotsPerInch
        facts.colorProfile = header.colorProfile
        add(header.exif, to: &facts)
        return facts
    }

    private static func facts(bytes: Int, _ header: PNGHeader) throws(ProbeProblem) -> PictureFacts {
        var facts = try facts(
            bytes: bytes, type: "image/png", width: header.width, height: header.height,
            colorModel: header.colorModel, hasAlpha: header.hasAlpha)
        facts.bitDepth = header.bitDepth
        facts.hasPalette = header.hasPalette
        facts.isProgressive = header.isInterlaced
        facts.dotsPerInch = header.dotsPerInch
        facts.colorProfile = header.colorProfile
        add(header.exif, to: &facts)
        return facts
    }

    private static func add(_ tags: EXIFTags, to facts: inout PictureFacts) {
        facts.orientation = tags.orientation
        facts.hasPosition = tags.hasPosition
        facts.hasSerialNumber = tags.hasSerialNumber
    }

    private static func facts(
        bytes: Int, type: String, width: Int, height: Int, colorModel: PictureFacts.ColorModel, hasAlpha: Bool
    ) throws(ProbeProblem) -> PictureFacts {
        guard let type = MediaType(type), width > 0, height > 0 else {
            throw .damagedPicture("its size is \(width)x\(height)")
        }
        return PictureFacts(
            bytes: bytes, type: type, width: width, height: height, colorModel: colorModel, hasAlpha: hasAlpha)
    }
}

extension ProbeProblem {
    static func damagedPicture(_ reason: String) -> ProbeProblem {
        ProbeProblem("is damaged: \(reason)", help: "save the picture again")
    }

    static var cutPicture: ProbeProblem {
        ProbeProblem("is cut off: the end of the picture is missing", help: "copy or save the picture again")
    }
}
