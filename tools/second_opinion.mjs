// What one JavaScript tagger says of sentences: node second_opinion.mjs NAME NODE_MODULES < cases.json > answers.json
// cases: [{sentence, at (ISO instant), offset_min (of the page's clocks then), wall (the same moment on them),
//          american (whether the page writes the month first)}]
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [name, modules] = process.argv.slice(2);
const require = createRequire(join(resolve(modules), "index.js"));
const FIELDS = ["year", "month", "weekday", "day", "hour", "minute", "second", "timezoneOffset"];

const chronoPoint = (point) =>
  point && {
    at: point.date().toISOString(),
    fields: Object.fromEntries(FIELDS.map((field) => [field, point.get(field)])),
    certain: FIELDS.filter((field) => point.isCertain(field)),
  };

const TAGGERS = {
  chrono: () => {
    const chrono = require("chrono-node");
    return ({ sentence, at, offset_min, american }) =>
      (american ? chrono.en.casual : chrono.en.GB).parse(sentence, { instant: new Date(at), timezone: offset_min }).map((found) => ({
        start: found.index,
        end: found.index + found.text.length,
        from: chronoPoint(found.start),
        to: chronoPoint(found.end),
      }));
  },
  recognizers: () => {
    const { recognizeDateTime } = require("@microsoft/recognizers-text-date-time");
    return ({ sentence, wall, american }) =>
      recognizeDateTime(sentence, american ? "en-us" : "en-*", undefined, new Date(wall)).map((found) => ({
        start: found.start,
        end: found.end + 1,
        values: (found.resolution && found.resolution.values) || [],
      }));
  },
};

const find = TAGGERS[name]();
const answers = JSON.parse(readFileSync(0, "utf8")).map((told) => {
  try {
    return find(told);
  } catch (error) {
    console.error(`${told.sentence}: ${error}`);
    return [];
  }
});
process.stdout.write(JSON.stringify(answers));
