#!/bin/sh
# Builds the documentation of the library with DocC; a warning fails the build.
set -eu
out=.build/docs
symbols=.build/symbol-graphs
rm -rf "$symbols" "$out"
mkdir -p "$symbols"
swift build --target Briefing --quiet -Xswiftc -O -Xswiftc -emit-symbol-graph \
  -Xswiftc -emit-symbol-graph-dir -Xswiftc "$symbols"
find "$symbols" -type f ! -name 'Briefing*' -delete
docc convert Sources/Briefing/Briefing.docc --additional-symbol-graph-dir "$symbols" \
  --fallback-display-name Briefing --fallback-bundle-identifier org.brief.Briefing \
  --output-path "$out" --warnings-as-errors
echo "documentation in $out"
