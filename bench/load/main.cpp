// The load generator: `load SCENARIO --port PORT --pid PID_OF_THE_SERVER …`, one line of what was found.
#include <sys/resource.h>

#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <map>

#include "scenario.h"

namespace {

// Ends by itself, whatever happens.
constexpr unsigned MOST_SECONDS = 300;

void raiseFileLimit() {
  rlimit limit{};
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

}  // namespace

int main(int count, char** words) {
  const std::map<std::string, int (*)(const Options&)> scenarios = {
      {"talk", talk}, {"echo", echo}, {"storm", storm},
      {"idle", idle}, {"leave-behind", leaveBehind}, {"catch-up", catchUp}};
  signal(SIGPIPE, SIG_IGN);
  alarm(MOST_SECONDS);
  raiseFileLimit();
  try {
    Options options(count, words);
    auto found = scenarios.find(options.scenario);
    if (found == scenarios.end()) throw std::runtime_error("no scenario " + options.scenario);
    return found->second(options);
  } catch (const std::exception& e) {
    fprintf(stderr, "%s\n", e.what());
    return 2;
  }
}
