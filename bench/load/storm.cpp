#include <unistd.h>

#include "histogram.h"
#include "meter.h"
#include "scenario.h"

// Everybody comes back at once, as after a restart: so many people at a time come in with the token they got, follow their
// room, go and come again. How many does the door let through?
namespace {

class Storm : public Ear {
 public:
  Storm(const Target& target, const std::string& roomId) : crowd(target, *this), room(roomId) {}

  void ready(Client& client, Nanos at) override {
    came++;
    latency.add(at - client.since);
    done.push_back(client.index);
  }

  void enter() { crowd.add(&room); }

  void turnTo(Nanos end) {
    while (now() < end && crowd.trouble().empty()) {
      crowd.turn(end);
      for (int index : done) crowd.again(crowd.client(index));
      done.clear();
    }
  }

  Crowd crowd;
  uint64_t came = 0;
  Histogram latency;

 private:
  Room room;
  std::vector<int> done;
};

}  // namespace

int storm(const Options& options) {
  Storm storm(options.target(), options.text("room", "storm"));
  Meter meter(options.number("pid", getpid()));
  for (int i = 0; i < options.number("clients", 32); i++) storm.enter();
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
