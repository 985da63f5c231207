#!/usr/bin/env bash
# Builds the benchmarks and runs them on a text (one paragraph a line), by default a sample article.
set -euo pipefail
cd "$(dirname "$0")"
model="${BRIEF_MODEL:-${XDG_DATA_HOME:-$HOME/.local/share}/brief/models/english.pack}"
text="${1:-../seeds/2020-07-15-britain-reverses.txt}"
swift build -c release
.build/release/PipelineBenchmark "$model" "$text"
.build/release/ExtractionBenchmark "$model" "$text"
.build/release/CandidateBenchmark 1000 100000
.build/release/VerdictBenchmark "$model" "$(dirname "$model")/wordnet-3.0.pack" 1000 100000
