// A room as its followers see it: how its entries begin, and how far anybody has heard.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

class Room {
 public:
  explicit Room(std::string id) : id(id), start("{\"type\":\"entry\",\"room\":\"" + id + "\",\"seq\":") {}

  // The number of an entry, or -1 if the payload is none of this room.
  int64_t seq(std::string_view payload) const {
    if (payload.size() <= start.size() || memcmp(payload.data(), start.data(), start.size()) != 0) return -1;
    int64_t seq = 0;
    for (size_t i = start.size(); i < payload.size() && payload[i] >= '0' && payload[i] <= '9'; i++) {
      seq = seq * 10 + (payload[i] - '0');
    }
    return seq;
  }

  // What stands in the entry's `id`.
  std::string_view postId(std::string_view payload) const {
    static constexpr std::string_view KEY = "\"id\":\"";
    auto at = payload.find(KEY, start.size());
    if (at == std::string_view::npos) return {};
    auto from = at + KEY.size();
    auto to = payload.find('"', from);
    return to == std::string_view::npos ? std::string_view() : payload.substr(from, to - from);
  }

  const std::string id;
  int64_t top = 0;

 private:
  const std::string start;
};
