import Publishing
import Testing

@Suite(.serialized)
struct ReleaseStageTests {
    @Test func `what is named goes before what names it`() {
        #expect([ReleaseStage.entries, .assets, .pages].sorted() == [.assets, .pages, .entries])
    }
}
