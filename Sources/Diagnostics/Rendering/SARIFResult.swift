/// One finding as a result of a SARIF log.
struct SARIFResult {
    /// What was decided about it.
    var suppression: Suppression?
    private let finding: Finding
    private let index: Int?
    private let fingerprint: String

    /// A finding, with the place of its rule among those that the log describes.
    init(_ finding: Finding, index: Int?, fingerprint: String) {
        self.finding = finding
        self.index = index
        self.fingerprint = fingerprint
    }

    /// Writes the result as an object.
    func write(to array: inout JSONWriter) {
        array.object { object in
            object.member("ruleId", finding.rule)
            if let index { object.member("ruleIndex", index) }
            object.member("level", SARIFRenderer.level(finding.severity))
            let help = finding.help.map { "\nhelp: \($0)" } ?? ""
            SARIFRenderer.text("message", finding.message + help, to: &object)
            object.key("locations")
            object.array { $0.object { writeMainLocation(to: &$0) } }
            writeRelated(to: &object)
            object.key("partialFingerprints")
            object.object { $0.member("podfeed/v1", fingerprint) }
            writeSuppression(to: &object)
            writeProperties(to: &object)
        }
    }

    private func writeMainLocation(to object: inout JSONWriter) {
        let excerpt = finding.source == nil ? finding.excerpt : finding.sourceExcerpt
        write(finding.place, length: excerpt?.length, to: &object)
        guard let element = finding.element else { return }
        object.key("logicalLocations")
        object.array { array in
            array.object { logical in
                let attribute = finding.attribute.map { "/@" + $0 } ?? ""
                logical.member("fullyQualifiedName", element + attribute)
                logical.member("kind", finding.attribute == nil ? "element" : "attribute")
            }
        }
    }

    private func write(_ location: SourceLocation, length: Int?, to object: inout JSONWriter) {
        object.key("physicalLocation")
        object.object { physical in
            physical.key("artifactLocation")
            physical.object { $0.member("uri", FilePath.address(of: location.file)) }
            physical.key("region")
            physical.object { region in
                region.member("startLine", max(1, location.line))
                region.member("startColumn", max(1, location.column))
                if let length { region.member("endColumn", max(1, location.column) + max(1, length)) }
            }
        }
    }

    /// The places of the notes, and that in the feed where the first is one of the catalogue.
    private func writeRelated(to object: inout JSONWriter) {
        var notes = finding.notes.filter { $0.location != nil }
        if finding.source != nil {
            notes.insert(Finding.Note("in the feed", at: finding.location, excerpt: finding.excerpt), at: 0)
        }
        guard !notes.isEmpty else { return }
        object.key("relatedLocations")
        object.array { array in
            for (id, note) in notes.enumerated() {
                array.object { related in
                    related.member("id", id + 1)
                    SARIFRenderer.text("message", note.message, to: &related)
                    if let location = note.location { write(location, length: note.excerpt?.length, to: &related) }
                }
            }
        }
    }

    private func writeSuppression(to object: inout JSONWriter) {
        guard let suppression else { return }
        object.key("suppressions")
        object.array { array in
            array.object { entry in
                entry.member("kind", "external")
                entry.member("justification", suppression.reason ?? "it stands in the \(suppression.kind.rawValue)")
            }
        }
    }

    private func writeProperties(to object: inout JSONWriter) {
        let remarks = finding.notes.filter { $0.location == nil }.map(\.message)
        guard !(finding.w3c + finding.profiles + remarks).isEmpty else { return }
        object.key("properties")
        object.object { properties in
            if !finding.profiles.isEmpty { properties.member("profiles", finding.profiles) }
            if !finding.w3c.isEmpty { properties.member("w3c", finding.w3c) }
            if !remarks.isEmpty { properties.member("notes", remarks) }
        }
    }
}
