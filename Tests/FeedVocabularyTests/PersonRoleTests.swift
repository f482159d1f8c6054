import FeedVocabulary
import Testing

@Suite("Roles of persons")
struct PersonRoleTests {
    @Test func `are sixty-three pairs in eleven groups`() {
        #expect(PersonRole.all.count == 63)
        #expect(Set(PersonRole.all.map(\.role)).count == 62)
        #expect(PersonRole.groups.count == 11)
    }

    @Test(arguments: PersonRole.all)
    func `are read in any case`(role: PersonRole) {
        #expect(PersonRole(role.role.uppercased(), group: role.group.uppercased()) == role)
        #expect(PersonRole.isGroup(role.group))
        #expect(PersonRole.groups(ofRole: role.role).contains(role.group))
    }

    @Test func `belong to their group`() {
        #expect(PersonRole("Host") == .host)
        #expect(PersonRole("Co-Host")?.group == "cast")
        #expect(PersonRole("editor")?.group == "writing")
        #expect(PersonRole("editor", group: "Video Post-Production")?.group == "video post-production")
        #expect(PersonRole("author", group: "cast") == nil)
        #expect(PersonRole("boss") == nil)
        #expect(PersonRole("") == nil)
        #expect(PersonRole.groups(ofRole: "Editor") == ["writing", "video post-production"])
    }
}
