import Diagnostics
import FeedValidation

// libFuzzer's own driver: it parses the options, makes the inputs, and never comes back.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@main
struct FeedFuzzer {
    static func main() {
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        _ = runDriver(&count, &arguments) { data, size in
            FeedFuzzer.judge(Array(UnsafeBufferPointer(start: data, count: size)))
            return 0
        }
    }

    /// Judges a feed at once and in pieces: both must end, and find the same.
    private static func judge(_ bytes: [UInt8]) {
        var options = ValidationOptions()
        options.profiles = .all
        let validator = FeedValidator(options: options)
        let whole = findings(of: validator.report(on: bytes, file: "feed.xml"))
        var pieces = Validation(of: "feed.xml", with: validator)
        // The pieces' size comes from the input, so that the fuzzer can look for one that matters.
        let size = max(1, Int(bytes.last ?? 1))
        for start in stride(from: 0, to: bytes.count, by: size) {
            pieces.read(Array(bytes[start..<min(bytes.count, start + size)]))
        }
        let pieced = findings(of: pieces.finish())
        guard whole != pieced else { return }
        fatalError(
            """
            pieces of \(size) bytes change what is found
              at once: \(Set(whole).subtracting(pieced))
              in pieces: \(Set(pieced).subtracting(whole))
            """)
    }

    // How much of a line is quoted depends on how much of it has come when the reading ends.
    private static func findings(of report: Report) -> [Finding] {
        report.findings.map { finding in
            var finding = finding
            finding.excerpt = nil
            return finding
        }
    }
}
