// Time on one clock that only goes forward, in nanoseconds.
#pragma once

#include <cstdint>
#include <ctime>

using Nanos = int64_t;

constexpr Nanos SECOND = 1'000'000'000;
constexpr Nanos MILLISECOND = 1'000'000;

inline Nanos now() {
  timespec at;
  clock_gettime(CLOCK_MONOTONIC, &at);
  return at.tv_sec * SECOND + at.tv_nsec;
}
