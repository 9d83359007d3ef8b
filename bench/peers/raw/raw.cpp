// The lower bound: what the kernel asks for moving the same bytes, and nothing else. It looks only at what it must, reads no
// JSON, keeps nothing, trusts everybody; all that a client has to hear after one round of the loop leaves in one write.
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <openssl/evp.h>
#include <openssl/sha.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace {

constexpr char CHALLENGE[] =
    R"({"type":"challenge","nonce":"ZI-OGToGwwdn5x-zKkqyq-4txkDalngr","server":"GaHRG0LEzjLdMchgfIeSvdcdmtJVEfuZEXXjVlyPVzg"})";
constexpr char WELCOME[] =
    R"({"type":"welcome","epoch":"8vnx10jx9pX4wR3_2NRPXQ","you":{"id":"u1","name":"guest","role":"guest"},"token":"none","rooms":[]})";

struct Conn;

struct Room {
  long seq = 0;
  std::vector<Conn*> followers;
};

struct Conn {
  int fd;
  int author;
  bool upgraded = false, echo = false, dirty = false, blocked = false;
  Room* room = nullptr;
  std::string roomId, rest, out;
};

int events_fd;
int people = 0;
std::unordered_map<int, std::unique_ptr<Conn>> conns;
std::map<std::string, Room, std::less<>> rooms;
std::vector<Conn*> dirty;

// A fault to be made now and then, so that one can see the load generator find it: lose, repeat or alter an entry.
std::string_view fault;
constexpr long FAULT_EVERY = 1000;

void touch(Conn& c) {
  if (!c.dirty) {
    c.dirty = true;
    dirty.push_back(&c);
  }
}

void header(std::string& out, size_t length) {
  out += '\x81';
  if (length <= 125) {
    out += static_cast<char>(length);
  } else {
    out += '\x7E';
    out += static_cast<char>(length >> 8);
    out += static_cast<char>(length);
  }
}

void hear(Conn& c, std::string_view text) {
  header(c.out, text.size());
  c.out += text;
  touch(c);
}

std::string_view text(std::string_view payload, std::string_view key) {
  auto from = payload.find(key) + key.size();
  return payload.substr(from, payload.find('"', from) - from);
}

void deliver(Conn& c, std::string_view post) {
  static std::string entry;
  auto& room = *c.room;
  timespec at;
  clock_gettime(CLOCK_REALTIME, &at);
  char start[160];
  int length = snprintf(start, sizeof start, R"({"type":"entry","room":"%s","seq":%ld,"at":%ld,"author":"u%d",)",
                        c.roomId.c_str(), ++room.seq, at.tv_sec * 1000 + at.tv_nsec / 1'000'000, c.author);
  auto id = post.substr(post.find("\"id\":\""), 23);
  auto body = post.substr(post.find("\"body\":"));
  entry.clear();
  header(entry, length + id.size() + 1 + body.size());
  entry.append(start, length).append(id).append(1, ',').append(body);
  bool faulty = !fault.empty() && room.seq % FAULT_EVERY == 0;
  if (faulty && fault == "alter") entry[entry.size() - 10] ^= 1;
  for (auto follower : room.followers) {
    if (faulty && fault == "lose") {
      faulty = false;
      continue;
    }
    follower->out += entry;
    if (faulty && fault == "repeat") follower->out += entry;
    touch(*follower);
  }
}

void take(Conn& c, std::string_view payload) {
  if (c.echo) return hear(c, payload);
  switch (payload[9]) {
    case 'h':
      return hear(c, WELCOME);
    case 'f': {
      c.roomId = text(payload, "\"room\":\"");
      c.room = &rooms[c.roomId];
      c.room->followers.push_back(&c);
      return hear(c, R"({"type":"following","room":")" + c.roomId + R"(","top":)" + std::to_string(c.room->seq) +
                         R"(,"members":[]})");
    }
    case 'p':
      return deliver(c, payload);
  }
}

void upgrade(Conn& c, std::string_view request) {
  c.echo = request.rfind("GET /echo", 0) == 0;
  auto from = request.find("Sec-WebSocket-Key: ") + 19;
  auto key = std::string(request.substr(from, request.find('\r', from) - from)) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  unsigned char hash[SHA_DIGEST_LENGTH], accept[40];
  SHA1(reinterpret_cast<const unsigned char*>(key.data()), key.size(), hash);
  EVP_EncodeBlock(accept, hash, sizeof hash);
  c.out += "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " +
           std::string(reinterpret_cast<char*>(accept)) + "\r\nSec-WebSocket-Protocol: snug.v1\r\n\r\n";
  c.upgraded = true;
  touch(c);
  if (!c.echo) hear(c, CHALLENGE);
}

