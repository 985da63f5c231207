// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "brief", path: "..")],
  targets: [
    .target(name: "BenchmarkTools", swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "PipelineBenchmark",
      dependencies: ["BenchmarkTools", .product(name: "SpacyPipeline", package: "brief")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "ExtractionBenchmark",
      dependencies: [
        "BenchmarkTools",
        .product(name: "Briefing", package: "brief"),
        .product(name: "SpacyPipeline", package: "brief"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "CandidateBenchmark",
      dependencies: ["BenchmarkTools", .product(name: "Briefing", package: "brief")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "VerdictBenchmark",
      dependencies: [
        "BenchmarkTools",
        .product(name: "Briefing", package: "brief"),
        .product(name: "SpacyPipeline", package: "brief"),
        .product(name: "WordNet", package: "brief"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
