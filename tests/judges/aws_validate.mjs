// AWS's own offline validator (WebAssembly, no network). It is published inside aws-cdk-lib.
// Its report says status "OK" although errors are in the list, so only the list counts.
import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';

const here = createRequire(import.meta.url);

function load() {
    const home = createRequire(here.resolve('aws-cdk-lib/package.json'));
    return { home, library: home('@aws/cloudformation-validate') };
}

// A trap inside the WebAssembly leaves its memory unusable: forget the module, and the next load makes a new one.
function forget(home) {
    const root = dirname(home.resolve('@aws/cloudformation-validate')) + sep;
    for (const path of Object.keys(home.cache))
        if (path.startsWith(root))
            delete home.cache[path];
}

function finding(diagnostic) {
    return {
        severity: diagnostic.severity,
        rule: diagnostic.ruleId,
        message: diagnostic.message,
        line: diagnostic.startLine ?? 1, // absent where the bytes could not be decoded
        column: diagnostic.startColumn ?? 1,
        resource: diagnostic.entity?.logicalId ?? null,
        path: diagnostic.propertyPath ?? null,
    };
}

const failure = (message) => ({ severity: 'FATAL', rule: 'judge', message, line: 1, column: 1, resource: null, path: null });

/** The judge, or {name, missing: why} where it is not installed. */
export function awsValidate() {
    const name = 'aws-validate';
    let loaded;
    try {
        loaded = load();
    } catch (error) {
        if (error.code !== 'MODULE_NOT_FOUND')
            throw error;
        return { name, missing: 'not installed (npm ci in tests/judges)' };
    }
    let engine = null;
    const judgeOne = (file) => {
        try {
            engine ??= new loaded.library.CelEngine();
            const report = engine.validateStandard(new loaded.library.TemplateFile(file), { severityLevel: 'WARN' });
            const findings = report.diagnostics.map(finding);
            if (report.status !== 'OK' && !findings.some((one) => one.severity === 'FATAL' || one.severity === 'ERROR'))
                findings.push(failure(`status ${report.status} without an error in the list`));
            for (const budget of report.metadata.budgetExhaustions ?? [])
                if (budget.analysisIncomplete)
                    findings.push({ ...failure(`looked at a part only: ${budget.kind} ran out`), severity: 'INCOMPLETE' });
            return findings;
        } catch (error) {
            forget(loaded.home);
            loaded = load();
            engine = null;
            return [failure(`could not judge: ${error}`)];
        }
    };
    return {
        name,
        version: loaded.library.version(),
        judge: (files) => new Map(files.map((file) => [file, judgeOne(file)])),
    };
}