void leave(Conn& c) {
  if (c.room) {
    auto& all = c.room->followers;
    for (size_t i = 0; i < all.size(); i++) {
      if (all[i] == &c) {
        all[i] = all.back();
        all.pop_back();
        break;
      }
    }
  }
  for (auto& each : dirty) {
    if (each == &c) each = nullptr;
  }
  close(c.fd);
  conns.erase(c.fd);
}

void read(Conn& c) {
  static std::vector<char> buffer(256 * 1024);
  auto kept = c.rest.size();
  memcpy(buffer.data(), c.rest.data(), kept);
  auto came = recv(c.fd, buffer.data() + kept, buffer.size() - kept, 0);
  if (came <= 0) {
    if (came == 0 || (errno != EAGAIN && errno != EINTR)) leave(c);
    return;
  }
  c.rest.clear();
  char* at = buffer.data();
  size_t there = kept + came;
  if (!c.upgraded) {
    std::string_view request(at, there);
    auto end = request.find("\r\n\r\n");
    if (end == std::string_view::npos) {
      c.rest.assign(at, there);
      return;
    }
    upgrade(c, request);
    at += end + 4;
    there -= end + 4;
  }
  while (there >= 6) {
    auto bytes = reinterpret_cast<unsigned char*>(at);
    size_t length = bytes[1] & 0x7F, head = 6;
    if (length == 126) {
      length = bytes[2] << 8 | bytes[3];
      head = 8;
    }
    if (there < head + length) break;
    char* payload = at + head;
    for (size_t i = 0; i < length; i++) payload[i] ^= payload[-4 + static_cast<int>(i & 3)];
    if ((bytes[0] & 0x0F) == 1) take(c, {payload, length});
    at += head + length;
    there -= head + length;
  }
  c.rest.assign(at, there);
}

void flush(Conn& c) {
  c.dirty = false;
  auto went = send(c.fd, c.out.data(), c.out.size(), MSG_NOSIGNAL);
  if (went > 0) c.out.erase(0, went);
  bool blocked = !c.out.empty();
  if (blocked != c.blocked) {
    c.blocked = blocked;
    epoll_event event{};
    event.events = blocked ? EPOLLIN | EPOLLOUT : EPOLLIN;
    event.data.fd = c.fd;
    epoll_ctl(events_fd, EPOLL_CTL_MOD, c.fd, &event);
  }
}

void come(int listener) {
  for (int fd; (fd = accept4(listener, nullptr, nullptr, SOCK_NONBLOCK)) >= 0;) {
    int one = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    auto conn = std::make_unique<Conn>();
    conn->fd = fd;
    conn->author = ++people;
    conns[fd] = std::move(conn);
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = fd;
    epoll_ctl(events_fd, EPOLL_CTL_ADD, fd, &event);
  }
}

}  // namespace

int main(int count, char** words) {
  if (count > 2) fault = words[2];
  signal(SIGPIPE, SIG_IGN);
  rlimit files{};
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
  int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), one = 1;
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
  sockaddr_in at{};
  at.sin_family = AF_INET;
  at.sin_port = htons(atoi(words[1]));
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (bind(listener, reinterpret_cast<sockaddr*>(&at), sizeof at) != 0 || listen(listener, 4096) != 0) {
    perror("cannot listen");
    return 1;
  }
  events_fd = epoll_create1(0);
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.fd = listener;
  epoll_ctl(events_fd, EPOLL_CTL_ADD, listener, &event);
  puts("ready");
  fflush(stdout);
  epoll_event events[512];
  while (true) {
    int came = epoll_wait(events_fd, events, 512, -1);
    for (int i = 0; i < came; i++) {
      int fd = events[i].data.fd;
      if (fd == listener) {
        come(listener);
        continue;
      }
      auto found = conns.find(fd);
      if (found == conns.end()) continue;
      if (events[i].events & EPOLLOUT) touch(*found->second);
      if (events[i].events & ~EPOLLOUT) read(*found->second);
    }
    for (auto conn : dirty) {
      if (conn) flush(*conn);
    }
    dirty.clear();
  }
}
