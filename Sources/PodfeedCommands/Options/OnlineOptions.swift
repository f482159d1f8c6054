package import ArgumentParser
import FeedValues
import WebAccess

/// The options of what is asked online.
package struct OnlineOptions: ParsableArguments {
    /// How many of the newest episodes are looked at.
    @Option(
        help: ArgumentHelp(
            "Ask what this many of the newest episodes name, or 'all'. (default: 10)", valueName: "number"),
        transform: OnlineOptions.count)
    package var limit: Int?

    /// Seconds until the first byte.
    @Option(
        help: ArgumentHelp("How long is waited for the first byte of an answer. (default: 30)", valueName: "seconds"))
    package var timeOut: Double?

    /// How many times what fails in passing is asked again.
    @Option(
        help: ArgumentHelp(
            "How many times is asked again, after a pause, when an answer fails in passing. (default: 2)",
            valueName: "number"))
    package var retries: Int?

    /// A file of authorities that are trusted.
    @Option(
        help: ArgumentHelp(
            "Trust the authorities in this file, in PEM, in place of the system's.", valueName: "file"),
        completion: .file())
    package var certificates: String?

    /// Whether hosts are asked that are not on the public net.
    @Flag(help: "Ask hosts at private addresses, too, such as 127.0.0.1: for tests.")
    package var allowPrivateHosts = false

    /// Whether the proxy of the environment is used.
    @Flag(help: "Ask by way of the proxy that HTTPS_PROXY or https_proxy names; no other variable is read.")
    package var proxyFromEnvironment = false

    /// The options with their defaults.
    package init() {}

    /// Refuses numbers that have no meaning.
    package func validate() throws {
        if let timeOut, !(timeOut > 0 && timeOut <= 600) {
            throw ValidationError("--time-out is '\(timeOut)': give seconds above 0, at most 600")
        }
        if let retries, !(0...10).contains(retries) {
            throw ValidationError("--retries is '\(retries)': give a number from 0 to 10")
        }
    }

    /// The newest episodes that are looked at.
    var mostItems: Int { limit ?? 10 }

    /// Whether any of the options was given.
    var isUsed: Bool {
        limit != nil || timeOut != nil || retries != nil || certificates != nil || allowPrivateHosts
            || proxyFromEnvironment
    }

    /// How long is waited for the first byte.
    var patience: Duration { .seconds(timeOut ?? 30) }

    /// How all is asked.
    func webOptions(_ options: GlobalOptions, in surroundings: Surroundings) throws(CannotRun) -> WebOptions {
        var web = WebOptions(userAgent: OnlineOptions.userAgent(site: options.site))
        web.allowsPrivateHosts = allowPrivateHosts
        web.certificateAuthorities = certificates
        web.mostAtOnce = options.jobs ?? 16
        web.mostPerHost = min(4, web.mostAtOnce)
        web.times = WebTimes(connection: min(patience, .seconds(10)), firstByte: patience, whole: patience * 4)
        web.retries = retries ?? 2
        if proxyFromEnvironment {
            let names = ["HTTPS_PROXY", "https_proxy"]
            guard let proxy = names.compactMap({ surroundings.environment[$0] }).first(where: { !$0.isEmpty }) else {
                throw CannotRun(
                    "--proxy-from-environment is given, and neither HTTPS_PROXY nor https_proxy is set",
                    help: "set one of them, or leave the option out")
            }
            web.proxy = WebProxy(proxy)
        }
        if let certificates, (try? FeedSource.requireFile(certificates)) == nil {
            throw CannotRun("cannot read '\(certificates)'", help: "name a file of certificates in PEM")
        }
        return web
    }

    /// The name that the tool goes by, with the page of those for whom it asks when they name one.
    static func userAgent(site: WebAddress?) -> String {
        "podfeed/\(ToolVersion.current) (\(site.map { "+\($0)" } ?? "podcast feed checker"))"
    }

    @Sendable private static func count(_ text: String) throws -> Int {
        if text == "all" { return .max }
        guard let number = Int(text), number >= 0 else {
            throw ValidationError("give a number of episodes from 0, or 'all'")
        }
        return number
    }
}
