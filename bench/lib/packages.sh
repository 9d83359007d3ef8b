# What has to be there before anything is built.

PACKAGES=(g++ libssl-dev openssl maven golang-go golang-github-gorilla-websocket-dev nodejs npm xvfb libgtk-3-0)

# The program of a package, or a file of it if it has none.
has_package() {
  case $1 in
    g++) command -v g++ ;;
    libssl-dev) [ -e /usr/include/openssl/ssl.h ] && echo yes ;;
    openssl) command -v openssl ;;
    maven) command -v mvn ;;
    golang-go) command -v go ;;
    golang-github-gorilla-websocket-dev) [ -d /usr/share/gocode/src/github.com/gorilla/websocket ] && echo yes ;;
    nodejs) command -v node ;;
    npm) command -v npm ;;
    xvfb) command -v Xvfb ;;
    libgtk-3-0) ls /usr/lib/*/libgtk-3.so.0 ;;
  esac >/dev/null
}

# check_packages INSTALL: names what is missing, or installs it when asked to and allowed to.
check_packages() {
  local missing=() package
  for package in "${PACKAGES[@]}"; do
    has_package "$package" || missing+=("$package")
  done
  [ ${#missing[@]} = 0 ] && return
  if [ "$1" = yes ] && [ "$(id -u)" = 0 ]; then
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  else
    echo "Missing: ${missing[*]}" >&2
    echo "Install them with: apt-get install ${missing[*]}   (or, as root: bench/run --install)" >&2
    exit 2
  fi
}

# find_java: prints a Java of version 25 or newer: $JAVA, the one on the path, or any under the usual folder.
find_java() {
  local candidate version
  for candidate in ${JAVA:-} "$(command -v java || true)" /usr/lib/jvm/*/bin/java; do
    [ -x "$candidate" ] || continue
    version=$("$candidate" -version 2>&1 | sed -n '1s/[^"]*"\([0-9]*\).*/\1/p')
    if [ "${version:-0}" -ge 25 ]; then
      echo "$candidate"
      return
    fi
  done
  echo "No Java 25 found; name one with JAVA=…/bin/java" >&2
  exit 2
}
