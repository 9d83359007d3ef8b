// What the process under load has used so far, as the kernel counts it.
#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <unistd.h>

#include "clock.h"

class ServerProcess {
 public:
  explicit ServerProcess(int pid) : folder("/proc/" + std::to_string(pid)) {}

  // Processor time of all its threads, user and kernel; the kernel counts in hundredths of a second.
  Nanos cpu() const {
    std::ifstream file(folder + "/stat");
    std::string line;
    std::getline(file, line);
    // The second field is the program's name and may hold blanks; it ends with the last bracket.
    std::istringstream fields(line.substr(line.rfind(')') + 2));
    std::string skipped;
    for (int field = 3; field < 14; field++) fields >> skipped;
    long user = 0, kernel = 0;
    fields >> user >> kernel;
    return (user + kernel) * (SECOND / sysconf(_SC_CLK_TCK));
  }

  long residentKilobytes() const {
    std::ifstream file(folder + "/status");
    for (std::string line; std::getline(file, line);) {
      if (line.rfind("VmRSS:", 0) == 0) return std::stol(line.substr(6));
    }
    return 0;
  }

 private:
  std::string folder;
};
