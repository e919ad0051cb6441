#!/usr/bin/env bash
# Runs the service like a container that may write nowhere: every mount read-only, no capability, user nobody.
#
#   ARTIFACTS_DIR=artifacts packages/api/torture/read-only.sh
#
# Prints what could be written (nothing), what the seven questions answered, and the memory. Exit 1 if something is not as it
# should be; 77, loudly, if the system does not allow such a place (it takes root, or user namespaces, and Linux).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
artifacts=$(cd "${ARTIFACTS_DIR:-artifacts}" && pwd)
tools=(unshare mount setpriv)

skip() {
  echo "SKIPPED: $1" >&2
  exit 77
}
for tool in "${tools[@]}"; do
  command -v "$tool" >/dev/null || skip "there is no $tool here"
done
unshare --mount true 2>/dev/null || skip "this user may not make a mount namespace; run it as root"

exec unshare --mount bash -euo pipefail -c '
  mount --make-rprivate /
  # The deepest first: a mount below a read-only one is still separate.
  cut -d" " -f5 /proc/self/mountinfo | sort -r | while read -r point; do
    mount -o remount,bind,ro "$(printf %b "$point")" 2>/dev/null || true
  done
  exec setpriv --reuid 65534 --regid 65534 --clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all \
    env -i PATH="$PATH" ARTIFACTS_DIR="$1" HOME=/nonexistent "$2" "$3/read-only.mjs"
' read-only "$artifacts" "$(readlink -f "$(command -v node)")" "$here"
