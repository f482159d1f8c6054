extension ByteEncoder {
    /// Writes a report whole.
    package mutating func write(_ report: Report) {
        write(report.file)
        write(report.findings) { $0.write($1) }
        write(report.more.sorted { $0.key < $1.key }) { encoder, entry in
            encoder.write(entry.key)
            encoder.write(entry.value)
        }
        write(Severity.allCases.map { report.counts[$0] }) { $0.write($1) { $0.write($1) } }
        write(report.suppressed) { encoder, suppression in
            encoder.write(suppression.finding)
            encoder.write(suppression.kind.rawValue)
            encoder.write(suppression.reason) { $0.write($1) }
        }
        write(report.suppressedCount)
    }
}

extension ByteDecoder {
    /// Reads a report whole.
    package mutating func report() throws(Mismatch) -> Report {
        let file = try text()
        let findings = try list { decoder throws(Mismatch) in try decoder.finding() }
        let more = try list { decoder throws(Mismatch) in (try decoder.text(), try decoder.int()) }
        let counts = try list { decoder throws(Mismatch) in
            try decoder.optional { decoder throws(Mismatch) in try decoder.int() }
        }
        guard counts.count == Severity.allCases.count else { throw Mismatch() }
        var report = Report(file: file, findings: [])
        report.findings = findings
        report.more = Dictionary(more) { first, _ in first }
        for (severity, count) in zip(Severity.allCases, counts) { report.counts[severity] = count }
        report.suppressed = try list { decoder throws(Mismatch) in try decoder.suppression() }
        report.suppressedCount = try int()
        return report
    }

    private mutating func suppression() throws(Mismatch) -> Suppression {
        let finding = try finding()
        guard let kind = Suppression.Kind(rawValue: try text()) else { throw Mismatch() }
        return Suppression(finding, by: kind, reason: try optionalText())
    }
}
