// A server goes and comes back, and a thousand people want to know what they missed: first they are there and leave,
// some stay and talk; after the restart all come at once and page until they have everything.
#include <unistd.h>

#include <fstream>

#include "histogram.h"
#include "meter.h"
#include "scenario.h"
#include "talk.h"

namespace {

constexpr int PAGE = 300;

class CatchUp : public Ear {
 public:
  explicit CatchUp(const Target& target, const std::string& roomId) : room(roomId), crowd(target, *this) {}

  void add(const std::string& token, int64_t seq) {
    have.push_back(seq);
    want.push_back(0);
    crowd.add(&room, token);
  }

  void ready(Client& client, Nanos at) override {
    want[client.index] = client.seq;
    ask(client, at);
  }

  void heard(Client& client, std::string_view payload, Nanos at) override {
    auto type = field(payload.substr(0, 40), "type");
    if (type == "paged") {
      take(client, payload);
      ask(client, at);
    } else if (type == "refused") {
      auto after = number(payload, "retryAfter");
      if (after < 0) return crowd.fail("refused: " + std::string(payload));
      refusals++;
      again.push_back({at + after * MILLISECOND, client.index});
    }
  }

  void askAgain() {
    auto at = now();
    for (size_t i = 0; i < again.size();) {
      if (again[i].at <= at) {
        auto& client = crowd.client(again[i].index);
        again[i] = again.back();
        again.pop_back();
        ask(client, at);
        if (client.step == Client::Step::READY) crowd.say(client, "");
      } else {
        i++;
      }
    }
  }

  Room room;
  Crowd crowd;
  std::vector<int64_t> have, want;
  uint64_t entries = 0, refusals = 0;
  int done = 0;
  Histogram latency;

 private:
  struct Later {
    Nanos at;
    int index;
  };

  void ask(Client& client, Nanos at) {
    if (have[client.index] >= want[client.index]) {
      done++;
      latency.add(at - client.since);
      return;
    }
    client.out += frame::client(frame::TEXT, "{\"type\":\"page\",\"id\":\"p\",\"room\":\"" + room.id + "\",\"after\":" +
                                                 std::to_string(have[client.index]) + ",\"limit\":" +
                                                 std::to_string(PAGE) + "}");
  }

  void take(Client& client, std::string_view payload) {
    static constexpr std::string_view KEY = "{\"seq\":";
    auto& seq = have[client.index];
    for (auto at = payload.find(KEY); at != std::string_view::npos; at = payload.find(KEY, at + KEY.size())) {
      if (strtoll(payload.data() + at + KEY.size(), nullptr, 10) != ++seq) return crowd.fail("a page with a gap");
      entries++;
    }
  }

  std::vector<Later> again;
};

}  // namespace

int leaveBehind(const Options& options) {
  auto target = options.target();
  int people = options.number("clients", 1000), senders = 10;
  Talk talk(target, {options.text("room", "catch"), 1, people, senders, 16, false});
  auto& crowd = talk.people();
  if (talk.gather(now() + 60 * SECOND)) {
    std::ofstream file(options.text("tokens", "tokens"));
    for (int i = 0; i < crowd.size(); i++) file << crowd.client(i).token << " " << crowd.client(i).seq << "\n";
    talk.startLoop();
    uint64_t entries = options.number("entries", 1000);
    if (!crowd.turnUntil(now() + 30 * SECOND, [&] { return !crowd.trouble().empty() || talk.posts >= entries; })) {
      crowd.fail("too slow");
    }
    talk.finish(now() + 10 * SECOND);
  }
  return Result().print(crowd.trouble());
}

int catchUp(const Options& options) {
  CatchUp all(options.target(), options.text("room", "catch") + "-0");
  Meter meter(options.number("pid", getpid()));
  std::ifstream file(options.text("tokens", "tokens"));
  std::string token;
  int64_t seq;
  meter.start();
  while (file >> token >> seq) all.add(token, seq);
  auto began = now();
  auto& crowd = all.crowd;
  auto finished = [&] { return !crowd.trouble().empty() || all.done == crowd.size(); };
  while (!finished()) {
    if (now() > began + 60 * SECOND) crowd.fail("not everybody has everything");
    crowd.turn(now() + 20 * MILLISECOND);
    all.askAgain();
  }
  auto took = now() - began;
  meter.stop();
  if (all.entries == 0) crowd.fail("nothing was missing");
  Result result;
  meter.report(result, all.entries);
  result.add("seconds", static_cast<double>(took) / SECOND);
  result.add("p50_us", all.latency.at(0.5) / 1000.0);
  result.add("p99_us", all.latency.at(0.99) / 1000.0);
  result.add("asked_again", all.refusals);
  return result.print(crowd.trouble());
}
