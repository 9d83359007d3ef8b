// Measures one stretch of a run: its time, the server's processor time and memory, and how busy this program was.
#pragma once

#include <sys/resource.h>

#include "clock.h"
#include "result.h"
#include "server_process.h"

class Meter {
 public:
  explicit Meter(int pid) : server(pid) {}

  void start() {
    began = now();
    serverCpu = -server.cpu();
    ownCpu = -own();
  }

  void stop() {
    took = now() - began;
    serverCpu += server.cpu();
    ownCpu += own();
    resident = server.residentKilobytes();
  }

  double perSecond(double count) const { return count * SECOND / took; }

  // The common part of every result; `count` is what was done in that time.
  void report(Result& result, double count) const {
    result.add("per_s", perSecond(count));
    result.add("cpu_us", count == 0 ? 0 : serverCpu / 1000.0 / count);
    result.add("server_cores", static_cast<double>(serverCpu) / took);
    result.add("load_cores", static_cast<double>(ownCpu) / took);
    result.add("rss_mb", resident / 1024.0);
  }

 private:
  static Nanos own() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    auto nanos = [](const timeval& t) { return t.tv_sec * SECOND + t.tv_usec * 1000; };
    return nanos(used.ru_utime) + nanos(used.ru_stime);
  }

  ServerProcess server;
  Nanos began = 0, took = 1, serverCpu = 0, ownCpu = 0;
  long resident = 0;
};
