// What validate.mjs and run.mjs share: which judges there are, which files were asked for, how a verdict is printed.
import { readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { awsValidate } from './aws_validate.mjs';
import { cfnLint } from './cfn_lint.mjs';

export const EXIT = { clean: 0, errors: 1, usage: 2, noJudge: 3 };

const TEMPLATE = /\.(ya?ml|json|template)$/i;

export const isError = (finding) => finding.severity === 'FATAL' || finding.severity === 'ERROR';

/** Every judge that is there; says which are not, on stderr so that --json stays JSON. A skip is never a pass. */
export function availableJudges() {
    const judges = [];
    for (const judge of [awsValidate(), cfnLint()]) {
        if (judge.missing)
            console.error(`${judge.name}: ${judge.missing}, skipped`);
        else
            judges.push(judge);
    }
    return judges;
}

function templatesUnder(folder) {
    return readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.name !== 'node_modules')
        .flatMap((entry) => {
            const path = join(folder, entry.name);
            return entry.isDirectory() ? templatesUnder(path) : TEMPLATE.test(entry.name) ? [path] : [];
        })
        .sort();
}

/** FILE… and --dir DIR as absolute paths. Throws an Error in words for people. */
export function requestedFiles(args) {
    const files = [];
    let json = false;
    for (let i = 0; i < args.length; ++i) {
        if (args[i] === '--json') {
            json = true;
        } else if (args[i] === '--dir') {
            const folder = args[++i];
            if (!folder || !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
                throw new Error(`--dir needs a folder, got ${folder ?? 'nothing'}`);
            files.push(...templatesUnder(resolve(folder)));
        } else if (args[i].startsWith('-')) {
            throw new Error(`unknown option ${args[i]}`);
        } else if (!statSync(args[i], { throwIfNoEntry: false })?.isFile()) {
            throw new Error(`no such file: ${args[i]}`);
        } else {
            files.push(resolve(args[i]));
        }
    }
    if (files.length === 0)
        throw new Error('no templates given');
    return { files: [...new Set(files)], json };
}

/** Asks every judge about every file: [{judge, verdict: Map(file -> findings)}]. */
export function askAll(judges, files) {
    return judges.map((judge) => ({ judge, verdict: judge.judge(files) }));
}

const shown = (file) => {
    const short = relative(process.cwd(), file);
    return short.startsWith('..') ? file : short;
};

/** Prints the errors one a line, then one line for each judge; returns the number of files with errors. */
export function printVerdicts(answers) {
    const refused = new Set();
    for (const { judge, verdict } of answers) {
        const others = {};
        let errors = 0;
        let mine = 0;
        for (const [file, findings] of verdict) {
            const bad = findings.filter(isError);
            for (const one of bad)
                console.log(`${shown(file)}:${one.line}:${one.column} ${one.severity} ${one.rule} ${one.message} (${judge.name})`);
            for (const one of findings)
                if (!isError(one))
                    others[one.severity] = (others[one.severity] ?? 0) + 1;
            errors += bad.length;
            if (bad.length > 0) {
                refused.add(file);
                ++mine;
            }
        }
        const rest = Object.entries(others).map(([severity, count]) => `, ${count} ${severity}`).join('');
        console.log(`${judge.name} ${judge.version}: ${verdict.size} templates, ${mine} refused, ${errors} errors${rest}`);
    }
    return refused.size;
}

export function asJson(answers) {
    const byFile = new Map();
    for (const { judge, verdict } of answers)
        for (const [file, findings] of verdict) {
            const list = byFile.get(file) ?? [];
            list.push(...findings.map((one) => ({ judge: judge.name, ...one })));
            byFile.set(file, list);
        }
    return {
        judges: answers.map(({ judge }) => ({ name: judge.name, version: judge.version })),
        files: [...byFile].map(([file, findings]) => ({ file: shown(file), findings })),
    };
}

/** Runs a program's main; a usage error or a judge that fell over is told in one line, never a stack. */
export function main(body) {
    try {
        process.exitCode = body(process.argv.slice(2));
    } catch (error) {
        console.error(`${error.message}`);
        process.exitCode = EXIT.usage;
    }
}
