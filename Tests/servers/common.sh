# What the servers for tests have in common; read by them, not run.
#
# Each is called as `Tests/servers/NAME FOLDER`, serves FOLDER/site on a free port of the loopback, keeps what it needs in
# FOLDER/server, prints how to reach it as lines NAME=VALUE and last `ready`, and stops, with all it started, when its
# input ends or it is told to.

servers=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$(mkdir -p "$1/site" "$1/server" && cd "$1" && pwd)
work=$folder/server
site=$folder/site
chmod 700 "$work"
port=$(python3 "$servers/ports")
child=

stop() {
    trap - EXIT TERM INT HUP
    if [ -n "$child" ]; then
        kill "$child" 2>/dev/null || true
        wait "$child" 2>/dev/null || true
    fi
    exit 0
}
trap stop EXIT TERM INT HUP

# answering PORT: waits until something listens.
answering() {
    for _ in $(seq 200); do
        (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null && return
        if [ -n "$child" ] && ! kill -0 "$child" 2>/dev/null; then break; fi
        sleep 0.05
    done
    cat "$work"/log >&2 2>/dev/null || true
    echo "$0: the server did not start" >&2
    exit 1
}

# serve: says that it is ready and waits for the end of the input.
serve() {
    answering "$port"
    echo ready
    while read -r _; do :; done
}
