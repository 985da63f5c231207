// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "brief", path: "..")],
  targets: [
    .executableTarget(
      name: "PipelineBenchmark",
      dependencies: [.product(name: "SpacyPipeline", package: "brief")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "ExtractionBenchmark",
      dependencies: [
        .product(name: "Briefing", package: "brief"),
        .product(name: "SpacyPipeline", package: "brief"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "CandidateBenchmark",
      dependencies: [.product(name: "Briefing", package: "brief")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "VerdictBenchmark",
      dependencies: [
        .product(name: "Briefing", package: "brief"),
        .product(name: "SpacyPipeline", package: "brief"),
        .product(name: "WordNet", package: "brief"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
