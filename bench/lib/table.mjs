// The rounds of all servers as one markdown table: medians, and what Snug is to the reference and to the bound.
import { readFileSync } from "node:fs";

const UNITS = {
  echo: "echoes", storm: "people", "storm-tls": "people", idle: "guests let in", "catch-up": "entries",
};

function parse(line) {
  const [scenario, server, , found] = line.split("\t");
  const values = Object.fromEntries(found.split(" ").filter((w) => w.includes("=")).map((w) => {
    const [name, value] = w.split("=");
    return [name, Number(value)];
  }));
  return { scenario, server, values };
}

function median(numbers) {
  const sorted = numbers.filter((n) => n !== undefined).sort((a, b) => a - b);
  if (sorted.length === 0) return undefined;
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

// Three digits say all that such a measurement knows.
function short(n) {
  if (n === undefined) return "";
  if (n >= 1e6) return `${(n / 1e6).toPrecision(3)} M`;
  if (n >= 1e5) return `${Math.round(n / 1e3)} k`;
  if (n >= 1e3) return `${(n / 1e3).toPrecision(3)} k`;
  return `${Number(n.toPrecision(3))}`;
}

const millis = (micros) => (micros === undefined ? "" : short(micros / 1000));
const ratio = (a, b) => (a === undefined || !b ? "" : `${(a / b).toFixed(2)}`);

const rows = new Map();
for (const line of readFileSync(process.argv[2], "utf8").trim().split("\n")) {
  const { scenario, server, values } = parse(line);
  if (!rows.has(scenario)) rows.set(scenario, new Map());
  const servers = rows.get(scenario);
  if (!servers.has(server)) servers.set(server, []);
  servers.get(server).push(values);
}

console.log("| scenario | server | a second | lowest–highest | × gorilla | × raw | CPU each, µs | × gorilla | p50, ms | p99, ms | resident, MB | cores: server, load | other |");
console.log("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|");
for (const [scenario, servers] of rows) {
  const of = (server, name) => median((servers.get(server) ?? []).map((v) => v[name]));
  for (const [server, rounds] of servers) {
    const m = (name) => of(server, name);
    const speeds = rounds.map((v) => v.per_s).filter((n) => n !== undefined);
    const other = [];
    if (m("posts_per_s") !== undefined) other.push(`${short(m("posts_per_s"))} posts/s`);
    if (m("kb_each") !== undefined) other.push(`${m("kb_each").toFixed(1)} KB each`);
    if (m("seconds") !== undefined) other.push(`all in ${m("seconds").toFixed(2)} s`);
    if (rounds.some((v) => v.ok !== 1)) other.push("**FAILED**");
    console.log(`| ${scenario} (${UNITS[scenario] ?? "deliveries"}) | ${server} | ${short(m("per_s"))} | ` +
      `${short(Math.min(...speeds))}–${short(Math.max(...speeds))} | ` +
      `${ratio(m("per_s"), of("gorilla", "per_s"))} | ${ratio(m("per_s"), of("raw", "per_s"))} | ` +
      `${short(m("cpu_us"))} | ${ratio(m("cpu_us"), of("gorilla", "cpu_us"))} | ${millis(m("p50_us"))} | ` +
      `${millis(m("p99_us"))} | ${short(m("rss_mb"))} | ${m("server_cores")?.toFixed(2) ?? ""}, ${m("load_cores")?.toFixed(2) ?? ""} | ` +
      `${other.join(", ")} |`);
  }
}
