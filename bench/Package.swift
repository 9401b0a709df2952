// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that only those who measure build it: `make bench`.
let package = Package(
    name: "waymark-bench",
    dependencies: [.package(name: "waymark", path: "..")],
    targets: [
        .systemLibrary(name: "CCommonMarkAlone", providers: [.apt(["libcmark-dev"])]),
        .executableTarget(
            name: "markdown-benchmark",
            dependencies: ["CCommonMarkAlone", .product(name: "Markdown", package: "waymark")],
            swiftSettings: [
                .swiftLanguageMode(.v6),
                .treatAllWarnings(as: .error),
                .strictMemorySafety(),
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ]),
    ]
)
