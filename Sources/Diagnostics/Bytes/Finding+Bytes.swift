extension ByteEncoder {
    /// Writes a place.
    package mutating func write(_ place: SourceLocation) {
        write(place.file)
        write(place.line)
        write(place.column)
    }

    /// Writes an excerpt.
    package mutating func write(_ excerpt: Excerpt) {
        write(excerpt.text)
        write(excerpt.column)
        write(excerpt.length)
    }

    /// Writes a finding whole.
    package mutating func write(_ finding: Finding) {
        write(finding.rule)
        write(finding.severity.rawValue)
        write(finding.message)
        write(finding.location)
        write(finding.excerpt) { $0.write($1) }
        write(finding.element) { $0.write($1) }
        write(finding.attribute) { $0.write($1) }
        write(finding.item) { $0.write($1) }
        write(finding.source) { $0.write($1) }
        write(finding.sourceExcerpt) { $0.write($1) }
        write(finding.notes) { encoder, note in
            encoder.write(note.message)
            encoder.write(note.location) { $0.write($1) }
            encoder.write(note.excerpt) { $0.write($1) }
        }
        write(finding.help) { $0.write($1) }
        write(finding.w3c) { $0.write($1) }
        write(finding.elementNumber) { $0.write($1) }
        write(finding.profiles) { $0.write($1) }
    }
}

extension ByteDecoder {
    /// Reads a place.
    package mutating func place() throws(Mismatch) -> SourceLocation {
        SourceLocation(file: try text(), line: try int(), column: try int())
    }

    /// Reads an excerpt.
    package mutating func excerpt() throws(Mismatch) -> Excerpt {
        Excerpt(text: try text(), column: try int(), length: try int())
    }

    /// Reads a finding whole.
    package mutating func finding() throws(Mismatch) -> Finding {
        let rule = try text()
        guard let severity = Severity(rawValue: try text()) else { throw Mismatch() }
        var finding = Finding(rule: rule, severity: severity, message: try text(), at: try place())
        finding.excerpt = try optional { decoder throws(Mismatch) in try decoder.excerpt() }
        finding.element = try optionalText()
        finding.attribute = try optionalText()
        finding.item = try optionalText()
        finding.source = try optional { decoder throws(Mismatch) in try decoder.place() }
        finding.sourceExcerpt = try optional { decoder throws(Mismatch) in try decoder.excerpt() }
        finding.notes = try list { decoder throws(Mismatch) in try decoder.note() }
        finding.help = try optionalText()
        finding.w3c = try texts()
        finding.elementNumber = try optional { decoder throws(Mismatch) in try decoder.int() }
        finding.profiles = try texts()
        return finding
    }

    /// Reads a text that may be missing.
    package mutating func optionalText() throws(Mismatch) -> String? {
        try optional { decoder throws(Mismatch) in try decoder.text() }
    }

    /// Reads texts one by one.
    package mutating func texts() throws(Mismatch) -> [String] {
        try list { decoder throws(Mismatch) in try decoder.text() }
    }

    private mutating func note() throws(Mismatch) -> Finding.Note {
        Finding.Note(
            try text(), at: try optional { decoder throws(Mismatch) in try decoder.place() },
            excerpt: try optional { decoder throws(Mismatch) in try decoder.excerpt() })
    }
}
