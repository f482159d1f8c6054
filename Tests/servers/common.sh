# What the servers for tests have in common; read by them, not run.
#
# Each is called as `Tests/servers/NAME FOLDER`, serves FOLDER/site on a free port of the loopback, keeps what it needs in
# FOLDER/server, prints how to reach it as lines NAME=VALUE and last `ready`, and stops, with all it started, when its
# input ends or it is told to. The line `cut` on its input ends all connections that are handled by processes apart.

servers=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$(mkdir -p "$1/site" "$1/server" && cd "$1" && pwd)
work=$folder/server
site=$folder/site
chmod 700 "$work"
port=$(python3 "$servers/ports")
child=
# A server ends with its script, however that ends.
bound=()
if setpriv --pdeathsig TERM true 2>/dev/null; then bound=(setpriv --pdeathsig TERM); fi

# descendants PID: the processes that a process has started, and those that they have.
descendants() {
    local each
    for each in $(cat "/proc/$1/task/"*/children 2>/dev/null); do
        descendants "$each"
        echo "$each"
    done
}

# sever: ends the processes that handle connections.
sever() {
    local each
    for each in $(descendants "$child"); do kill -KILL "$each" 2>/dev/null || true; done
}

stop() {
    trap - EXIT TERM INT HUP
    if [ -n "$child" ]; then
        kill -STOP "$child" 2>/dev/null || true
        sever
        kill "$child" 2>/dev/null || true
        kill -CONT "$child" 2>/dev/null || true
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
    while read -r line; do if [ "$line" = cut ]; then sever; fi; done
}
