#!/usr/bin/env node
// usage: node run.mjs [FILE… | --dir DIR]
// First every judge must refuse each marked line of canary.yaml, then it judges the files. Exit status as validate.mjs;
// a judge that lets the canary through is status 2: what it says of the files is worth nothing.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EXIT, askAll, availableJudges, isError, main, printVerdicts, requestedFiles } from './judges.mjs';

const CANARY = fileURLToPath(new URL('canary.yaml', import.meta.url));

function linesToRefuse() {
    return readFileSync(CANARY, 'utf8').split('\n').flatMap((text, i) => (/ # refused: /.test(text) ? [i + 1] : []));
}

main((args) => {
    const files = args.length > 0 ? requestedFiles(args).files : [];
    const judges = availableJudges();
    if (judges.length === 0)
        return EXIT.noJudge;
    // One call for the canary and the files: starting a judge is what costs.
    const answers = askAll(judges, [CANARY, ...files]);
    for (const { judge, verdict } of answers) {
        const refused = new Set(verdict.get(CANARY).filter(isError).map((finding) => finding.line));
        const missed = linesToRefuse().filter((line) => !refused.has(line));
        if (missed.length > 0) {
            console.error(`${judge.name} ${judge.version}: canary.yaml line ${missed.join(', ')} not refused: its verdicts prove nothing`);
            return EXIT.usage;
        }
        console.log(`${judge.name} ${judge.version}: canary refused`);
        if (!files.includes(CANARY))
            verdict.delete(CANARY);
    }
    if (files.length === 0)
        return EXIT.clean;
    return printVerdicts(answers) > 0 ? EXIT.errors : EXIT.clean;
});
