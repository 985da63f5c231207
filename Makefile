# Every command that a person or CI runs. A bare `make` lists them.

PREFIX ?= /usr/local
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
PACKAGES := libcmark-dev libopenblas-dev libxml2-dev zlib1g-dev wordnet-base pkg-config python3-pip
BRIEF := .build/release/brief

.PHONY: help brief test lint format docs golden install bench fuzz setup model release clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

brief: release model ## install what is missing, build, write the briefs of seeds/
	@$(BRIEF) generate --every-day

test: setup ## install what is missing, build, run all tests
	@swift build --build-tests --quiet -Xswiftc -O
	@.build/debug/brief model info >/dev/null 2>&1 || .build/debug/brief model install
	@swift test --skip-build -Xswiftc -O

lint: ## check the style of all Swift files
	@swift format lint --strict --parallel --recursive Sources Tests Package.swift

format: ## put all Swift files into the style
	@swift format --in-place --parallel --recursive Sources Tests Package.swift

docs: setup ## build the documentation of the library into .build/docs
	@sh Scripts/docs.sh

golden: model ## write the expected outputs of the tests and the briefs of seeds/ anew
	@RENEW_GOLDEN=1 swift test --quiet -Xswiftc -O --filter BriefingTests || true
	@$(MAKE) --no-print-directory brief

bench: release model ## measure time and memory
	@bash Benchmarks/run.sh

install: release model ## put binary, model, dictionary and man page under PREFIX
	@sh Scripts/install.sh "$(PREFIX)"

setup: ## install the system packages that are missing
	@missing=$$(for p in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || echo $$p; done); \
	if [ -n "$$missing" ]; then \
	  echo "installing" $$missing; \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq $$missing >/dev/null; fi

release: setup
	@swift build -c release --quiet

model: release
	@$(BRIEF) model info >/dev/null 2>&1 || $(BRIEF) model install

clean: ## remove what was built
	@rm -rf .build
