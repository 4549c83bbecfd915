#!/usr/bin/env node
// usage: node validate.mjs [--json] FILE… | --dir DIR
// Exit 0: no judge has an error; 1: at least one has; 2: could not run; 3: no judge is installed.
import { EXIT, asJson, askAll, availableJudges, isError, main, printVerdicts, requestedFiles } from './judges.mjs';

main((args) => {
    const { files, json } = requestedFiles(args);
    const judges = availableJudges();
    if (judges.length === 0)
        return EXIT.noJudge;
    const answers = askAll(judges, files);
    if (!json)
        return printVerdicts(answers) > 0 ? EXIT.errors : EXIT.clean;
    const report = asJson(answers);
    console.log(JSON.stringify(report, null, 1));
    return report.files.some((file) => file.findings.some(isError)) ? EXIT.errors : EXIT.clean;
});
