// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is built with the strictest settings the compiler has.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// One of Waymark's modules, with the only imports it may have.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], excluding: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: excluding, swiftSettings: strict)
}

/// The tests of a module. They mirror its sources.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], excluding: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies,
        exclude: excluding,
        swiftSettings: strict)
}

let package = Package(
    name: "waymark",
    products: [.executable(name: "waymark", targets: ["waymark"])]
        // For fuzz/ and bench/.
        + ["Diagnostics", "FrontMatter", "Markdown"].map { .library(name: $0, targets: [$0]) },
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        // C, behind modules
        .systemLibrary(name: "CCommonMark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
        .systemLibrary(name: "CXXHash", providers: [.apt(["libxxhash-dev"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CSystem"),
        .target(name: "CEmbeddedFiles"),

        // Leaves
        module("Diagnostics"),
        module("Files", ["CSystem", "CXXHash"]),
        module("LoopbackServer", ["CSystem"]),
        module("DocumentImport", ["Files", "FrontMatter", "CZlib"]),
        module("Search", ["CStemmer", "CZlib"], excluding: ["client.js"]),

        // Readers
        module("FrontMatter", ["Diagnostics", yams]),
        module("Markdown", ["Diagnostics", "CCommonMark"]),

        // Domain and looks
        module(
            "SiteModel", ["Diagnostics", "Files", "FrontMatter", "Markdown", "CEmbeddedFiles"],
            excluding: ["kinds.yaml"]),
        module("Theme", ["Diagnostics", "Files", "FrontMatter", "Markdown", "CEmbeddedFiles"]),

        // Pipeline
        module(
            "SiteBuild",
            [
                "Diagnostics", "DocumentImport", "Files", "FrontMatter", "Markdown", "Search", "SiteModel",
                "Theme",
                "CEmbeddedFiles",
            ]),

        module("Publishing", ["Files"]),
        module(
            "Preview",
            ["CEmbeddedFiles", "CSystem", "Diagnostics", "Files", "LoopbackServer", "Markdown", "SiteBuild"],
            excluding: ["preview.js"]),
        module(
            "Editing",
            [
                "CEmbeddedFiles", "Diagnostics", "Files", "FrontMatter", "LoopbackServer", "SiteModel",
                "SiteBuild",
            ], excluding: ["Client"]),

        // Shell
        .executableTarget(
            name: "waymark",
            dependencies: [
                "Editing", "LoopbackServer", "Preview", "Publishing", "SiteBuild", "Diagnostics",
                "DocumentImport", "Files", "FrontMatter", "SiteModel", argumentParser,
            ],
            swiftSettings: strict,
            // A hash of the program in the program, by which it knows the caches that it wrote itself.
            linkerSettings: [.unsafeFlags(["-Xlinker", "--build-id=sha1"])]),

        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        tests("Diagnostics"),
        tests("Files"),
        tests("LoopbackServer"),
        tests("Preview", ["Files", "FrontMatter", "LoopbackServer", "SiteBuild"]),
        tests("Markdown", ["Diagnostics"]),
        tests("SiteModel", ["Diagnostics", "FrontMatter"]),
        tests("Theme", ["Diagnostics", "Files"], excluding: ["Fixtures"]),
        tests("SiteBuild", ["Diagnostics", "Files", "FrontMatter", "Markdown", "SiteModel", "Theme"]),
        tests("Publishing", ["Files"]),
        tests("DocumentImport", ["Diagnostics", "Files", "FrontMatter", "Markdown"]),
        tests("Search", ["CZlib"], excluding: ["Fixtures"]),
        tests("FrontMatter", ["Diagnostics", yams], excluding: ["Goldens"]),
        tests("Editing", ["Files", "FrontMatter", "LoopbackServer", "SiteBuild", "SiteModel"]),
        .testTarget(
            name: "EndToEndTests", dependencies: ["waymark"], exclude: ["Scripts", "Fixtures"],
            swiftSettings: strict),
    ],
    cLanguageStandard: .gnu2x
)
