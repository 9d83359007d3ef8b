# Starts and stops one server after the other; what was started is stopped, by its process id, also when the run breaks off.

# The same for both Java servers: small at the start, a hard limit, and a collector without threads of its own.
JVM_FLAGS=(-XX:+UseSerialGC -Xms16m -Xmx256m)

declare -A PID PORT DATA

# start_server NAME [tls]: NAME is snug, gorilla, ws, vertx or raw.
start_server() {
  local name=$1 tls=${2:-} port log=build/$1.log
  port=$(free_port)
  : >"$log"
  case $name in
    snug)
      DATA[$name]=$(mktemp -d "$DATA_ROOT/snug-bench.XXXXXX")
      start_snug "$port" "${DATA[$name]}" $tls ;;
    gorilla) build/gorilla -port "$port" ${tls:+-cert build/certificate.pem -key build/key.pem} >"$log" 2>&1 & ;;
    ws) node peers/node/server.mjs "$port" >"$log" 2>&1 & ;;
    vertx) "$JAVA_25" "${JVM_FLAGS[@]}" -cp 'peers/vertx/target/classes:peers/vertx/target/lib/*' VertxPeer "$port" \
      >"$log" 2>&1 & ;;
    raw) build/raw "$port" >"$log" 2>&1 & ;;
  esac
  PID[$name]=$!
  PORT[$name]=$port
  wait_ready "$name"
}

# start_snug PORT DATA [tls]: durable storage on, as always.
start_snug() {
  local tls=--no-tls
  [ "${3:-}" = tls ] && tls=
  "$JAVA_25" "${JVM_FLAGS[@]}" ${SNUG_FLAGS:-} -jar "$JAR" --port "$1" --data "$2" --open --echo --no-rate-limits $tls \
    >build/snug.log 2>&1 &
}

# A server that is there again, with the data it had.
restart_snug() {
  end_process "${PID[snug]}"
  : >build/snug.log
  start_snug "${PORT[snug]}" "${DATA[snug]}"
  PID[snug]=$!
  wait_ready snug
}

wait_ready() {
  local i
  for i in $(seq 200); do
    grep -q ready "build/$1.log" && return
    kill -0 "${PID[$1]}" 2>/dev/null || break
    sleep 0.1
  done
  echo "$1 did not start:" >&2
  cat "build/$1.log" >&2
  exit 1
}

stop_server() {
  local name=$1
  [ -n "${PID[$name]:-}" ] || return 0
  end_process "${PID[$name]}"
  unset "PID[$name]"
  if [ -n "${DATA[$name]:-}" ]; then
    rm -r "${DATA[$name]}"
    unset "DATA[$name]"
  fi
}

# Politely, and after ten seconds not.
end_process() {
  kill "$1" 2>/dev/null || true
  for _ in $(seq 100); do
    kill -0 "$1" 2>/dev/null || break
    sleep 0.1
  done
  kill -9 "$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
}

stop_all() {
  local name
  for name in "${!PID[@]}"; do stop_server "$name"; done
}

# Below the range from which the kernel takes the ports of clients.
free_port() {
  local port
  for port in $(shuf -i 20000-29999 -n 20); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}
