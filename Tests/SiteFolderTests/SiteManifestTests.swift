import Testing

@testable import SiteFolder

struct SiteManifestTests {
    @Test("A manifest reads back what it prints") func roundTrip() throws {
        var manifest = SiteManifest()
        manifest.files = [try SitePath("b c/ d"): 0, try SitePath("a"): 12]
        #expect(manifest.text == "podfeed-manifest 1\n12 a\n0 b c/ d\n")
        #expect(try SiteManifest(parsing: manifest.text, of: "public") == manifest)
        #expect(try SiteManifest(parsing: "podfeed-manifest 1\n", of: "public") == SiteManifest())
    }

    @Test(
        "A manifest of another kind is refused",
        arguments: [
            ("", "its first line is ''"), ("podfeed-manifest 2\n", "its first line is 'podfeed-manifest 2'"),
            ("podfeed-manifest 1\n1 ../a\n", "line 2 is '1 ../a'"), ("podfeed-manifest 1\nx a\n", "line 2 is 'x a'"),
            ("podfeed-manifest 1\n1 a\n\n", "line 3 is ''"), ("podfeed-manifest 1\n1 a", "its last line has no end"),
        ])
    func refused(_ text: String, _ reason: String) {
        let error = #expect(throws: SiteFolderError.self) { try SiteManifest(parsing: text, of: "public") }
        #expect(error?.message == "'public/.podfeed-manifest' is not a manifest that this version knows: \(reason)")
    }

    @Test(
        "A path stays inside of the site",
        arguments: [
            ("", "it is empty"), ("/a", "it is absolute"), ("a//b", "it has an empty part"),
            ("a/", "it has an empty part"), ("../a", "it has the part '.' or '..'"),
            ("a/./b", "it has the part '.' or '..'"), ("a\0b", "it holds a control character"),
            ("a\nb", "it holds a control character"), (".podfeed-manifest", "it is the site's own list of files"),
        ])
    func paths(_ path: String, _ reason: String) {
        let error = #expect(throws: SiteFolderError.self) { try SitePath(path) }
        #expect(error?.message == "'\(path)' cannot be the path of a file of the site: \(reason)")
    }

    @Test("Names with dots, spaces and other scripts are paths", arguments: ["...", ".well-known/a", "a b", "日本/🎧"])
    func goodPaths(_ path: String) throws {
        #expect(try SitePath(path).text == path)
    }
}
