#include "crowd.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <stdexcept>

namespace {

// Longer than any frame a server sends: a page is 256 KiB, and its authors.
constexpr size_t BUFFER = 2 * 1024 * 1024;
constexpr int EVENTS = 512;

// The key of RFC 6455, 1.3, and the answer to it that stands there.
constexpr char KEY[] = "dGhlIHNhbXBsZSBub25jZQ==";
constexpr char ACCEPT[] = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

}  // namespace

std::string_view field(std::string_view payload, std::string_view name) {
  auto key = "\"" + std::string(name) + "\":\"";
  auto at = payload.find(key);
  if (at == std::string_view::npos) return {};
  auto from = at + key.size();
  return payload.substr(from, payload.find('"', from) - from);
}

int64_t number(std::string_view payload, std::string_view name) {
  auto key = "\"" + std::string(name) + "\":";
  auto at = payload.find(key);
  return at == std::string_view::npos ? -1 : strtoll(payload.data() + at + key.size(), nullptr, 10);
}

Crowd::Crowd(const Target& target, Ear& ear)
    : target(target), ear(ear), poll(epoll_create1(0)), buffer(BUFFER) {
  char name[32];
  // Names are taken once; a run has its own.
  snprintf(name, sizeof name, "%llx", static_cast<unsigned long long>(now() / 1000 & 0xFFFFFFFFFF));
  run = name;
  request = "GET " + target.path + " HTTP/1.1\r\nHost: " + target.host + ":" + std::to_string(target.port) +
            "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + KEY +
            "\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: snug.v1\r\n\r\n";
  if (target.tls) {
    tls = SSL_CTX_new(TLS_client_method());
    // Every handshake is a whole one: tickets that come are never used. Whose key it is does not matter here.
    SSL_CTX_set_session_cache_mode(tls, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_verify(tls, SSL_VERIFY_NONE, nullptr);
  }
}

Crowd::~Crowd() {
  for (auto& client : clients) leave(*client);
  close(poll);
  if (tls) SSL_CTX_free(tls);
}

Client& Crowd::add(Room* room, const std::string& token) {
  clients.push_back(std::make_unique<Client>());
  auto& client = *clients.back();
  client.index = size() - 1;
  client.room = room;
  client.token = token;
  begin(client);
  return client;
}

void Crowd::again(Client& client) {
  leave(client);
  Client next;
  next.index = client.index;
  next.room = client.room;
  next.token = client.token;
  client = next;
  begin(client);
}

void Crowd::begin(Client& client) {
  born++;
  client.since = now();
  client.fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  if (client.fd < 0) return fail(std::string("no socket: ") + strerror(errno));
  int one = 1;
  setsockopt(client.fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  setsockopt(client.fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &one, sizeof one);
  sockaddr_in from{};
  from.sin_family = AF_INET;
  from.sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1 + born % target.sources);
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(target.port);
  inet_pton(AF_INET, target.host.c_str(), &to.sin_addr);
  if (bind(client.fd, reinterpret_cast<sockaddr*>(&from), sizeof from) != 0 ||
      (connect(client.fd, reinterpret_cast<sockaddr*>(&to), sizeof to) != 0 && errno != EINPROGRESS)) {
    return fail(std::string("cannot connect: ") + strerror(errno));
  }
  client.step = Client::Step::CONNECTING;
  epoll_event event{};
  event.events = EPOLLIN | EPOLLOUT;
  event.data.u32 = client.index;
  client.wantsOut = true;
  epoll_ctl(poll, EPOLL_CTL_ADD, client.fd, &event);
}

void Crowd::turn(Nanos until) {
  epoll_event events[EVENTS];
  auto left = until - now();
  if (left < 0) left = 0;
  timespec patience{left / SECOND, left % SECOND};
  int count = epoll_pwait2(poll, events, EVENTS, &patience, nullptr);
  for (int i = 0; i < count; i++) {
    auto& client = *clients[events[i].data.u32];
    if (client.step != Client::Step::GONE) take(client, events[i].events);
  }
}

bool Crowd::turnUntilQuiet(Nanos silence, Nanos deadline) {
  lastEntryAt = now();
  while (now() - lastEntryAt < silence) {
    if (now() > deadline) return false;
    turn(lastEntryAt + silence);
  }
  return true;
}

void Crowd::take(Client& client, uint32_t events) {
  if (client.step == Client::Step::CONNECTING) {
    int error = 0;
    socklen_t size = sizeof error;
    getsockopt(client.fd, SOL_SOCKET, SO_ERROR, &error, &size);
    if (error != 0) return lost(client, std::string("cannot connect: ") + strerror(error));
    if (!(events & EPOLLOUT)) return;
    if (tls) {
      client.ssl = SSL_new(tls);
      SSL_set_fd(client.ssl, client.fd);
      client.step = Client::Step::SECURING;
    } else {
      upgrade(client);
    }
  }
  if (client.step == Client::Step::SECURING) return secure(client);
  if (events & EPOLLOUT) flush(client);
  if (events & (EPOLLIN | EPOLLHUP | EPOLLERR)) read(client);
}

void Crowd::secure(Client& client) {
  int done = SSL_connect(client.ssl);
  if (done == 1) {
    upgrade(client);
    return;
  }
  int why = SSL_get_error(client.ssl, done);
  if (why != SSL_ERROR_WANT_READ && why != SSL_ERROR_WANT_WRITE) return lost(client, "no TLS");
  watch(client, why == SSL_ERROR_WANT_WRITE);
}

void Crowd::upgrade(Client& client) {
  client.step = Client::Step::UPGRADING;
  say(client, request);
}

bool Crowd::isUpgraded(Client& client, const char*& at, size_t& there) {
  std::string_view answer(at, there);
  auto end = answer.find("\r\n\r\n");
  if (end == std::string_view::npos) return false;
  if (answer.rfind("HTTP/1.1 101", 0) != 0 || answer.substr(0, end).find(ACCEPT) == std::string_view::npos) {
    lost(client, "not upgraded: " + std::string(answer.substr(0, answer.find('\r'))));
    return false;
  }
  at += end + 4;
  there -= end + 4;
  client.step = Client::Step::GREETING;
  if (target.path == "/echo") becomeReady(client, now());
  return true;
}

void Crowd::read(Client& client) {
  auto kept = client.rest.size();
  if (kept > 0) memcpy(buffer.data(), client.rest.data(), kept);
  client.rest.clear();
  auto room = buffer.size() - kept;
  ssize_t came;
  if (client.ssl) {
    came = SSL_read(client.ssl, buffer.data() + kept, static_cast<int>(room));
    if (came <= 0 && SSL_get_error(client.ssl, static_cast<int>(came)) == SSL_ERROR_WANT_READ) came = -2;
  } else {
    came = recv(client.fd, buffer.data() + kept, room, 0);
    if (came < 0 && (errno == EAGAIN || errno == EINTR)) came = -2;
  }
  if (came == -2) {
    client.rest.assign(buffer.data(), kept);
    return;
  }
  if (came <= 0) return lost(client, "the server ended a connection");
  auto at = now();
  const char* next = buffer.data();
  size_t there = kept + came;
  if (client.step == Client::Step::UPGRADING && !isUpgraded(client, next, there)) {
    if (client.step != Client::Step::GONE) client.rest.assign(next, there);
    return;
  }
  while (client.step != Client::Step::GONE) {
    auto found = frame::find(next, there);
    if (found.whole == 0) break;
    frameCame(client, found.opcode, {next + found.header, found.whole - found.header}, at);
    next += found.whole;
    there -= found.whole;
  }
  if (client.step == Client::Step::GONE) return;
  if (there > 0) client.rest.assign(next, there);
  if (!client.out.empty()) flush(client);
  if (client.ssl && client.step != Client::Step::GONE && SSL_pending(client.ssl) > 0) read(client);
}

void Crowd::frameCame(Client& client, int opcode, std::string_view payload, Nanos at) {
  switch (opcode) {
    case frame::TEXT:
      // All that is in a room after `following` goes to the scenario; the first letter of the type tells entries apart.
      if (client.step == Client::Step::READY) {
        if (payload.size() > 9 && payload[9] == 'e') lastEntryAt = at;
        ear.heard(client, payload, at);
      } else {
        lastEntryAt = at;
        greet(client, payload, at);
      }
      break;
    case frame::PING:
      client.out += frame::client(frame::PONG, payload);
      break;
    case frame::PONG:
      break;
    case frame::CLOSE:
      lost(client, "the server said goodbye: " +
                       (payload.size() < 2 ? std::string("no code")
                                           : std::to_string(static_cast<unsigned char>(payload[0]) << 8 |
                                                            static_cast<unsigned char>(payload[1]))));
      break;
    default:
      lost(client, "a frame of opcode " + std::to_string(opcode));
  }
}

void Crowd::greet(Client& client, std::string_view payload, Nanos at) {
  auto type = field(payload, "type");
  if (type == "challenge") {
    auto who = client.token.empty() ? "\"name\":\"g" + run + "-" + std::to_string(born) + "-" +
                                          std::to_string(client.index) + "\""
                                    : "\"token\":\"" + client.token + "\"";
    client.out += frame::client(frame::TEXT, "{\"type\":\"hello\",\"version\":1," + who + "}");
  } else if (type == "welcome") {
    client.token = field(payload, "token");
    if (client.room == nullptr) return becomeReady(client, at);
    client.out += frame::client(frame::TEXT, "{\"type\":\"follow\",\"room\":\"" + client.room->id + "\"}");
  } else if (type == "following") {
    client.seq = number(payload, "top");
    if (client.seq > client.room->top) client.room->top = client.seq;
    becomeReady(client, at);
  } else if (type == "refused") {
    lost(client, "refused: " + std::string(payload));
  }
}

void Crowd::becomeReady(Client& client, Nanos at) {
  client.step = Client::Step::READY;
  ear.ready(client, at);
}

void Crowd::say(Client& client, const std::string& frame) {
  client.out += frame;
  flush(client);
}

void Crowd::flush(Client& client) {
  if (client.step == Client::Step::CONNECTING || client.step == Client::Step::SECURING) return;
  while (!client.out.empty()) {
    ssize_t went = client.ssl ? SSL_write(client.ssl, client.out.data(), static_cast<int>(client.out.size()))
                              : send(client.fd, client.out.data(), client.out.size(), MSG_NOSIGNAL);
    if (went <= 0) {
      bool later = client.ssl ? SSL_get_error(client.ssl, static_cast<int>(went)) == SSL_ERROR_WANT_WRITE
                              : errno == EAGAIN;
      if (!later) return lost(client, "the server takes nothing more");
      return watch(client, true);
    }
    if (static_cast<size_t>(went) == client.out.size()) {
      client.out.clear();
    } else {
      client.out.erase(0, went);
    }
  }
  watch(client, false);
}

void Crowd::watch(Client& client, bool out) {
  if (client.wantsOut == out) return;
  client.wantsOut = out;
  epoll_event event{};
  event.events = out ? EPOLLIN | EPOLLOUT : EPOLLIN;
  event.data.u32 = client.index;
  epoll_ctl(poll, EPOLL_CTL_MOD, client.fd, &event);
}

void Crowd::leave(Client& client) {
  if (client.fd < 0) return;
  client.step = Client::Step::GONE;
  if (client.ssl) SSL_free(client.ssl);
  client.ssl = nullptr;
  close(client.fd);
  client.fd = -1;
}

void Crowd::lost(Client& client, const std::string& why) {
  leave(client);
  fail(why);
}

void Crowd::fail(const std::string& what) {
  if (firstTrouble.empty()) firstTrouble = what;
}
