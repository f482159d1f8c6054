/// Renders reports as one log of SARIF 2.1.0, which code scanning of GitHub and others reads.
///
/// The log describes the rules that found something. What was suppressed stands in it as such.
package struct SARIFRenderer: Sendable {
    /// The version of the program.
    package var version: String
    /// What is said of the rules; of others only the id is given.
    package var rules: [String: RuleFacts]

    /// A renderer that describes rules.
    package init(version: String, rules: [RuleFacts]) {
        self.version = version
        self.rules = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The log, with a line break at the end.
    package func render(_ reports: [Report]) -> String {
        let ids = Set(
            reports.flatMap { $0.findings.map(\.rule) + $0.suppressed.map(\.finding.rule) + Array($0.more.keys) }
        ).sorted()
        let indices = Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
        var writer = JSONWriter()
        writer.object { log in
            log.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            log.member("version", "2.1.0")
            log.key("runs")
            log.array { runs in
                runs.object { run in
                    writeTool(ids, to: &run)
                    run.member("columnKind", "unicodeCodePoints")
                    writeInvocation(reports, indices, to: &run)
                    run.key("results")
                    run.array { writeResults(reports, indices, to: &$0) }
                }
            }
        }
        return writer.text + "\n"
    }

    private func writeTool(_ ids: [String], to run: inout JSONWriter) {
        run.key("tool")
        run.object { tool in
            tool.key("driver")
            tool.object { driver in
                driver.member("name", "Podfeed")
                driver.member("semanticVersion", version)
                driver.key("rules")
                driver.array { for id in ids { write(id, to: &$0) } }
            }
        }
    }

    private func write(_ id: String, to writer: inout JSONWriter) {
        writer.object { object in
            object.member("id", id)
            guard let rule = rules[id] else { return }
            SARIFRenderer.text("shortDescription", rule.summary, to: &object)
            SARIFRenderer.text("fullDescription", rule.why, to: &object)
            let instruction = rule.help.prefix(1).uppercased() + rule.help.dropFirst() + "."
            object.key("help")
            object.object { help in
                help.member("text", "\(instruction)\n\(rule.why)\nMore: podfeed explain \(id)")
                help.member(
                    "markdown",
                    "\(MarkdownText.escaped(instruction))\n\n\(MarkdownText.escaped(rule.why))\n\n"
                        + "More: `podfeed explain \(id)`")
            }
            object.key("defaultConfiguration")
            object.object { $0.member("level", SARIFRenderer.level(rule.severity)) }
            object.key("properties")
            object.object { $0.member("tags", [rule.group]) }
        }
    }

    /// The findings that were counted only, as notes of the run: a result needs a place.
    private func writeInvocation(_ reports: [Report], _ indices: [String: Int], to run: inout JSONWriter) {
        run.key("invocations")
        run.array { invocations in
            invocations.object { invocation in
                invocation.member("executionSuccessful", true)
                let rest = reports.flatMap { report in
                    report.more.sorted { $0.key < $1.key }.map { (report.file, $0.key, $0.value) }
                }
                guard !rest.isEmpty else { return }
                invocation.key("toolExecutionNotifications")
                invocation.array { array in
                    for (file, rule, count) in rest {
                        array.object { note in
                            note.member("level", "note")
                            SARIFRenderer.text("message", "\(file): and \(count) more of \(rule)", to: &note)
                            note.key("associatedRule")
                            note.object { associated in
                                associated.member("id", rule)
                                if let index = indices[rule] { associated.member("index", index) }
                            }
                        }
                    }
                }
            }
        }
    }

    private func writeResults(_ reports: [Report], _ indices: [String: Int], to array: inout JSONWriter) {
        var fingerprints = Fingerprints()
        for report in reports {
            for finding in report.findings {
                SARIFResult(finding, index: indices[finding.rule], fingerprint: fingerprints.next(finding))
                    .write(to: &array)
            }
            for suppression in report.suppressed {
                let finding = suppression.finding
                var result = SARIFResult(
                    finding, index: indices[finding.rule], fingerprint: fingerprints.next(finding))
                result.suppression = suppression
                result.write(to: &array)
            }
        }
    }

    static func text(_ name: String, _ text: String, to object: inout JSONWriter) {
        object.key(name)
        // A closing bracket before a parenthesis would make a link of what a feed says.
        let text = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { TerminalCells.visible(String($0)).replacing("](", with: "] (") }.joined(separator: "\n")
        object.object { $0.member("text", text) }
    }

    static func level(_ severity: Severity) -> String { severity == .info ? "note" : severity.rawValue }
}
