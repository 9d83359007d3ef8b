#include <unistd.h>

#include <deque>

#include "histogram.h"
#include "meter.h"
#include "scenario.h"

// Guests who come in, follow a room and go at once, so many at a time: how many does the door let through?
namespace {

// As many guests share a room, so that what they are told of its members stays small.
constexpr int GUESTS_PER_ROOM = 100;

class Storm : public Ear {
 public:
  explicit Storm(const Target& target) : crowd(target, *this) {}

  void ready(Client& client, Nanos at) override {
    came++;
    latency.add(at - client.since);
    done.push_back(client.index);
  }

  void enter(int slot) {
    if (entered++ % GUESTS_PER_ROOM == 0) {
      rooms.emplace_back("storm-" + std::to_string(getpid() % 100'000) + "-" + std::to_string(rooms.size()));
    }
    crowd.add(&rooms.back(), slot);
  }

  // Replaces those who are through; not while the loop looks at them.
  void replace() {
    for (int slot : done) {
      crowd.leave(crowd.client(slot));
      enter(slot);
    }
    done.clear();
  }

  void turnTo(Nanos end) {
    while (now() < end && crowd.trouble().empty()) {
      crowd.turn(end);
      replace();
    }
  }

  Crowd crowd;
  uint64_t came = 0;
  Histogram latency;

 private:
  std::deque<Room> rooms;
  std::vector<int> done;
  uint64_t entered = 0;
};

}  // namespace

int storm(const Options& options) {
  Storm storm(options.target());
  Meter meter(options.number("pid", getpid()));
  for (int i = 0; i < options.number("clients", 32); i++) storm.enter(-1);
  storm.turnTo(now() + options.seconds("warm", 5));
  meter.start();
  auto before = storm.came;
  storm.latency.clear();
  storm.turnTo(now() + options.seconds("seconds", 5));
  meter.stop();
  auto count = storm.came - before;
  if (count == 0) storm.crowd.fail("nobody came in");
  Result result;
  meter.report(result, count);
  result.add("p50_us", storm.latency.at(0.5) / 1000.0);
  result.add("p99_us", storm.latency.at(0.99) / 1000.0);
  return result.print(storm.crowd.trouble());
}
