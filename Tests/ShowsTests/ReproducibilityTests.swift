import Foundation
import Testing

/// The same catalogue gives the same bytes, whatever the machine is set to.
@Suite(.serialized)
struct ReproducibilityTests {
    /// What a build is run under, and when.
    private static let surroundings: [(environment: [String: String], options: [String])] = [
        ([:], ["--as-of", "2026-06-01"]),
        (["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"], ["--as-of", "2027-06-01"]),
        (["TZ": "America/St_Johns", "LANG": "C", "SOURCE_DATE_EPOCH": "1900000000"], ["--jobs", "1"]),
        (["TZ": "no such zone", "LC_ALL": "ar_EG.UTF-8", "COLUMNS": "40", "CLICOLOR_FORCE": "1"], ["--jobs", "8"]),
    ]

    @Test("Builds in other zones, languages, years and folders are the same byte for byte")
    func sameBytes() async throws {
        let workplace = try Workplace()
        var first: [String: Data] = [:]
        for (number, (environment, options)) in Self.surroundings.enumerated() {
            let folder = "copy \(number)/" + String(repeating: "deeper/", count: number)
            for name in ["Feeds", "Templates"] {
                let copy = URL(filePath: workplace.path(folder + name))
                try FileManager.default.createDirectory(
                    at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
                try FileManager.default.copyItem(at: Tool.repository.appending(path: name), to: copy)
            }
            let run = try await Tool.podfeed(
                ["build"] + options, in: workplace.path(folder), environment: environment)
            #expect(run.status == 0, "\(run.error)")
            let site = try workplace.files(folder + "public")
            if number == 0 { first = site }
            #expect(site == first)
        }
        #expect(first.count == 95)
    }

    @Test("Shows in other zones are the same byte for byte", arguments: GoldenShow.all)
    func shows(_ show: GoldenShow) async throws {
        let workplace = try Workplace(copying: show.original)
        let arguments = ["build", "--format", "concise"] + show.arguments
        let first = try await Tool.podfeed(arguments, in: workplace.path)
        let site = try workplace.files("public")
        try? FileManager.default.removeItem(atPath: workplace.path("public"))
        let second = try await Tool.podfeed(
            arguments, in: workplace.path,
            environment: ["TZ": "Australia/Lord_Howe", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"])
        #expect(first == second)
        #expect(try workplace.files("public") == site)
    }
}
