// What one JavaScript peer says of the times of documents; answers as those of timex_peer_run.py.
// node timex_peer_run.mjs NAME FOLDER < documents.json      FOLDER: where the peer is installed
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [name, folder] = process.argv.slice(2);
const require = createRequire(join(folder, "package.json"));
const day = (text) => new Date(text.length === 10 ? `${text}T00:00:00Z` : `${text}Z`);

const PEERS = {
  "chrono-node": () => {
    const chrono = require("chrono-node");
    return (text, told) =>
      chrono.en.GB.parse(text, { instant: told, timezone: 0 }).map((found) => ({
        start: found.index,
        end: found.index + found.text.length,
        at: found.start.date().toISOString(),
      }));
  },
  "recognizers-js": () => {
    const { recognizeDateTime } = require("@microsoft/recognizers-text-suite");
    return (text, told) =>
      recognizeDateTime(text, "en-us", undefined, told).map((found) => ({
        start: found.start,
        end: found.end + 1,
        values: (found.resolution && found.resolution.values) || [],
      }));
  },
};

const documents = JSON.parse(readFileSync(0, "utf8"));
const find = PEERS[name]();
const begun = process.cpuUsage();
let failed = 0;
const answers = documents.map(({ text, dct }) => {
  try {
    return find(text, day(dct));
  } catch (error) {
    console.error(String(error).slice(0, 200));
    failed += 1;
    return [];
  }
});
const used = process.cpuUsage(begun);
const cpu_s = (used.user + used.system) / 1e6;
const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
const peak = /VmHWM:\s+(\d+)/.exec(status);
const peak_mb = (peak ? Number(peak[1]) : process.resourceUsage().maxRSS) / 1024;
process.stdout.write(JSON.stringify({ answers, failed, cpu_s, peak_mb }));
