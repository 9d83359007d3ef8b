#include <unistd.h>

#include "histogram.h"
#include "meter.h"
#include "scenario.h"

// Each connection says 128 bytes and says the next when they came back, unchanged.
namespace {

constexpr int LENGTH = 128, DIGITS = 12;

class Echo : public Ear {
 public:
  explicit Echo(const Target& target) : crowd(target, *this), answer(LENGTH, '~') {}

  void ready(Client& client, Nanos) override { say(client); }

  void heard(Client& client, std::string_view payload, Nanos at) override {
    number(client.seq);
    if (payload != answer) crowd.fail("another echo: " + std::string(payload));
    echoes++;
    latency.add(at - client.since);
    client.seq++;
    say(client);
  }

  Crowd crowd;
  uint64_t echoes = 0;
  Histogram latency;

 private:
  void say(Client& client) {
    client.since = now();
    frame.digits(0, DIGITS, client.seq);
    client.out += frame.whole();
  }

  void number(uint64_t value) {
    for (int i = DIGITS - 1; i >= 0; i--, value /= 10) answer[i] = '0' + value % 10;
  }

  std::string answer;
  frame::Template frame{std::string(LENGTH, '~')};
};

}  // namespace

int echo(const Options& options) {
  auto target = options.target();
  target.path = "/echo";
  Echo echo(target);
  Meter meter(options.number("pid", getpid()));
  for (int i = 0; i < options.number("clients", 100); i++) echo.crowd.add(nullptr);
  auto trouble = [&] { return !echo.crowd.trouble().empty(); };
  echo.crowd.turnUntil(now() + options.seconds("warm", 2), trouble);
  meter.start();
  auto before = echo.echoes;
  echo.latency.clear();
  echo.crowd.turnUntil(now() + options.seconds("seconds", 5), trouble);
  meter.stop();
  auto count = echo.echoes - before;
  if (count == 0) echo.crowd.fail("no echo came");
  Result result;
  meter.report(result, count);
  result.add("p50_us", echo.latency.at(0.5) / 1000.0);
  result.add("p99_us", echo.latency.at(0.99) / 1000.0);
  return result.print(echo.crowd.trouble());
}
