// cfn-lint, where somebody has installed it. Its exit status is a sum of 2 (errors), 4 (warnings) and 8 (advice),
// and 1 when it fell over; the list it prints is what counts, and must agree with the status.
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';

const SEVERITY = { Error: 'ERROR', Warning: 'WARN', Informational: 'INFO' };
const ERRORS = 2;

// Away from the templates, so that no .cfnlintrc beside them changes the verdict.
const run = (args) => spawnSync('cfn-lint', args, { cwd: tmpdir(), encoding: 'utf8', maxBuffer: 1 << 30 });

// It expands its arguments like a shell does.
const escaped = (path) => path.replace(/[[*?]/g, '[$&]');

function finding(match) {
    const where = match.Location?.Path;
    return {
        severity: SEVERITY[match.Level] ?? 'ERROR',
        rule: match.Rule.Id,
        message: match.Message,
        line: match.Location.Start.LineNumber,
        column: match.Location.Start.ColumnNumber,
        resource: where?.[0] === 'Resources' ? (where[1] ?? null) : null,
        path: where ? where.join('.') : null,
    };
}

function lint(files) {
    const done = run(['--format', 'json', '--', ...files.map(escaped)]);
    let matches;
    try {
        matches = JSON.parse(done.stdout);
    } catch {
        throw new Error(`fell over (status ${done.status}): ${done.stderr.trim().split('\n').pop()}`);
    }
    const verdict = new Map(files.map((file) => [file, []]));
    for (const match of matches) {
        const list = verdict.get(match.Filename);
        if (!list)
            throw new Error(match.Message);
        list.push(finding(match));
    }
    const hasErrors = matches.some((match) => (SEVERITY[match.Level] ?? 'ERROR') === 'ERROR');
    if (done.status === 1 || ((done.status & ERRORS) !== 0) !== hasErrors)
        throw new Error(`status ${done.status} does not fit the ${matches.length} findings it printed`);
    return verdict;
}

/** The judge, or {name, missing: why} where it is not on the PATH (a shim without a program behind it counts as missing). */
export function cfnLint() {
    const name = 'cfn-lint';
    const asked = run(['--version']);
    if (asked.error || asked.status !== 0)
        return { name, missing: 'not installed' };
    return {
        name,
        version: asked.stdout.trim().replace(/^cfn-lint\s+/, ''),
        judge(files) {
            try {
                return lint(files);
            } catch (error) {
                // One template that it cannot bear takes the others' findings with it: ask again, one at a time.
                if (files.length > 1)
                    return new Map(files.flatMap((file) => [...this.judge([file])]));
                return new Map([[files[0], [{ severity: 'FATAL', rule: 'judge', message: error.message, line: 1, column: 1, resource: null, path: null }]]]);
            }
        },
    };
}
