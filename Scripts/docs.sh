#!/bin/sh
# Builds the documentation of the library with DocC; a warning fails the build.
set -eu
out=.build/docs
symbols=.build/symbol-graphs
rm -rf "$symbols" "$out"
mkdir -p "$symbols"
swift build --quiet -Xswiftc -O
build=$(swift build --show-bin-path)
set -- -Xcc -I/usr/include/libxml2
for map in Sources/*/module.modulemap .build/checkouts/Yams/Sources/CYaml/include/module.modulemap \
  "$build"/CLexicon.build/module.modulemap; do
  set -- "$@" -Xcc "-fmodule-map-file=$map"
done
swift-symbolgraph-extract -module-name Briefing -I "$build/Modules" "$@" \
  -target "$(uname -m)-unknown-linux-gnu" -minimum-access-level public \
  -skip-synthesized-members -output-dir "$symbols"
docc convert Sources/Briefing/Briefing.docc --additional-symbol-graph-dir "$symbols" \
  --fallback-display-name Briefing --fallback-bundle-identifier org.brief.Briefing \
  --output-path "$out" --warnings-as-errors
echo "documentation in $out"
