// What a run found, as one line of `name=value`; whoever prints the table reads that.
#pragma once

#include <cstdio>
#include <string>

class Result {
 public:
  void add(const std::string& name, double value) {
    char text[64];
    snprintf(text, sizeof text, value < 100 ? "%.3f" : "%.0f", value);
    line += " " + name + "=" + text;
  }

  // Says FAILED instead of what was measured when anything was wrong: a fast server that loses things is not fast.
  int print(const std::string& trouble) const {
    if (trouble.empty()) {
      printf("ok=1%s\n", line.c_str());
      return 0;
    }
    printf("ok=0 FAILED\n");
    fprintf(stderr, "FAILED: %s\n", trouble.c_str());
    return 1;
  }

 private:
  std::string line;
};
