/// How a client goes about its requests.
package struct WebOptions: Sendable {
    /// The name that it goes by.
    package var userAgent: String
    /// Whether hosts may be asked that are not on the public net.
    package var allowsPrivateHosts = false
    /// A file of certificates that are trusted in place of the system's.
    package var certificateAuthorities: String?
    /// The proxy that all goes through; it finds the hosts' addresses, so that they are refused by their text alone.
    package var proxy: WebProxy?
    /// How many requests are under way at one host.
    package var mostPerHost = 4
    /// How many requests are under way in all.
    package var mostAtOnce = 16
    /// How long one waits.
    package var times = WebTimes()
    /// How many times what fails in passing is asked again, when that does no harm.
    package var retries = 2
    /// The pause before the first time, doubled for each further one.
    package var pause = Duration.seconds(1)
    /// The longest pause, also when a server asks for a longer one: then its answer is taken as it is.
    package var longestPause = Duration.seconds(30)
    /// Addresses of hosts in place of those that a resolver knows, as `host:port:address[,address]`.
    package var hostAddresses: [String] = []
    /// Names of hosts that are asked wherever they are, as if they were on the public net: for tests of hops.
    var trustedHosts: Set<String> = []

    /// Options with a name to go by.
    package init(userAgent: String) { self.userAgent = userAgent }
}
