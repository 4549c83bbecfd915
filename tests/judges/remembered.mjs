// What the judges said before, kept in a file: asking them about a thousand templates takes half an hour, and they do
// not change their minds about the same bytes.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const SOME = 40; // files between two savings: an interrupted run loses no more

const keyOf = (judge, file) =>
    createHash('sha256').update(`${judge.name} ${judge.version}\0`).update(readFileSync(file)).digest('hex');

/** The judge with a memory: the same verdicts, asked for once per version and content. */
export function remembering(judge, path) {
    const known = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
    const save = () => {
        writeFileSync(`${path}.new`, JSON.stringify(known));
        renameSync(`${path}.new`, path);
    };
    return {
        ...judge,
        judge(files) {
            const keys = new Map(files.map((file) => [file, keyOf(judge, file)]));
            const fresh = files.filter((file) => !(keys.get(file) in known));
            for (let i = 0; i < fresh.length; i += SOME) {
                for (const [file, findings] of judge.judge(fresh.slice(i, i + SOME)))
                    known[keys.get(file)] = findings;
                save();
            }
            return new Map(files.map((file) => [file, known[keys.get(file)]]));
        },
    };
}
