import Diagnostics
import FeedValidation
import FeedValues
import MediaProbing

/// Holds pictures that were made against the rules on the artwork of a feed.
enum ArtworkCheck {
    /// What is wrong with pictures, a report each; the first is the cover.
    static func reports(on pictures: [ArtworkPicture], in folder: String) throws -> [Report] {
        try pictures.enumerated().map { number, picture in
            let file = folder.isEmpty || folder == "." ? picture.name : folder + "/" + picture.name
            return Report(file: file, findings: try findings(picture, file, isCover: number == 0))
        }
    }

    private static func findings(_ picture: ArtworkPicture, _ file: String, isCover: Bool) throws -> [Finding] {
        let address = "https://podcasts.example.com/cover.jpg"
        var assets = AssetFacts()
        do {
            assets[address] = AssetFacts.Asset(.picture(try PictureProbe.facts(of: picture.bytes)), file: file)
        } catch {
            assets[address] = AssetFacts.Asset(.unreadable(error.message), file: file)
        }
        var options = ValidationOptions()
        options.profiles = .all
        options.assets = assets
        var validation = Validation(of: file, with: FeedValidator(options: options))
        validation.read(
            Array(
                """
                <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
                <itunes:image href="\(address)"/></channel></rss>
                """.utf8))
        return validation.finish().findings.filter { finding in
            finding.rule.hasPrefix("art-") && (isCover || !smallerOnes.contains(finding.rule))
        }.map { finding in
            Finding(
                rule: finding.rule, severity: finding.severity, message: finding.message,
                at: SourceLocation(file: file, line: 1, column: 1), help: finding.help)
        }
    }

    // The smaller pictures are no covers.
    private static let smallerOnes: Set<String> = ["art-too-small", "art-max-3000-preferred"]
}
