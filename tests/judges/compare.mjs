#!/usr/bin/env node
// usage: node compare.mjs [--cirro PROGRAM] [--limit N] [--remember FILE] [--every] FILE… | --dir DIR
// Two lists over the same templates: what a judge calls an error where `cirro check --profile deployable` has none at
// that place, and the other way round, by rule, with one place of each to look at (--every: all of them).
// explained.json says of rules why that is right (everywhere, or in files whose path holds a text); what it does not
// explain is to be looked at. --remember keeps what the judges said, so that the next time is quick.
// Exit 0: all explained; 1: not; 2: could not run; 3: no judge is installed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EXIT, askAll, availableJudges, isError, main, requestedFiles } from './judges.mjs';
import { remembering } from './remembered.mjs';

const BATCH = 100; // files a call: starting the program is cheap, a command line is not endless
const near = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Takes `--name value` out of the arguments. */
function option(args, name, otherwise) {
    const at = args.indexOf(name);
    return at < 0 ? otherwise : args.splice(at, 2)[1];
}

/** Our errors: Map(file -> [{rule, line, resource, message}]); files that we cannot read have one of rule "unreadable". */
function ourErrors(program, files) {
    const verdict = new Map(files.map((file) => [file, []]));
    for (let i = 0; i < files.length; i += BATCH) {
        const some = files.slice(i, i + BATCH);
        const done = spawnSync(program, ['check', '--profile', 'deployable', '--format', 'json', '--', ...some],
            { encoding: 'utf8', maxBuffer: 1 << 30 });
        if (done.error || ![0, 1, 2, 3].includes(done.status))
            throw new Error(`${program}: ${done.error?.message ?? `status ${done.status}: ${done.stderr}`}`);
        for (const one of JSON.parse(done.stdout))
            if (one.severity === 'error')
                verdict.get(one.file).push({ rule: one.rule, line: one.line, resource: one.element || null, message: one.message });
        if (done.status === 3)
            for (const line of done.stderr.split('\n')) {
                const file = some.find((each) => line.startsWith(`${each}:`));
                if (file && / error: /.test(line))
                    verdict.get(file).push({ rule: 'unreadable', line: 1, resource: null, message: line.slice(file.length + 1) });
            }
    }
    return verdict;
}

/** Two errors are about the same when they are about one resource, or stand next to each other: one names a value, the
    other its key. Where a file cannot be read as a template, whatever is said of it is about that. */
const meets = (a, b) => a.rule === 'unreadable' || b.rule === 'unreadable' ||
    (a.resource !== null && a.resource === b.resource) || Math.abs(a.line - b.line) <= 2;

/** The errors of `all` that none of `others` meets, by rule and why that is right: Map(name -> {rule, why, count, files, example}). */
function unmet(all, others, explained) {
    const rows = new Map();
    for (const [file, errors] of all)
        for (const error of errors) {
            if ((others.get(file) ?? []).some((other) => meets(error, other)))
                continue;
            const why = explained.find((each) => each.rules.includes(error.rule) && file.includes(each.in ?? ''))?.why;
            const name = `${error.rule} ${why ?? ''}`;
            const row = rows.get(name) ?? { rule: error.rule, why, count: 0, files: new Set(), places: [] };
            row.count += 1;
            row.files.add(file);
            row.places.push(`${file}:${error.line}: ${error.message}`);
            rows.set(name, row);
        }
    return rows;
}

/** Prints them, what nobody explains first, most frequent first; answers how many rules that are. */
function print(heading, rows, every) {
    console.log(`\n${heading}`);
    if (rows.size === 0)
        console.log('  none');
    const sorted = [...rows.values()].sort((a, b) => Boolean(a.why) - Boolean(b.why) || b.count - a.count);
    for (const row of sorted) {
        console.log(`  ${row.rule}: ${row.count} in ${row.files.size} files`);
        if (row.why)
            console.log(`      explained: ${row.why}`);
        for (const place of every ? row.places : row.why ? [] : row.places.slice(0, 1))
            console.log(`      ${place.slice(0, 400)}`);
    }
    return sorted.filter((row) => !row.why).length;
}

main((args) => {
    const program = option(args, '--cirro', near('../../build/dev/bin/cirro'));
    const limit = Number(option(args, '--limit', Infinity));
    const every = args.includes('--every');
    const memory = option(args, '--remember', null);
    const files = requestedFiles(args.filter((arg) => arg !== '--every')).files.slice(0, limit);
    const judges = availableJudges().map((judge) => (memory ? remembering(judge, `${memory}.${judge.name}.json`) : judge));
    if (judges.length === 0)
        return EXIT.noJudge;
    const explained = JSON.parse(readFileSync(near('explained.json'), 'utf8'));
    const ours = ourErrors(program, files);
    const theirs = new Map(files.map((file) => [file, []]));
    for (const { judge, verdict } of askAll(judges, files))
        for (const [file, findings] of verdict)
            for (const one of findings.filter(isError))
                theirs.get(file).push({ ...one, rule: `${judge.name} ${one.rule}` });
    console.log(`${files.length} templates; judges: ${judges.map((judge) => `${judge.name} ${judge.version}`).join(', ')}`);
    const missed = print('Errors of a judge where cirro has none:', unmet(theirs, ours, explained.missed), every);
    const alone = print('Errors of cirro where no judge has one:', unmet(ours, theirs, explained.alone), every);
    console.log(`\nnot explained: ${missed} rules of judges, ${alone} rules of cirro`);
    return missed + alone > 0 ? EXIT.errors : EXIT.clean;
});
