#!/bin/sh
# Builds the documentation of the library with DocC; a warning fails the build.
set -eu
out=.build/docs
symbols=.build/symbol-graphs
rm -rf "$symbols" "$out"
mkdir -p "$symbols"
swift build --quiet -Xswiftc -O
build=$(swift build --show-bin-path)
maps=$(find "$PWD/Sources" "$build" -name module.modulemap | sed 's/^/-Xcc -fmodule-map-file=/')
# shellcheck disable=SC2086 # one word for each module map
swift-symbolgraph-extract -module-name Briefing -I "$build/Modules" $maps \
  -Xcc -I/usr/include/libxml2 -target "$(uname -m)-unknown-linux-gnu" \
  -minimum-access-level public -skip-synthesized-members -output-dir "$symbols"
docc convert Sources/Briefing/Briefing.docc --additional-symbol-graph-dir "$symbols" \
  --fallback-display-name Briefing --fallback-bundle-identifier org.brief.Briefing \
  --output-path "$out" --warnings-as-errors
echo "documentation in $out"
