// Many clients on one thread: connects them, brings them in, reads what they hear and writes what they say.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "client.h"
#include "clock.h"
#include "frame.h"
#include "room.h"

// What a scenario does with what its clients hear.
class Ear {
 public:
  virtual ~Ear() = default;
  // It follows its room, or has been welcomed if it has none; on the echo path: the connection stands.
  virtual void ready(Client&, Nanos) {}
  // A text frame other than those of the greeting.
  virtual void heard(Client&, std::string_view, Nanos) {}
};

struct Target {
  std::string host = "127.0.0.1";
  int port = 0;
  std::string path = "/ws";
  bool tls = false;
  // Each pair of addresses has some 28,000 ports, so clients come from several.
  int sources = 16;
};

class Crowd {
 public:
  Crowd(const Target& target, Ear& ear);
  ~Crowd();
  Crowd(const Crowd&) = delete;

  // A new client; it comes in by itself, as the loop turns: as a new guest, or as the person of that token.
  Client& add(Room* room, const std::string& token = "");

  // The same person comes in again in place of a client that is through; not while the loop turns.
  void again(Client& client);

  // One round of the loop; waits for news until `until` at most.
  void turn(Nanos until);

  // Turns until `done` or the time is up; says whether it was done.
  template <typename Done>
  bool turnUntil(Nanos deadline, Done done) {
    while (!done()) {
      if (now() >= deadline) return false;
      turn(deadline);
    }
    return true;
  }

  // Turns until nothing was heard for `silence`.
  bool turnUntilQuiet(Nanos silence, Nanos deadline);

  void say(Client& client, const std::string& frame);
  void leave(Client& client);

  Client& client(int index) { return *clients[index]; }
  int size() const { return static_cast<int>(clients.size()); }

  // What went wrong first; empty if nothing did. Nothing after that counts.
  const std::string& trouble() const { return firstTrouble; }
  void fail(const std::string& what);

 private:
  void begin(Client& client);
  void take(Client& client, uint32_t events);
  void secure(Client& client);
  void upgrade(Client& client);
  bool isUpgraded(Client& client, const char*& at, size_t& there);
  void read(Client& client);
  void frameCame(Client& client, int opcode, std::string_view payload, Nanos at);
  void greet(Client& client, std::string_view payload, Nanos at);
  void becomeReady(Client& client, Nanos at);
  void flush(Client& client);
  void watch(Client& client, bool out);
  void lost(Client& client, const std::string& why);

  const Target target;
  Ear& ear;
  int poll;
  SSL_CTX* tls = nullptr;
  std::string run;
  std::string request;
  std::vector<std::unique_ptr<Client>> clients;
  std::vector<char> buffer;
  std::string firstTrouble;
  Nanos lastEntryAt = 0;
  uint64_t born = 0;
};

// The value of a text field, as it stands there.
std::string_view field(std::string_view payload, std::string_view name);
// The value of a number field; -1 if there is none.
int64_t number(std::string_view payload, std::string_view name);
