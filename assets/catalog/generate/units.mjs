// In which unit the number of a property is, where its name says it (`DelaySeconds`) or the first sentence of its page in
// the reference ("The size of the volume, in GiBs."). `units.json` has what is said in neither, with the page that says it.
import { readFileSync } from 'node:fs';

const said = JSON.parse(readFileSync(new URL('units.json', import.meta.url), 'utf8'));

// Speeds first: "MiB/s" holds "MiB".
const inWords = [
  ['MiB/s', 'mebibytes? per second|MiBps|MiB/s'],
  ['MB/s', 'megabytes? per second|MBps|MB/s'],
  ['ms', 'milliseconds?'],
  ['s', 'seconds?'],
  ['min', 'minutes?'],
  ['h', 'hours?'],
  ['d', 'days?'],
  ['y', 'years?'],
  ['B', 'bytes?'],
  ['KiB', 'KiBs?|kibibytes?'],
  ['KB', 'KBs?|kilobytes?'],
  ['MiB', 'MiBs?|mebibytes?'],
  ['MB', 'MBs?|megabytes?'],
  ['GiB', 'GiBs?|gibibytes?'],
  ['GB', 'GBs?|gigabytes?'],
  ['TiB', 'TiBs?|tebibytes?'],
].map(([unit, words]) => [
  unit,
  new RegExp(`\\bin \\(?(?:${words})(?![\\w/])|\\((?:in )?(?:${words})\\)|\\b[Nn]umber of (?:${words})\\b|\\b(?:${words}) \\([KMG]i?Bs?\\)`),
]);
const inNames = [
  ['ms', /(Millis|Milliseconds|Ms)$/],
  ['s', /(Seconds|InSec)$/],
  ['min', /(Minutes|InMins)$/],
  ['h', /Hours$/],
  ['d', /Days$/],
  ['y', /Years$/],
  ['MiB/s', /(MiB|Mib)ps$/],
  ['MB/s', /MBps$/],
  ['B', /Bytes$/],
  ['KiB', /KiB$/],
  ['KB', /(Kb|KB)s?$/],
  ['MiB', /MiB$/],
  ['MB', /(MBs?|Megabytes)$/],
  ['GiB', /GiB$/],
  ['GB', /(GBs?|Gigabytes|InGb)$/],
  ['TiB', /TiB$/],
  ['TB', /TBs?$/],
  ['%', /(Percent|Percentage)$/],
  ['IOPS', /I(ops|OPS)$/],
];
// Numbers that a text holds are sizes and times; other texts that end like that are none.
const holdsNumber = /(Size|Memory|Storage|Period|Timeout|TTL|InDays|InHours|InSeconds|InMinutes|DurationSeconds)$/;

export function unitOf(type, place, property) {
  const known = said[type]?.[place];
  if (known) return known.unit;
  const name = place.slice(place.lastIndexOf('.') + 1);
  const kind = property.type.type;
  if (kind !== 'integer' && kind !== 'number' && !(kind === 'string' && holdsNumber.test(name))) return undefined;
  const named = inNames.find(([, pattern]) => pattern.test(name));
  if (named) return named[0];
  const sentence = (property.documentation ?? '').replace(/[`*]/g, '').replace(/\s+/g, ' ').split(/(?<=[a-z)])\. /)[0];
  if (/since the Unix epoch/.test(sentence)) return undefined;
  const found = inWords.filter(([, pattern]) => pattern.test(sentence)).map(([unit]) => unit);
  if (found[0]?.endsWith('/s')) return found[0];
  // Two units ("in seconds, minutes or hours") are none.
  return found.length === 1 ? found[0] : undefined;
}
