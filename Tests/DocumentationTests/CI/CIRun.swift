import Foundation
import Subprocess
import SystemPackage

/// A machine on which the commands of `Templates/ci` are carried out: a repository with a catalogue, a place to publish
/// to, and programs in the place of those that install and build.
struct CIRun {
    /// The folder of all.
    let place: Workplace
    /// The environment variables, as far as jobs have set them.
    var environment: [String: String]

    /// A machine with a catalogue that is committed and pushed.
    init(in place: Workplace) async throws {
        self.place = place
        let folder = place.folder.path
        environment = [
            "HOME": folder + "/home", "PATH": folder + "/programs:/usr/bin:/bin", "LC_ALL": "C.UTF-8",
            "GIT_CONFIG_NOSYSTEM": "1", "SOURCE_DATE_EPOCH": "1769904000", "TMPDIR": folder,
        ]
        try writeCatalogue()
        try writePrograms()
        try await set(
            """
            mkdir -p home repository
            git config --global user.name 'Jo Roe' && git config --global user.email jo@example.com
            git config --global init.defaultBranch main && git config --global advice.detachedHead false
            git init -q --bare origin.git && git init -q --bare podfeed.git
            git init -q source && cd source && touch Package.swift && git add . && git commit -qm Source
            git push -q ../podfeed.git HEAD:main && cd ..
            git init -q repository && cd repository && git remote add origin ../origin.git
            printf 'public/\\n.podfeed/\\n.podfeed-program/\\n' > .gitignore
            git add . && git commit -qm 'Begin' && git push -q origin HEAD:main
            """, in: "")
    }

    /// What commands print, and their status.
    struct Result {
        var output: String
        var isSuccess: Bool
    }

    /// Carries commands out as a step of a job does.
    func carryOut(_ commands: String, in folder: String = "repository") async throws -> Result {
        let variables = environment.map { (Environment.Key(stringLiteral: $0.key), $0.value) }
        let result = try await Subprocess.run(
            .path("/bin/bash"),
            arguments: ["--noprofile", "--norc", "-eo", "pipefail", "-c", "exec 2>&1\n" + commands],
            environment: .custom(Dictionary(uniqueKeysWithValues: variables)),
            workingDirectory: FilePath(place.folder.appending(path: folder).path), output: .string(limit: 1 << 20))
        return Result(output: result.standardOutput, isSuccess: result.terminationStatus.isSuccess)
    }

    /// Carries commands out that only prepare a test.
    func set(_ commands: String, in folder: String = "repository") async throws {
        let result = try await carryOut(commands, in: folder)
        guard result.isSuccess else { throw CocoaError(.featureUnsupported, userInfo: ["output": result.output]) }
    }

    /// Makes the first show, and one episode that waits for its time.
    private func writeCatalogue() throws {
        try place.write(
            Data(
                """
                site: https://podcasts.example.com
                rules:
                  sec-url-example-host: { level: off, reason: A test has no other host. }
                publish:
                  web: { directory: ../../site }
                """.utf8), to: "repository/Feeds/podfeed.yaml")
        try place.write(
            Data(
                """
                title: Morning Brief
                description: What happened overnight, and what the day will bring, in ten minutes.
                link: https://podcasts.example.com/morning-brief/
                language: en
                author: The Example Newsroom
                owner: { name: The Example Newsroom, email: feeds@podcasts.example.com }
                copyright: The Example Newsroom
                categories: [News > Daily News]
                explicit: false
                image: cover.jpg
                time-zone: Europe/Berlin
                locked: true
                guid: e33cc2bd-7a89-5e3d-84c6-950f508275b7
                """.utf8), to: "repository/Feeds/morning-brief/show.yaml")
        let media = Document.root.appending(path: "Tests/ShowsTests/Media")
        let cover = try Data(contentsOf: media.appending(path: "cover.jpg"))
        try place.write(cover, to: "repository/Feeds/morning-brief/cover.jpg")
        try writeEpisode("first-light", on: "2026-01-05")
        try writeEpisode("not-yet-told", on: "2026-02-14")
    }

    /// Writes an episode with its sound.
    func writeEpisode(_ slug: String, on date: String) throws {
        let title = slug.split(separator: "-").map(\.capitalized).joined(separator: " ")
        try place.write(
            Data(
                """
                ---
                title: \(title)
                summary: What is to be said of \(title), in a sentence.
                date: \(date) 06:30
                link: https://podcasts.example.com/morning-brief/\(slug)/
                media: ../media/\(slug).mp3
                ---

                Notes on **\(title)**.

                """.utf8), to: "repository/Feeds/morning-brief/episodes/\(date)-\(slug).md")
        let media = Document.root.appending(path: "Tests/ShowsTests/Media")
        let sound = try Data(contentsOf: media.appending(path: "tone.mp3"))
        // No two episodes have the same bytes.
        try place.write(sound + Data(slug.utf8), to: "repository/Feeds/morning-brief/media/\(slug).mp3")
    }

    /// Writes programs that take down with which arguments they were called.
    private func writePrograms() throws {
        let podfeed = Workplace.programs.appending(path: "podfeed").path
        try write(program: "apt-get", "")
        try write(program: "ffprobe", "exec \(CIRun.path(of: "ffprobe")) \"$@\"")
        try write(program: "gh", "")
        try write(
            program: "swift",
            """
            while [ "$1" != --package-path ]; do shift; done
            mkdir -p "$2/.build/release" && ln -sf '\(podfeed)' "$2/.build/release/podfeed"
            """)
        try write(
            program: "curl",
            """
            cat >> "$HOME/curl-configuration"
            case "$*" in *--request*) ;; *) cat "$HOME/notes.json" 2>/dev/null || echo '[]' ;; esac
            """)
    }

    private func write(program name: String, _ text: String) throws {
        let note = "#!/bin/bash\nprintf '%s\\n' \"\(name) $*\" >> \"$HOME/calls\"\n"
        try place.write(Data((note + text + "\n").utf8), to: "programs/" + name)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: place.folder.appending(path: "programs/" + name).path)
    }

    /// The path of a program of this machine.
    static func path(of program: String) -> String {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { $0 + "/" + program }.first { FileManager.default.isExecutableFile(atPath: $0) } ?? program
    }

    /// Whether a program of this machine is there.
    static func has(_ program: String) -> Bool { path(of: program).contains("/") }
}
