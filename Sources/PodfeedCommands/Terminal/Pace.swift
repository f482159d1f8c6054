/// How fast a long work goes on, in words.
package struct Pace: Sendable {
    /// What is counted and done, such as `episodes read`.
    private let what: String

    /// The pace of something that is counted.
    package init(_ what: String) { self.what = what }

    /// What is done, at which rate, and how long the rest takes: `1,234 of 10,000 episodes read, 5,600/s, 2 s left`.
    ///
    /// In the first half second nothing is said of rate and rest: nobody knows them yet.
    package func text(_ done: Int, of total: Int, after elapsed: Duration) -> String {
        let count = "\(Pace.grouped(done)) of \(Pace.grouped(total)) \(what)"
        let milliseconds = Int(elapsed / .milliseconds(1))
        guard milliseconds >= 500, done > 0 else { return count }
        let rate = Int((Double(done) * 1000 / Double(milliseconds)).rounded())
        guard rate > 0, done < total else { return count }
        return "\(count), \(Pace.grouped(Pace.rounded(rate)))/s, \(Pace.rest((total - done) / rate)) left"
    }

    /// A number with at most two digits that are not zero, as far as it is large.
    private static func rounded(_ number: Int) -> Int {
        var unit = 1
        while number / unit >= 100 { unit *= 10 }
        return number / unit * unit
    }

    private static func rest(_ seconds: Int) -> String {
        if seconds < 60 { return "\(max(1, seconds)) s" }
        if seconds < 3600 { return "\(seconds / 60) min" }
        return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
    }

    /// A number with its digits in groups of three.
    private static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }
}
