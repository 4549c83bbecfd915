#!/usr/bin/env python3
"""Measures what a benchmark inside the process cannot: programs of others on the same template, and our window's start
and memory. usage: measure.py others|window BIN_FOLDER OUT.json; `window` needs a display."""
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 3
REAL_TEMPLATE = "AWSinAction__code2/chapter17/wordpress-schedule.yaml"  # 31 resources
CALM_SECONDS = 1.0
PATIENCE_SECONDS = 60


def median_ms(act):
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        act()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def landscape(binaries, resources, folder):
    path = os.path.join(folder, f"{resources}.yaml")
    with open(path, "w") as out:
        subprocess.run([os.path.join(binaries, "cirro_landscape"), str(resources)], stdout=out, check=True)
    return path


def pyyaml(binaries, folder):
    import yaml
    text = open(landscape(binaries, 3500, folder)).read()

    class Loader(yaml.CSafeLoader):
        pass
    Loader.add_multi_constructor("!", lambda loader, suffix, node: None)
    return median_ms(lambda: yaml.load(text, Loader)) * 1_000_000 / len(text)  # for one megabyte


def dot(binaries, folder):
    """The resources of the template and their references, as a graph."""
    graph, current = ["digraph {", "node [shape=box]"], ""
    for line in open(landscape(binaries, 500, folder)):
        if begin := re.match(r"  (\w+):$", line):
            current = begin[1]
            graph.append(f"{current};")
        elif current:
            graph += [f"{current} -> {target};" for target in re.findall(r"!(?:Ref|GetAtt) (\w+\d\w*)", line)]
    text = "\n".join(graph + ["}"])
    return median_ms(lambda: subprocess.run(["dot", "-Tplain"], input=text, text=True, capture_output=True, check=True))


def aws_validate(file):
    """Its start (2 s) is left out: the third judgement within one process counts."""
    script = """
        const judge = (await import(process.cwd() + '/tests/judges/aws_validate.mjs')).awsValidate();
        if (judge.missing) throw new Error(judge.missing);
        let last;
        for (let i = 0; i < 3; ++i) { const t = performance.now(); judge.judge([process.argv[1]]); last = performance.now() - t; }
        console.log(last);"""
    ran = subprocess.run(["node", "--input-type=module", "-e", script, file], text=True, capture_output=True, check=True)
    return float(ran.stdout)


def renamed(node, suffix, names):
    """The same with every reference to one of the resources going to its copy."""
    if isinstance(node, list):
        return [renamed(item, suffix, names) for item in node]
    if not isinstance(node, dict):
        return node
    result = {}
    for key, value in node.items():
        if key in ("Ref", "DependsOn") and isinstance(value, str) and value in names:
            value += suffix
        elif key == "DependsOn" and isinstance(value, list):
            value = [name + suffix if name in names else name for name in value]
        elif key == "Fn::GetAtt" and isinstance(value, list) and value[0] in names:
            value = [value[0] + suffix, *value[1:]]
        elif key == "Fn::GetAtt" and isinstance(value, str) and value.split(".")[0] in names:
            value = value.replace(".", suffix + ".", 1)
        elif key == "Fn::Sub" and isinstance(value, str):
            value = re.sub(r"\$\{(\w+)", lambda m: m[0] + suffix if m[1] in names else m[0], value)
        else:
            value = renamed(value, suffix, names)
        result[key] = value
    return result


def replicated(binaries, source, resources, folder):
    """A real template as often as makes about so many resources; with its real number."""
    ran = subprocess.run([os.path.join(binaries, "cirro"), "export", source, "--format", "json", "--no-layout"],
                         capture_output=True, text=True, check=True)
    whole = json.loads(ran.stdout)
    names = whole["Resources"]
    whole.pop("Outputs", None)
    whole.pop("Metadata", None)
    copies = max(1, round(resources / len(names)))
    whole["Resources"] = {name + suffix: renamed(body, suffix, names)
                          for suffix in ["", *(f"Copy{k}" for k in range(1, copies))] for name, body in names.items()}
    path = os.path.join(folder, f"{resources}.json")
    with open(path, "w") as out:
        json.dump(whole, out, indent=2)
    return path, len(whole["Resources"])


