import FeedValues

extension Category {
    /// The categories that took the place of one that Apple dropped in 2019 or before.
    ///
    /// `nil` for a name that never was one. Case does not matter. An empty array means that nothing took its
    /// place. The choice of the successor is ours.
    public static func successors(
        ofObsolete name: some StringProtocol, _ subcategory: String? = nil
    ) -> [Category]? {
        let path = subcategory.map { "\(name) > \($0)" } ?? String(name)
        return obsolete[path.asciiLowercased].map { $0.compactMap(Category.init(path:)) }
    }

    private static let obsolete = Dictionary(uniqueKeysWithValues: obsoletePaths.map { ($0.asciiLowercased, $1) })

    private static let obsoletePaths: KeyValuePairs<String, [String]> = [
        "Arts > Literature": ["Arts > Books"],
        "Business > Business News": ["News > Business News"],
        "Business > Management & Marketing": ["Business > Management", "Business > Marketing"],
        "Business > Shopping": ["Business"],
        "Business > Finance": ["Business > Investing"],
        "Education > Educational Technology": ["Education"],
        "Education > Education Technology": ["Education"],
        "Education > Higher Education": ["Education > Courses"],
        "Education > K-12": ["Education"],
        "Education > Language Courses": ["Education > Language Learning"],
        "Education > Training": ["Education > How To"],
        "Games & Hobbies": ["Leisure"],
        "Games & Hobbies > Automotive": ["Leisure > Automotive"],
        "Games & Hobbies > Aviation": ["Leisure > Aviation"],
        "Games & Hobbies > Hobbies": ["Leisure > Hobbies"],
        "Games & Hobbies > Other Games": ["Leisure > Games"],
        "Games & Hobbies > Video Games": ["Leisure > Video Games"],
        "Government & Organizations": ["Government"],
        "Government & Organizations > Local": ["Government"],
        "Government & Organizations > National": ["Government"],
        "Government & Organizations > Regional": ["Government"],
        "Government & Organizations > Non-Profit": ["Business > Non-Profit"],
        "Health": ["Health & Fitness"],
        "Health > Alternative Health": ["Health & Fitness > Alternative Health"],
        "Health > Fitness & Nutrition": ["Health & Fitness > Fitness", "Health & Fitness > Nutrition"],
        "Health > Self-Help": ["Education > Self-Improvement"],
        "Health > Sexuality": ["Health & Fitness > Sexuality"],
        "News & Politics": ["News", "News > Politics"],
        "Religion & Spirituality > New Age": ["Religion & Spirituality > Spirituality"],
        "Religion & Spirituality > Philosophy": ["Society & Culture > Philosophy"],
        "Religion & Spirituality > Other": ["Religion & Spirituality > Religion"],
        "Science & Medicine": ["Science"],
        "Science & Medicine > Medicine": ["Health & Fitness > Medicine"],
        "Science & Medicine > Natural Sciences": ["Science > Natural Sciences"],
        "Science & Medicine > Social Sciences": ["Science > Social Sciences"],
        "Society & Culture > History": ["History"],
        "Sports & Recreation": ["Sports"],
        "Sports & Recreation > Amateur": ["Sports"],
        "Sports & Recreation > College & High School": ["Sports"],
        "Sports & Recreation > Outdoor": ["Sports > Wilderness"],
        "Sports & Recreation > Professional": ["Sports"],
        "Technology > Computers": ["Technology"],
        "Technology > Developers": ["Technology"],
        "Technology > Information Technology": ["Technology"],
        "Technology > News": ["News > Tech News"],
        "Technology > Operating Systems": ["Technology"],
        "Technology > Smart Phones": ["Technology"],
        "Technology > Text/Speech": ["Technology"],
        "Technology > Gadgets": ["Technology"],
        "Technology > Podcasting": ["Technology"],
        "Technology > Software How-To": ["Technology"],
        "Technology > Tech News": ["News > Tech News"],
        "Arts & Entertainment": ["Arts"],
        "Audio Blogs": ["Society & Culture > Personal Journals"],
        "Family": ["Kids & Family"],
        "Food": ["Arts > Food"],
        "International": [],
        "Movies & Television": ["TV & Film"],
        "Politics": ["News > Politics"],
        "Public Radio": [],
        "Talk Radio": [],
        "Transportation": ["Leisure > Automotive"],
        "Travel": ["Society & Culture > Places & Travel"],
    ]
}
