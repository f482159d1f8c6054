import FeedValues

/// Requests that wait for their turn: so many at once, so many at one host, some after a pause.
struct WebQueue: ~Copyable {
    private struct Host {
        var waiting: [Int] = []
        var head = 0
        var running = 0
        var isListed = false
        var hasWaiting: Bool { head < waiting.count }
    }

    private let options: WebOptions
    private(set) var exchanges: [WebExchange]
    private var results: [WebOutcome?]
    private var hosts: [String: Host] = [:]
    // Hosts that may have a turn, each listed once.
    private var ready: [String] = []
    private var readyHead = 0
    private var runningCount = 0
    // Those that pause, the one to wake first last.
    private var pausing: [(wake: ContinuousClock.Instant, number: Int)] = []

    /// How many requests are done.
    private(set) var doneCount = 0

    /// A queue of requests.
    init(_ requests: [WebRequest], _ options: WebOptions) {
        self.options = options
        exchanges = requests.map(WebExchange.init)
        results = Array(repeating: nil, count: requests.count)
        for number in requests.indices { enqueue(number) }
    }

    /// Whether all requests are done.
    var isDone: Bool { doneCount == exchanges.count }
    /// What came of the requests, when all are done.
    var outcomes: [WebOutcome] { results.compactMap(\.self) }
    /// When the next pause ends.
    var wake: ContinuousClock.Instant? { pausing.last?.wake }

    /// The number of a request that may begin now and counts as running from here on.
    mutating func next(_ now: ContinuousClock.Instant) -> Int? {
        while let last = pausing.last, last.wake <= now {
            pausing.removeLast()
            enqueue(last.number)
        }
        guard runningCount < options.mostAtOnce, readyHead < ready.count else { return nil }
        let name = ready[readyHead]
        readyHead += 1
        if readyHead > 1024, readyHead * 2 > ready.count {
            ready.removeFirst(readyHead)
            readyHead = 0
        }
        guard var host = hosts.removeValue(forKey: name) else { return nil }
        let number = host.waiting[host.head]
        host.head += 1
        host.running += 1
        host.isListed = false
        runningCount += 1
        hosts[name] = host
        list(name)
        return number
    }

    /// Takes what came of a running request: it is done, or goes on to another address, or is asked again.
    mutating func take(_ number: Int, _ outcome: WebOutcome) {
        if let pause = pauseBeforeRetry(number, outcome) {
            release(number)
            exchanges[number].attempts += 1
            let wake = ContinuousClock.now + pause
            var index = pausing.count
            while index > 0, pausing[index - 1].wake < wake { index -= 1 }
            return pausing.insert((wake, number), at: index)
        }
        guard case .success(let answer) = outcome else { return settle(number, outcome) }
        release(number)
        switch exchanges[number].follow(answer) {
        case .failure(let failure): conclude(number, .failure(failure))
        case .success(true): enqueue(number)
        case .success(false): conclude(number, outcome)
        }
    }

    /// Takes what came of a running request for good.
    mutating func settle(_ number: Int, _ outcome: WebOutcome) {
        release(number)
        conclude(number, outcome)
    }

    private mutating func conclude(_ number: Int, _ outcome: WebOutcome) {
        results[number] = outcome
        doneCount += 1
    }

    private func key(_ number: Int) -> String {
        let address = exchanges[number].address
        return address.host.asciiLowercased + ":\(address.actualPort)"
    }

    private mutating func enqueue(_ number: Int) {
        let name = key(number)
        hosts[name, default: Host()].waiting.append(number)
        list(name)
    }

    /// Releases the host of a running request; before its exchange goes on to another one.
    private mutating func release(_ number: Int) {
        let name = key(number)
        hosts[name]?.running -= 1
        runningCount -= 1
        list(name)
    }

    private mutating func list(_ name: String) {
        guard let host = hosts[name], host.hasWaiting, !host.isListed, host.running < options.mostPerHost else {
            return
        }
        hosts[name]?.isListed = true
        ready.append(name)
    }

    private func pauseBeforeRetry(_ number: Int, _ outcome: WebOutcome) -> Duration? {
        let exchange = exchanges[number]
        guard exchange.attempts < options.retries, exchange.request.method.isIdempotent else { return nil }
        let pause = min(options.pause * (1 << min(exchange.attempts, 20)), options.longestPause)
        switch outcome {
        case .failure(let failure): return failure.isPassing ? pause : nil
        case .success(let answer):
            guard [429, 500, 502, 503, 504].contains(answer.status) else { return nil }
            guard let wanted = answer.headers["retry-after"].flatMap({ Int($0) }) else { return pause }
            let asked = Duration.seconds(max(0, min(wanted, 1_000_000)))
            return asked <= options.longestPause ? max(pause, asked) : nil
        }
    }
}
