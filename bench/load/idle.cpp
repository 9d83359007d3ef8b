#include <unistd.h>

#include "meter.h"
#include "scenario.h"

// Guests who said hello and nothing since: what does each of them cost in memory?
namespace {

constexpr int AT_ONCE = 128;
// Those who come first make the server load its code; they are not counted.
constexpr int FIRST = 200;

class Waiting : public Ear {
 public:
  void ready(Client&, Nanos) override { in++; }
  int in = 0;
};

}  // namespace

int idle(const Options& options) {
  Waiting waiting;
  Crowd crowd(options.target(), waiting);
  ServerProcess server(options.number("pid", getpid()));
  auto deadline = now() + options.seconds("patience", 90);
  auto bring = [&](int all) {
    while (waiting.in < all && crowd.trouble().empty()) {
      while (crowd.size() < all && crowd.size() - waiting.in < AT_ONCE) crowd.add(nullptr);
      crowd.turn(now() + 100 * MILLISECOND);
      if (now() > deadline) crowd.fail("not everybody came in");
    }
  };
  auto wait = [&](Nanos time) { crowd.turnUntil(now() + time, [&] { return !crowd.trouble().empty(); }); };
  int count = options.number("clients", 10'000);
  bring(FIRST);
  wait(2 * SECOND);
  auto before = server.residentKilobytes();
  auto began = now();
  bring(FIRST + count);
  auto took = now() - began;
  // Long enough for a collector that gives memory back, and for the pings of both sides.
  wait(options.seconds("seconds", 12));
  auto after = server.residentKilobytes();
  Result result;
  result.add("kb_each", static_cast<double>(after - before) / count);
  result.add("rss_mb", after / 1024.0);
  result.add("per_s", static_cast<double>(count) * SECOND / took);
  return result.print(crowd.trouble());
}
