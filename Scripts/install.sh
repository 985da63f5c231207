#!/bin/sh
# Puts the tool, its model, its dictionary and its manual page under a prefix.
set -eu
prefix=$1
build=${BUILD:-.build/release}
models=${XDG_DATA_HOME:-$HOME/.local/share}/brief/models
# Any check packs the dictionary where that was not done yet.
"$build/brief" verify --quiet --facts seeds/facts.yaml "Huawei is a company." >/dev/null || true
install -d "$prefix/bin" "$prefix/share/brief/models" "$prefix/share/man/man1"
install -m 755 "$build/brief" "$prefix/bin/brief"
install -m 644 "$models"/*.pack "$prefix/share/brief/models/"
install -m 644 Documentation/brief.1 "$prefix/share/man/man1/brief.1"
echo "installed $prefix/bin/brief, its model and its manual page"
