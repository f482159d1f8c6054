import Diagnostics
import FeedImport
import FeedValues
import Synchronization
import WebAccess

/// Fetches the media of an imported show, one after the other, each a piece at a time.
struct MediaFetch {
    /// The most bytes of one file.
    static let mostBytes = 4 << 30

    /// The folder that is made.
    let folder: ImportFolder
    /// The options of the command.
    let options: GlobalOptions
    /// How it is asked.
    let online: OnlineOptions

    /// A file that takes pieces; what can't be written ends it.
    private final class Sink: Sendable {
        let descriptor: Int32
        let failure = Mutex<SystemCall.Failure?>(nil)

        init(_ descriptor: Int32) { self.descriptor = descriptor }

        func take(_ bytes: [UInt8]) {
            failure.withLock { failure in
                guard failure == nil else { return }
                do throws(SystemCall.Failure) {
                    try SystemCall.writeAll(bytes, to: descriptor)
                } catch { failure = error }
            }
        }
    }

    /// Fetches media, names the files in the episodes, and tells which could not be had.
    func findings(
        on media: [ImportedMedium], of file: String, in surroundings: Surroundings
    ) throws -> [Finding] {
        var web = try online.webOptions(options, in: surroundings)
        // A piece that came twice would stand in the file twice.
        web.retries = 0
        web.times.whole = .seconds(3600)
        var client = try WebClient(web)
        if !media.isEmpty { try folder.makeFolder("media") }
        let progress = options.progress(in: surroundings)
        var findings: [Finding] = []
        for (index, medium) in media.enumerated() {
            progress.show(index, of: media.count, "fetching \(medium.name)")
            if let reason = try fetch(medium, &client) {
                findings.append(finding("'\(medium.address)' was not fetched: \(reason)", on: medium, of: file))
            } else if try !folder.replace(medium.lines, by: medium.localLines, in: medium.episode) {
                let message = "'media/\(medium.name)' was fetched, but '\(medium.episode)' still names its address"
                findings.append(finding(message, on: medium, of: file))
            }
        }
        progress.erase()
        return findings
    }

    private func finding(_ message: String, on medium: ImportedMedium, of file: String) -> Finding {
        Finding(
            rule: ImportCheck.fetch.id, severity: ImportCheck.fetch.severity, message: message,
            at: medium.place(in: file), help: ImportCheck.fetch.help)
    }

    /// Fetches a file; why it could not be had.
    private func fetch(_ medium: ImportedMedium, _ client: inout WebClient) throws -> String? {
        var address = medium.address
        // Hops are followed here, as the bodies of answers that lead elsewhere are no part of the file.
        for _ in 0...FeedFetch.mostHops {
            switch try piece(of: medium, at: address, &client) {
            case .success(let answer) where answer.status == 200: return nil
            case .success(let answer) where [301, 302, 303, 307, 308].contains(answer.status):
                let location = answer.headers.first { $0.name.lowercased() == "location" }?.value
                guard let next = location.flatMap({ address.resolving($0) }) else { return "it leads nowhere" }
                address = next
            case .success(let answer): return "it answers \(answer.status)"
            case .failure(let failure): return "\(failure)"
            }
        }
        return "it leads from one address to the next"
    }

    /// What an address answers; the file stays if it is what was asked for.
    private func piece(
        of medium: ImportedMedium, at address: WebAddress, _ client: inout WebClient
    ) throws -> WebOutcome {
        let path = folder.path("media/\(medium.name)")
        let descriptor: Int32
        do {
            descriptor = try SystemCall.create(path)
        } catch {
            throw CannotRun("cannot write 'media/\(medium.name)': \(error)", help: "free some space")
        }
        let sink = Sink(descriptor)
        let outcome = client.outcome(
            of: WebRequest(.get, address, keeping: .pieces(most: MediaFetch.mostBytes) { sink.take($0) }))
        SystemCall.closeRead(descriptor)
        if let failure = sink.failure.withLock({ $0 }) {
            throw CannotRun("cannot write 'media/\(medium.name)': \(failure)", help: "free some space")
        }
        if case .success(let answer) = outcome, answer.status == 200 { return outcome }
        SystemCall.remove(path)
        return outcome
    }
}
