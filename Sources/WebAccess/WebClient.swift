import CCurl
import FeedValues

/// Asks web servers, many at once, and keeps the connections for what is asked next.
@safe package struct WebClient: ~Copyable {
    private let multi: UnsafeMutableRawPointer
    private let options: WebOptions
    private var running: [UInt: Transfer] = [:]

    /// A client with connections of its own; throws where libcurl can't be used.
    package init(_ options: WebOptions) throws(WebUnavailable) {
        if let fault = CurlLibrary.fault { throw WebUnavailable(reason: fault) }
        guard let multi = unsafe podfeed_curl_multi_new() else { throw WebUnavailable(reason: "there is no memory") }
        unsafe self.multi = multi
        self.options = options
        unsafe podfeed_curl_multi_set_number(multi, CURLMOPT_MAXCONNECTS, 2 * options.mostAtOnce)
    }

    deinit {
        for transfer in running.values { unsafe podfeed_curl_multi_remove(multi, transfer.easy.pointer) }
        unsafe podfeed_curl_multi_free(multi)
    }

    /// What comes of one request.
    package mutating func outcome(of request: WebRequest) -> WebOutcome {
        outcomes(of: [request])[0]
    }

    /// What comes of requests, in their order; `each` is told how many are done whenever one more is.
    package mutating func outcomes(of requests: [WebRequest], each: (Int) -> Void = { _ in }) -> [WebOutcome] {
        var queue = WebQueue(requests, options)
        while !queue.isDone {
            start(&queue)
            unsafe podfeed_curl_multi_perform(multi)
            let before = queue.doneCount
            let hasEnded = finish(&queue)
            if queue.doneCount > before { each(queue.doneCount) }
            // When something has ended the next may begin at once.
            if !hasEnded, !queue.isDone { wait(queue) }
        }
        return queue.outcomes
    }

    private mutating func start(_ queue: inout WebQueue) {
        let now = ContinuousClock.now
        while let number = queue.next(now) {
            let exchange = queue.exchanges[number]
            if let refusal = exchange.refusal(options) {
                queue.settle(number, .failure(refusal))
                continue
            }
            guard
                let transfer = Transfer(
                    exchange.currentRequest, at: exchange.address, number: number, options: options, now: now)
            else {
                queue.settle(number, .failure(exchange.failureToBegin))
                continue
            }
            let key = unsafe UInt(bitPattern: transfer.easy.pointer)
            running[key] = transfer
            if unsafe podfeed_curl_multi_add(multi, transfer.easy.pointer) != CURLM_OK {
                running[key] = nil
                queue.settle(number, .failure(exchange.failure(.other("libcurl takes no further request"))))
            }
        }
    }

    /// Takes out what has ended: whether anything has.
    private mutating func finish(_ queue: inout WebQueue) -> Bool {
        let before = running.count
        var code = CURLE_OK
        while let handle = unsafe podfeed_curl_multi_done(multi, &code) {
            end(UInt(bitPattern: handle), code, &queue)
        }
        let now = ContinuousClock.now
        let late = running.filter { $0.value.firstByte == nil && $0.value.firstByteDeadline <= now }
        for key in late.keys { end(key, nil, &queue) }
        return running.count < before
    }

    /// Takes a transfer out; without a code it is one that waited too long for the first byte.
    private mutating func end(_ key: UInt, _ code: CURLcode?, _ queue: inout WebQueue) {
        guard let transfer = running.removeValue(forKey: key) else { return }
        unsafe podfeed_curl_multi_remove(multi, transfer.easy.pointer)
        let exchange = queue.exchanges[transfer.number]
        let times = exchange.currentRequest.times ?? options.times
        if let reason = transfer.failure(code, times: times) {
            queue.take(transfer.number, .failure(exchange.failure(reason)))
        } else {
            queue.take(transfer.number, .success(transfer.answer(at: exchange.address, hops: exchange.hops)))
        }
    }

    private func wait(_ queue: borrowing WebQueue) {
        let now = ContinuousClock.now
        var until = now + .milliseconds(1000)
        for transfer in running.values where transfer.firstByte == nil {
            until = min(until, transfer.firstByteDeadline)
        }
        if let wake = queue.wake { until = min(until, wake) }
        let milliseconds = until <= now ? 0 : (until - now).milliseconds
        unsafe podfeed_curl_multi_wait(multi, Int32(milliseconds))
    }
}

/// Why the web can't be asked at all.
package struct WebUnavailable: Error, CustomStringConvertible {
    let reason: String
    package var description: String {
        "the web can't be asked: \(reason): install libcurl 4 (Debian: libcurl4), or leave out what is asked online"
    }
}
