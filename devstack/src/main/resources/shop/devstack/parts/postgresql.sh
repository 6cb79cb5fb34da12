# Runs one PostgreSQL server for as long as standard input stays open, or only ends one that an
# earlier run has left. Arguments: the folder of its programs and data, its port, and "stop" or a
# mark; in SUPERUSER_PASSWORD what the login postgres gets when the data is made.
set -eu
folder=$1
port=$2
server=$folder/server/bin
data=$folder/data
export LC_ALL=C

# PostgreSQL refuses to run as root: then it runs as nobody.
unprivileged() {
  if [ "$(id -u)" != 0 ]; then
    "$@"
  elif command -v setpriv >/dev/null; then
    setpriv --reuid nobody --regid "$(id -g nobody)" --clear-groups "$@"
  elif command -v runuser >/dev/null; then
    runuser -u nobody -- "$@"
  else
    echo "PostgreSQL does not run as root, and neither setpriv nor runuser is here:" \
      "run ./shop as another user."
    exit 1
  fi
}

make_data() {
  # A start that was cut short leaves this folder, and never half a server.
  rm -rf "$data.new"
  (umask 077 && printf '%s' "$SUPERUSER_PASSWORD" >"$folder/password")
  if [ "$(id -u)" = 0 ]; then chown nobody "$folder" "$folder/password"; fi
  # The C library's locale: with PostgreSQL's own, trigrams would not see Korean letters.
  if [ "$(uname)" = Darwin ]; then locale=en_US.UTF-8; else locale=C.UTF-8; fi
  unprivileged "$server/initdb" --pgdata="$data.new" --username=postgres \
    --pwfile="$folder/password" --auth=scram-sha-256 --encoding=UTF8 \
    --locale-provider=libc --locale=$locale --lc-collate=C
  rm "$folder/password"
  mv "$data.new" "$data"
}

stop() {
  if [ -f "$data/postmaster.pid" ]; then
    unprivileged "$server/pg_ctl" stop -s -m fast -w -t 30 -D "$data" || true
  fi
}

cd "$folder"
stop
if [ "$3" = stop ]; then exit; fi
if [ ! -d "$data" ]; then make_data; fi

# pg_ctl puts the server in a session of its own; this shell is the leash that stays with us.
trap '' INT HUP TERM
# What was confirmed stays, also through a power cut: fsync and synchronous_commit are never off.
unprivileged "$server/pg_ctl" start -s -w -t 60 -D "$data" -o "-c listen_addresses=127.0.0.1 \
  -c port=$port -c unix_socket_directories= -c max_connections=200 -c shared_buffers=64MB \
  -c fsync=on -c synchronous_commit=on -c full_page_writes=on"
while read -r _; do :; done
stop
