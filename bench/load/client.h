// One connection to the server, from the first SYN to the room it follows.
#pragma once

#include <openssl/ssl.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "clock.h"

class Room;

struct Client {
  enum class Step : uint8_t { CONNECTING, SECURING, UPGRADING, GREETING, READY, GONE };

  int fd = -1;
  int index = 0;
  Step step = Step::GONE;
  bool sender = false;
  bool wantsOut = false;
  Room* room = nullptr;  // null: says hello and follows nothing
  SSL* ssl = nullptr;
  int64_t seq = 0;       // of the last entry heard
  int waiting = 0;       // posts that have not come back
  Nanos since = 0;       // when it began to connect, or what a scenario keeps here
  std::string token;
  std::string rest;      // the beginning of a frame whose end has not come
  std::string out;       // what is to be written
};
