// People talking in rooms: checks that each of them hears every entry once and in order, whatever is measured.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "crowd.h"
#include "histogram.h"
#include "room.h"

class Talk : public Ear {
 public:
  struct Plan {
    std::string roomPrefix;
    int rooms;
    int clientsPerRoom;
    int sendersPerRoom;
    int window;
    // True: time every arrival; false: only the author's own, which is its tick.
    bool everyArrival;
  };

  Talk(const Target& target, const Plan& plan);

  // Everybody in, and silence; false if that did not come about.
  bool gather(Nanos deadline);

  // Each sender has so many posts under way from now on.
  void startLoop();
  // No post follows on one that comes back.
  void stopLoop() { looping = false; }
  // One post of the next sender in turn.
  void postOnce();
  // Until every post has come back and everybody has heard everything; a fault otherwise.
  void finish(Nanos deadline);

  void heard(Client& client, std::string_view payload, Nanos at) override;

  Crowd& people() { return crowd; }
  uint64_t deliveries = 0;
  uint64_t posts = 0;
  Histogram latency;

 private:
  void post(Client& client, bool now);
  void timed(Client& client, Room& room, std::string_view payload, Nanos at);
  bool allHeard();

  const Plan plan;
  std::vector<Room> rooms;
  std::vector<int64_t> posted;  // per room
  Crowd crowd;
  std::vector<frame::Template> templates;  // per client
  std::vector<Nanos> sentAt;
  std::vector<int> senders;
  std::string ending;
  size_t nextSender = 0;
  uint64_t outstanding = 0;
  bool looping = false;
};