def judged(binaries, folder):
    """From a template's text to what is wrong with it: ours and others, the same files."""
    corpus = os.environ.get("CIRRO_CORPUS", "")
    real = os.path.join(corpus, REAL_TEMPLATE)
    source = real if corpus and os.path.exists(real) else "assets/examples/three-tier-web/template.yaml"
    files = os.path.join(folder, "judged")
    os.makedirs(files)
    found = {}
    for size in (32, 236, 500):
        path, count = replicated(binaries, source, size, files)
        found[f"judged/resources-{size}"] = count
        process = [os.path.join(binaries, "cirro"), "check", path]
        found[f"judged/check-{size}"] = median_ms(lambda: subprocess.run(process, capture_output=True))
        if shutil.which("cfn-lint"):
            found[f"judged/cfn-lint-{size}"] = median_ms(
                lambda: subprocess.run(["cfn-lint", "--", path], capture_output=True))
        try:
            found[f"judged/aws-{size}"] = aws_validate(path)
        except (OSError, subprocess.CalledProcessError) as why:
            print(f"AWS's validator: left out ({why})", file=sys.stderr)
    report = os.path.join(folder, "judged.json")
    subprocess.run([os.path.join(binaries, "cirro_bench"), "--benchmark_filter=rules/template/",
                    "--benchmark_out=" + report, "--benchmark_out_format=json"], check=True, capture_output=True,
                   env=dict(os.environ, CIRRO_BENCH_TEMPLATES=files))
    for row in json.load(open(report))["benchmarks"]:
        found[f"judged/ours-{row['name'].rsplit('/', 1)[1]}"] = row["real_time"]
    return found


class Window:
    """The program with settings of its own, until the `with` ends."""

    def __init__(self, binaries, home, file, backend):
        environment = dict(os.environ, HOME=home, XDG_CONFIG_HOME=home, XDG_RUNTIME_DIR=home, XDG_CACHE_HOME=home,
                           XDG_DATA_HOME=home, QT_LOGGING_RULES="qt.scenegraph.time.renderloop=true",
                           **({"QT_QUICK_BACKEND": backend} if backend else {}))
        self.begin = time.perf_counter()
        self.process = subprocess.Popen([os.path.join(binaries, "cirrograph"), file], env=environment, text=True,
                                        stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.communicate()

    def first_frame_ms(self):
        said = []
        for line in self.process.stderr:
            if "frame rendered" in line.lower():  # the basic and the threaded loop say it differently
                return (time.perf_counter() - self.begin) * 1000
            said.append(line)
        raise RuntimeError("no frame: " + "".join(said[-5:]))

    def cpu_ticks(self):
        return sum(map(int, open(f"/proc/{self.process.pid}/stat").read().rsplit(")", 1)[1].split()[11:13]))

    def memory_mb_when_calm(self):
        # Its lines are read away, or a full pipe would stop it.
        subprocess.Popen(["cat"], stdin=self.process.stderr, stdout=subprocess.DEVNULL)
        until, calm_since, before = time.monotonic() + PATIENCE_SECONDS, time.monotonic(), -1
        while time.monotonic() - calm_since < CALM_SECONDS and time.monotonic() < until:
            ticks = self.cpu_ticks()
            if ticks > before + 1:
                calm_since, before = time.monotonic(), ticks
            time.sleep(0.1)
        status = open(f"/proc/{self.process.pid}/status").read()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024


def window(binaries, folder):
    nothing = os.path.join(folder, "nothing.yaml")
    with open(nothing, "w") as out:
        out.write("Resources: {}\n")

    def start(backend):
        with Window(binaries, folder, nothing, backend) as run:
            return run.first_frame_ms()

    def memory(file):
        with Window(binaries, folder, file, "software") as run:
            run.first_frame_ms()
            return run.memory_mb_when_calm()

    start("software")  # the first one fills the disk's cache
    found = {f"window/start-{name}": statistics.median(start(backend) for _ in range(ROUNDS))
             for name, backend in (("software", "software"), ("default", ""))}
    found["window/memory-0"] = statistics.median(memory(nothing) for _ in range(ROUNDS))
    for resources in (1000, 10000):
        found[f"window/memory-{resources}"] = memory(landscape(binaries, resources, folder))
    return found


def others(binaries, folder):
    found = {}
    for name, act in (("others/pyyaml", pyyaml), ("others/dot-500", dot),
                      ("others/aws-validate-500", lambda *given: aws_validate(landscape(given[0], 500, given[1])))):
        try:
            found[name] = act(binaries, folder)
        except (ImportError, OSError, subprocess.CalledProcessError) as why:
            print(f"{name}: left out ({why})", file=sys.stderr)
    return {**found, **judged(binaries, folder)}


if __name__ == "__main__":
    what, binaries, out = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        found = {"others": others, "window": window}[what](binaries, folder)
    with open(out, "w") as file:
        json.dump(found, file, indent=1)
