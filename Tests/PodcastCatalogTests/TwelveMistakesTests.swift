import Diagnostics
import Foundation
import PodcastCatalog
import PodcastModel
import Testing

@Suite("A catalogue with many mistakes")
struct TwelveMistakesTests {
    @Test func `gives a finding for each of twelve, in one run`() throws {
        let folder = CatalogFolder.sound([
            "people.yaml": "teen-sheng: { name: Teen Sheng, rol: guest }\n",
            CatalogFolder.showPath: """
            title: Deep Dive
            description: News analysis.
            link: podcasts.example.com
            language: en
            author: 
            categories: [News > Polotics]
            explicit: no
            image: cover.png
            time-zone: Europe/Berlin
            guid: d345c6d9-d2ae-58c9-b99f-c71379960008

            """,
            CatalogFolder.episodePath: """
            ---
            title: "From Trader to Treasury
            summary: One.
            ---
            """,
            "deep-dive/episodes/2025-03-30-two.md": """
            ---
            title: [Two]
            summary: <p>Second</p>
            date: 2025-03-30 02:30
            people: [{ id: teen-chen, role: guset }]
            media: ../../secret.mp3
            sumary: x
            ---
            [a](javascript:alert)
            """,
        ])
        let episode = "deep-dive/episodes/2025-03-30-two.md"
        let show = CatalogFolder.showPath
        let found = try folder.catalog().findings.map(\.lineWithHelp)
        #expect(
            found == [
                "\(episode):2:8: error: catalog-value-type: 'title' must be text, found a list "
                    + "[write a value of the kind that is expected]",
                "\(episode):3:10: warning: catalog-text-markup: 'summary' holds markup: '<p>' "
                    + "[write plain text; markup belongs in the show notes]",
                "\(episode):4:7: error: catalog-date-skipped: "
                    + "'2025-03-30 02:30' does not exist in Europe/Berlin: clocks skip it "
                    + "[choose a time before or after the change of clocks]",
                "\(episode):5:16: error: catalog-person-unknown: 'teen-chen' is not in people.yaml "
                    + "[did you mean 'teen-sheng'?]",
                "\(episode):5:33: error: catalog-role: "
                    + "'role' must be a role of the podcast taxonomy, found 'guset' [did you mean 'guest'?]",
                "\(episode):6:8: error: catalog-path-outside: '../../secret.mp3' leaves 'deep-dive' "
                    + "[move the file into the show's folder and name it from there]",
                "\(episode):7:1: error: catalog-key-unknown: unknown key 'sumary' in an episode "
                    + "[did you mean 'summary'?]",
                "\(episode):9:5: error: catalog-link-scheme: links with 'javascript:' can't go into a feed "
                    + "[write an https address]",
                "\(CatalogFolder.episodePath):2:8: error: catalog-yaml-syntax: "
                    + "the quotes that open here are never closed [close the quotes]",
                "\(show):3:7: error: catalog-address: "
                    + "'link' must be an address with https, found 'podcasts.example.com' "
                    + "[write the whole address, as https://example.com/page]",
                "\(show):5:1: error: catalog-value-missing: 'author' has no value [write a value, or remove the key]",
                "\(show):6:14: error: catalog-category: 'News > Polotics' is no category of Apple's "
                    + "[did you mean 'News > Politics'?]",
                "\(show):7:11: error: catalog-value-type: 'explicit' must be true or false, found 'no' "
                    + "[write true or false, without quotes]",
                "\(show):8:8: error: catalog-file-missing: there is no file 'deep-dive/cover.png' "
                    + "[did you mean 'cover.jpg'?]",
                "people.yaml:1:33: error: catalog-key-unknown: unknown key 'rol' in a person [did you mean 'role'?]",
            ])
    }

    @Test func `quotes the line at each place`() throws {
        let folder = CatalogFolder.sound(CatalogFolder.episodePath, replacing: "date: 2025-04-25", with: "date: today")
        let finding = try #require(try folder.catalog().findings.first)
        #expect(finding.excerpt?.text == "date: today")
        #expect(finding.excerpt?.column == 7)
        #expect(finding.excerpt?.length == 5)
    }

    @Test func `checks episodes of a show that can't be read, and publishes the other shows`() throws {
        var folder = CatalogFolder.sound()
        folder.files["other/cover.jpg"] = ""
        folder.files["other/show.yaml"] = folder.files[CatalogFolder.showPath]?.replacingOccurrences(
            of: "guid: d", with: "guid: e")
        folder.replace("title: Deep Dive", "title: \"Deep Dive", in: CatalogFolder.showPath)
        folder.replace("date: 2025-04-25\n", "date: never\nseries: any\n")
        let catalog = try folder.catalog()
        #expect(
            catalog.findings.map(\.line) == [
                "\(CatalogFolder.episodePath):4:7: error: catalog-date: 'date' is no date: 'never'",
                "\(CatalogFolder.showPath):1:8: error: catalog-yaml-syntax: the quotes that open here are never closed",
            ])
        #expect(catalog.shows.map(\.id) == ["other"])
    }

    @Test func `publishes nothing without the address of the site`() throws {
        let catalog = try CatalogFolder.sound(["podfeed.yaml": "title: Network\n"]).catalog()
        #expect(
            catalog.findings.map(\.line) == ["podfeed.yaml:1:1: error: catalog-key-missing: podfeed.yaml has no 'site'"]
        )
        #expect(catalog.shows.count == 0)
        #expect(catalog.files == [])
    }

    @Test func `is refused when there is no podfeed.yaml`() throws {
        let folder = CatalogFolder.sound(["podfeed.yaml": nil])
        try folder.inFolder { root in
            #expect(
                throws: CatalogError(
                    message: "no podfeed.yaml in '\(root)' or '\(root)/Feeds'",
                    help: "name the folder of a catalogue with -C, or make one with 'podfeed init'"
                )
            ) { _ = try CatalogReader(root: root).read() }
        }
    }

    @Test func `is found in the sub-folder Feeds`() throws {
        let folder = CatalogFolder(
            files: Dictionary(uniqueKeysWithValues: CatalogFolder.sound().files.map { ("Feeds/" + $0.key, $0.value) }))
        let catalog = try folder.catalog()
        #expect(catalog.findings.map(\.line) == [])
        #expect(catalog.shows.map(\.id) == ["deep-dive"])
    }
}
