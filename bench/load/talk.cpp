#include "talk.h"

#include <unistd.h>

#include "meter.h"
#include "scenario.h"

namespace {

// A hundred bytes, as somebody might write them.
constexpr char TEXT[] =
    "The kettle is on, the fire is lit, and there are two chairs left by the window if you hurry over now";
constexpr std::string_view POST_START = "{\"type\":\"post\",\"id\":\"";
constexpr int SENDER_DIGITS = 4, NUMBER_DIGITS = 12;
// More posts than can ever be under way.
constexpr uint64_t REMEMBERED = 1 << 20;

uint64_t digits(std::string_view text) {
  uint64_t value = 0;
  for (char c : text) value = value * 10 + (c - '0');
  return value;
}

}  // namespace

Talk::Talk(const Target& target, const Plan& plan)
    : plan(plan), posted(plan.rooms), crowd(target, *this), sentAt(REMEMBERED),
      ending(std::string("\"text\":\"") + TEXT + "\"}}") {
  for (int i = 0; i < plan.rooms; i++) rooms.emplace_back(plan.roomPrefix + "-" + std::to_string(i));
}

bool Talk::gather(Nanos deadline) {
  constexpr int AT_ONCE = 64;
  int all = plan.rooms * plan.clientsPerRoom;
  auto in = [this] {
    int count = 0;
    for (int i = 0; i < crowd.size(); i++) count += crowd.client(i).step == Client::Step::READY;
    return count;
  };
  while (crowd.size() < all) {
    for (int i = 0; i < AT_ONCE && crowd.size() < all; i++) {
      auto& room = rooms[crowd.size() % plan.rooms];
      auto& client = crowd.add(&room);
      client.sender = client.index / plan.rooms < plan.sendersPerRoom;
      if (client.sender) senders.push_back(client.index);
      templates.emplace_back();
      if (client.sender) {
        templates.back() = frame::Template(std::string(POST_START) + std::string(SENDER_DIGITS + NUMBER_DIGITS, '0') +
                                           "\",\"room\":\"" + room.id + "\",\"body\":{\"kind\":\"said\"," + ending);
        templates.back().digits(POST_START.size(), SENDER_DIGITS, client.index);
      }
    }
    if (!crowd.turnUntil(deadline, [&] { return !crowd.trouble().empty() || in() == crowd.size(); })) {
      crowd.fail("not everybody came in");
    }
    if (!crowd.trouble().empty()) return false;
  }
  if (!crowd.turnUntilQuiet(400 * MILLISECOND, deadline)) crowd.fail("it did not become quiet");
  for (size_t i = 0; i < rooms.size(); i++) posted[i] = rooms[i].top;
  return crowd.trouble().empty();
}

void Talk::startLoop() {
  looping = true;
  for (int sender : senders) {
    for (int i = 0; i < plan.window; i++) post(crowd.client(sender), true);
  }
}

void Talk::postOnce() { post(crowd.client(senders[nextSender++ % senders.size()]), true); }

void Talk::post(Client& client, bool now) {
  auto& frame = templates[client.index];
  frame.digits(POST_START.size() + SENDER_DIGITS, NUMBER_DIGITS, posts);
  sentAt[posts % REMEMBERED] = ::now();
  posts++;
  outstanding++;
  posted[client.room - rooms.data()]++;
  // What is said in answer to what was heard leaves when all that came has been looked at, in one write.
  if (now) {
    crowd.say(client, frame.whole());
  } else {
    client.out += frame.whole();
  }
}

void Talk::heard(Client& client, std::string_view payload, Nanos at) {
  auto& room = *client.room;
  auto seq = room.seq(payload);
  if (seq < 0) {
    if (payload.find("\"refused\"") < 12) crowd.fail("refused: " + std::string(payload));
    return;
  }
  if (seq != client.seq + 1) {
    crowd.fail("heard " + std::to_string(seq) + " after " + std::to_string(client.seq) + " in " + room.id);
  }
  client.seq = seq;
  if (seq > room.top) room.top = seq;
  deliveries++;
  if (client.sender || plan.everyArrival) timed(client, room, payload, at);
}

void Talk::timed(Client& client, Room& room, std::string_view payload, Nanos at) {
  auto id = room.postId(payload);
  if (id.size() != SENDER_DIGITS + NUMBER_DIGITS || id[0] > '9') return;  // somebody came in
  bool own = static_cast<int>(digits(id.substr(0, SENDER_DIGITS))) == client.index && client.sender;
  if (own || plan.everyArrival) latency.add(at - sentAt[digits(id.substr(SENDER_DIGITS)) % REMEMBERED]);
  if (!own) return;
  if (payload.size() < ending.size() || payload.substr(payload.size() - ending.size()) != ending) {
    crowd.fail("not what was said: " + std::string(payload));
  }
  outstanding--;
  if (looping) post(client, false);
}

bool Talk::allHeard() {
  if (outstanding > 0) return false;
  for (int i = 0; i < crowd.size(); i++) {
    auto& client = crowd.client(i);
    if (client.seq != posted[client.room - rooms.data()]) return false;
  }
  return true;
}

void Talk::finish(Nanos deadline) {
  looping = false;
  if (!crowd.turnUntil(deadline, [this] { return !crowd.trouble().empty() || allHeard(); })) {
    crowd.fail("not everybody heard everything, " + std::to_string(outstanding) + " posts are not back");
  }
}

int talk(const Options& options) {
  int rate = options.number("rate", 0);
  Talk::Plan plan{options.text("room", "bench"),  options.number("rooms", 1),  options.number("clients", 100),
                  options.number("senders", 10), options.number("window", 1), rate > 0};
  Talk talk(options.target(), plan);
  Meter meter(options.number("pid", getpid()));
  auto& people = talk.people();
  uint64_t deliveries = 0, posts = 0;
  if (talk.gather(now() + 60 * SECOND)) {
    auto measureFrom = now() + options.seconds("warm", 2);
    auto measureTo = measureFrom + options.seconds("seconds", 5);
    auto nextPost = now();
    if (rate == 0) talk.startLoop();
    auto turnTo = [&](Nanos end) {
      while (now() < end && people.trouble().empty()) {
        if (rate > 0) {
          for (; nextPost <= now(); nextPost += SECOND / rate) talk.postOnce();
          people.turn(nextPost < end ? nextPost : end);
        } else {
          people.turn(end);
        }
      }
    };
    turnTo(measureFrom);
    meter.start();
    talk.latency.clear();
    deliveries = talk.deliveries;
    posts = talk.posts;
    turnTo(measureTo);
    meter.stop();
    deliveries = talk.deliveries - deliveries;
    posts = talk.posts - posts;
    auto p50 = talk.latency.at(0.5), p99 = talk.latency.at(0.99);
    talk.finish(now() + 10 * SECOND);
    Result result;
    meter.report(result, deliveries);
    result.add("posts_per_s", meter.perSecond(posts));
    result.add("p50_us", p50 / 1000.0);
    result.add("p99_us", p99 / 1000.0);
    if (deliveries == 0) people.fail("nothing was heard");
    return result.print(people.trouble());
  }
  return Result().print(people.trouble());
}
