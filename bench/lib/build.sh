# Builds the load generator and the peers into build/; each in a second or two once everything was downloaded.

build_all() {
  mkdir -p build
  echo "building: load generator, raw, gorilla, ws, Vert.x" >&2
  g++ -O2 -Wall -Wextra -std=c++17 -o build/load load/*.cpp -lssl -lcrypto
  g++ -O2 -Wall -Wextra -std=c++17 -o build/raw peers/raw/raw.cpp -lcrypto
  (cd peers/gorilla && GO111MODULE=off GOPATH=/usr/share/gocode go build -o ../../build/gorilla .)
  (cd peers/node && npm install --no-package-lock --no-audit --no-fund --silent)
  (cd peers/vertx && mvn -B -q -ntp package)
  [ -e build/key.pem ] || openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 \
    -subj /CN=localhost -keyout build/key.pem -out build/certificate.pem 2>/dev/null
}
