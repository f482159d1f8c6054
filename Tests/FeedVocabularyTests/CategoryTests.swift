import FeedVocabulary
import Testing

@Suite("Categories")
struct CategoryTests {
    @Test func `are nineteen with ninety-one sub-categories`() {
        #expect(Category.names.count == 19)
        #expect(Category.all.count == 19 + 91)
        #expect(Set(Category.all).count == 110)
    }

    @Test(arguments: Category.all)
    func `are read from their own path`(category: Category) {
        #expect(Category(path: category.description) == category)
        #expect(Category(category.name, category.subcategory) == category)
        #expect(Category.name(like: category.name.uppercased()) == category.name)
        if let subcategory = category.subcategory {
            #expect(Category.parent(ofSubcategory: subcategory.lowercased()) == category.name)
            #expect(Category.subcategory(like: " \(subcategory) ".uppercased(), of: category.name) == subcategory)
        }
    }

    @Test(arguments: ["", "news", "Tech News", "News > Books", "News > Politics > X", "TV &amp; Film", ">"])
    func `are spelt as the list has them`(path: String) {
        #expect(Category(path: path) == nil)
        #expect(Category(path) == nil)
    }

    @Test func `are found in spite of case, space and the word and`() {
        #expect(Category.name(like: "kids and  family") == "Kids & Family")
        #expect(Category.subcategory(like: "TECH NEWS", of: "News") == "Tech News")
        #expect(Category.name(like: "Kids") == nil)
    }

    @Test func `have successors where Apple dropped a name`() {
        #expect(Category.successors(ofObsolete: "Technology", "Tech News")?.map(\.description) == ["News > Tech News"])
        #expect(Category.successors(ofObsolete: "Technology", "Computers")?.map(\.description) == ["Technology"])
        #expect(Category.successors(ofObsolete: "games & hobbies")?.map(\.description) == ["Leisure"])
        #expect(Category.successors(ofObsolete: "Talk Radio") == [])
        #expect(Category.successors(ofObsolete: "News", "Politics") == nil)
    }
}
