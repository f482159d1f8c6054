import Diagnostics
import FeedValues
import PodcastModel

extension FindingLog {
    /// Reports what is wrong with an address that a template brings into notes, at its place in a file.
    ///
    /// One that another file names is not told: it is that file's.
    mutating func report(shown address: Located<WebAddress>, in source: SourceText, under links: LinkPolicy) {
        let verdict = links.verdict(on: address.value.description)
        let location = address.location
        guard let check = verdict.check, location.file == source.file else { return }
        report(
            check, "\(verdict.message): a template brings it into the notes", in: source,
            at: Place(line: location.line, column: location.column))
    }
}

extension Located<Credit> {
    /// The page of whom it names.
    var link: Located<WebAddress>? { value.link.map { Located<WebAddress>($0, from: origin) } }
}

extension Located<Funding> {
    /// Where support goes.
    var link: Located<WebAddress> { derive(\.address) }
}
