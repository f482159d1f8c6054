import Diagnostics
import FeedValues

/// The pictures that were made, and what to write into `show.yaml`.
struct ArtworkOutcome {
    /// The pictures, the cover first.
    var pictures: [ArtworkPicture]
    /// The folder that they are in, as the user named it.
    var folder: String
    /// What leads from the folder of `show.yaml` to them, with a slash at the end if it is not empty.
    var prefix: String

    /// The text for people, or the object for programs.
    func text(_ format: ReportFormat) -> String { format == .json ? json : lines }

    private var names: [String] { pictures.map { prefix + $0.name } }

    private var lines: String {
        let made = pictures.map { picture in
            "\(path(picture)): \(picture.side) by \(picture.side) pixels, \(ByteCount.text(picture.bytes.count)), "
                + "quality \(picture.quality)\n"
        }
        return made.joined() + "in show.yaml:\n"
            + "image: \(YAMLText.scalar(names.first ?? ""))\n"
            + "srcset: [\(names.map { YAMLText.scalar($0, inFlow: true) }.joined(separator: ", "))]\n"
    }

    private var json: String {
        var writer = JSONWriter()
        writer.object { object in
            object.member("version", 1)
            object.key("pictures")
            object.array { array in
                for picture in pictures {
                    array.object { object in
                        object.member("file", path(picture))
                        object.member("side", picture.side)
                        object.member("bytes", picture.bytes.count)
                        object.member("quality", picture.quality)
                    }
                }
            }
            object.member("image", names.first)
            object.key("srcset")
            object.array { array in names.forEach { array.value($0) } }
        }
        return writer.text + "\n"
    }

    private func path(_ picture: ArtworkPicture) -> String {
        folder == "." ? picture.name : folder + "/" + picture.name
    }
}
