// What the generator is told on its command line.
#pragma once

#include <map>
#include <stdexcept>
#include <string>

#include "clock.h"
#include "crowd.h"

class Options {
 public:
  Options(int count, char** words) {
    if (count < 2) throw std::runtime_error("a scenario is missing");
    scenario = words[1];
    for (int i = 2; i < count; i++) {
      std::string word = words[i];
      if (word.rfind("--", 0) != 0) throw std::runtime_error("what is " + word + "?");
      bool hasValue = i + 1 < count && std::string(words[i + 1]).rfind("--", 0) != 0;
      values[word.substr(2)] = hasValue ? words[++i] : "";
    }
  }

  bool has(const std::string& name) const { return values.count(name) > 0; }

  std::string text(const std::string& name, const std::string& otherwise) const {
    auto found = values.find(name);
    return found == values.end() ? otherwise : found->second;
  }

  int number(const std::string& name, int otherwise) const {
    return has(name) ? std::stoi(text(name, "")) : otherwise;
  }

  Nanos seconds(const std::string& name, double otherwise) const {
    return static_cast<Nanos>((has(name) ? std::stod(text(name, "")) : otherwise) * SECOND);
  }

  Target target() const {
    Target target;
    target.port = number("port", 0);
    target.tls = has("tls");
    if (target.port == 0) throw std::runtime_error("--port is missing");
    return target;
  }

  std::string scenario;

 private:
  std::map<std::string, std::string> values;
};
