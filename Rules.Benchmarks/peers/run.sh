#!/usr/bin/env bash
# Measures the engine beside its peers and prints one table of ratios; what it says and does not say stands in docs/performance.md.
#
#   run.sh [smoke|short|long] [-p:NAME=VALUE…]
#   run.sh install     only installs the peers on Node, and fails where that cannot be
#
# smoke shows that all candidates agree, short takes under two minutes, long about ten. NRules takes part where its package
# restores, with the properties given if there are any; the peers on Node where node and npm are at hand.
set -euo pipefail
cd "$(dirname "$0")"
length=${1:-short}
shift || true
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
artifacts=../../artifacts
node=$artifacts/peers/node
program=bin/Rules.Benchmarks.Peers/release/ExportPolicy.Rules.Benchmarks.Peers.dll

build() {
  dotnet build Rules.Benchmarks.Peers.csproj -c Release -v q --nologo "$@"
}

# Among the build's outputs, for what npm installs is no part of this repository. Not by npm ci: that wants the binaries for
# all platforms, and a mirror may serve those for this one alone.
install() {
  mkdir -p "$node"
  cp node/* node/.npmrc "$node"
  (cd "$node" && npm install --no-save --ignore-scripts --no-audit --no-fund)
}

if [ "$length" = install ]; then
  install
  exit
fi

build >&2
servers=("dotnet $artifacts/builtin/$program serve")

if log=$(build -p:RuleEngine=NRules "$@" 2>&1); then
  servers+=("dotnet $artifacts/nrules/$program serve")
elif grep -qE 'NU110[123].*NRules' <<< "$log"; then
  echo "Without NRules: the package feed does not serve it." >&2
else
  echo "$log" >&2
  exit 1
fi

if command -v node > /dev/null && command -v npm > /dev/null; then
  install >&2
  # V8 as of Node 20 now and then dies ("unreachable code" in Deoptimizer::DoComputeBuiltinContinuation) where it has inlined
  # a call into WASM. Without, Cedar is no slower.
  flags=
  if [[ $(node --v8-options) == *--turbo-inline-js-wasm-calls* ]]; then flags=--no-turbo-inline-js-wasm-calls; fi
  servers+=("node $flags $node/serve.mjs")
else
  echo "Without the peers on Node: node and npm are not at hand." >&2
fi

dotnet "$artifacts/builtin/$program" run "$length" "$artifacts/peers" "${servers[@]}"
