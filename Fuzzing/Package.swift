// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "fuzzing",
    platforms: [.macOS(.v26)],
    dependencies: [.package(name: "podfeed", path: "..")],
    targets: [
        .executableTarget(
            name: "FeedFuzzer",
            dependencies: [.product(name: "FeedValidation", package: "podfeed")],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
    ]
)
