import Diagnostics
import Publishing

/// A plan, and what became of it, as an object for programs.
enum PlanJSON {
    /// How a run of the command ended.
    enum Outcome: String {
        /// The plan was only made.
        case planned
        /// There was nothing to do.
        case unchanged
        /// It was carried out.
        case published
        /// It was not confirmed.
        case declined
    }

    /// The object, on lines of its own.
    static func text(_ plan: PublishingPlan, _ outcome: Outcome) -> String {
        var writer = JSONWriter(.indented)
        writer.object {
            $0.member("version", 1)
            $0.member("outcome", outcome.rawValue)
            $0.member("target", plan.target)
            $0.member("release", plan.release)
            $0.member("live", plan.live)
            $0.member("interrupted", plan.interrupted)
            files("add", plan.added, &$0)
            files("replace", plan.replaced, &$0)
            $0.key("keep")
            $0.object {
                $0.member("files", plan.keptFiles)
                $0.member("bytes", plan.keptBytes)
            }
            $0.key("remove")
            $0.array {
                for (path, reason) in plan.removed.sorted(by: { $0.key < $1.key }) {
                    $0.object {
                        $0.member("path", path)
                        $0.member("reason", reason.name)
                    }
                }
            }
            $0.member("leave", plan.left)
            $0.member("bytes", plan.bytes)
            $0.member("order", plan.waves.joined().map(\.path))
            $0.key("requests")
            $0.object {
                $0.member("planning", plan.planningRequests)
                $0.member("carrying-out", plan.requests)
            }
            $0.member("caveats", plan.caveats)
        }
        return writer.text + "\n"
    }

    private static func files(_ name: String, _ files: [ReleaseFile], _ writer: inout JSONWriter) {
        writer.key(name)
        writer.array {
            for file in files {
                $0.object {
                    $0.member("path", file.path)
                    $0.member("bytes", file.bytes)
                    $0.member("sha256", "\(file.sha256)")
                    $0.member("stage", file.stage.name)
                    $0.member("content-type", file.headers.contentType)
                    $0.member("cache-control", file.headers.cacheControl)
                }
            }
        }
    }
}
