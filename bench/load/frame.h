// WebSocket frames (RFC 6455, 5.2): made once as a client sends them, and found in what a server sends.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace frame {

constexpr int TEXT = 1, CLOSE = 8, PING = 9, PONG = 10;

// A mask has to be there; that nobody can guess it matters to proxies only, so one that never changes will do.
constexpr char MASK[4] = {0x37, static_cast<char>(0xA5), 0x1C, 0x62};

inline char masked(char c, size_t placeInPayload) { return c ^ MASK[placeInPayload & 3]; }

inline std::string client(int opcode, std::string_view payload) {
  std::string out;
  out += static_cast<char>(0x80 | opcode);
  size_t length = payload.size();
  if (length <= 125) {
    out += static_cast<char>(0x80 | length);
  } else {
    out += static_cast<char>(0x80 | 126);
    out += static_cast<char>(length >> 8);
    out += static_cast<char>(length);
  }
  out.append(MASK, 4);
  for (size_t i = 0; i < length; i++) out += masked(payload[i], i);
  return out;
}

// A client's text frame of which some places change from one time to the next: they are written over, masked, in place.
class Template {
 public:
  Template() = default;
  Template(std::string_view payload) : bytes(client(TEXT, payload)), start(bytes.size() - payload.size()) {}

  void digits(size_t placeInPayload, int count, uint64_t number) {
    for (int i = count - 1; i >= 0; i--, number /= 10) {
      bytes[start + placeInPayload + i] = masked('0' + number % 10, placeInPayload + i);
    }
  }

  const std::string& whole() const { return bytes; }

 private:
  std::string bytes;
  size_t start = 0;
};

struct Found {
  size_t whole;  // bytes of the frame with its header; 0 if it is not all there
  size_t header;
  int opcode;
};

inline Found find(const char* at, size_t there) {
  auto bytes = reinterpret_cast<const unsigned char*>(at);
  if (there < 2) return {0, 0, 0};
  uint64_t length = bytes[1] & 0x7F;
  size_t header = 2;
  if (length == 126) {
    if (there < 4) return {0, 0, 0};
    length = bytes[2] << 8 | bytes[3];
    header = 4;
  } else if (length == 127) {
    if (there < 10) return {0, 0, 0};
    length = 0;
    for (int i = 2; i < 10; i++) length = length << 8 | bytes[i];
    header = 10;
  }
  if (there - header < length) return {0, header, 0};
  return {header + length, header, bytes[0] & 0x0F};
}

}  // namespace frame
