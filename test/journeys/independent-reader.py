#!/usr/bin/env python3
"""Opens a partnership file (.psa) or a return pack (.psapack) by docs/file-formats.md alone, with nothing but Python's own library.

    python3 independent-reader.py FILE

Checks the container, every length and SHA-256, every count and every reference between records. Prints the counts as
JSON and ends with 0. A file that is not whole is refused: one line on standard error that names the place, and 1.
"""

import hashlib
import json
import re
import struct
import sys
import zipfile
import zlib

MIB = 1024 * 1024
FILE_LIMIT, ENTRY_LIMIT, ATTACHED_LIMIT, ENTRIES_LIMIT, NAME_LIMIT = 256 * MIB, 10 * MIB, 25 * MIB, 2_000, 120
ATTACHED = "attachments/"
DEPTH_LIMIT, TEXT_LIMIT, LIST_LIMIT = 32, 200_000, 50_000
FORMAT_VERSION, SCHEMA_VERSION = 1, 7
OURS = ("surveys", "actions", "challenges", "sessions", "plans", "prompts", "reports")
TABLES = ("partnerships", "organisations", "frameworks", "drafts", "cycles", "returns", "revisions", "reviews", *OURS)
ENTRY_NAME = re.compile(r"[a-z0-9][a-z0-9._/-]*")
FORBIDDEN_KEYS = {"__proto__", "constructor", "prototype"}


class Refused(Exception):
    """The file is not what its description says; the words name the place."""


def demand(holds, words):
    if not holds:
        raise Refused(words)


def read_entries(path):
    """The entries by name. The archive has to be, byte for byte, what the description makes of them."""
    with open(path, "rb") as file:
        found = file.read(FILE_LIMIT + 1)
    demand(len(found) <= FILE_LIMIT, "the file is over 256 MiB")
    with zipfile.ZipFile(path) as archive:
        infos = archive.infolist()
        demand(len(infos) <= ENTRIES_LIMIT, "there are too many entries")
        for info in infos:
            check_entry(info)
        entries = {info.filename: archive.read(info) for info in infos}
    demand(next(iter(entries), "") == "manifest.json", "the first entry is not manifest.json")
    demand(found == container_of(entries), "the container is not as described")
    return entries


def check_entry(info):
    name = info.filename
    plain = ENTRY_NAME.fullmatch(name) and ".." not in name and "//" not in name and name[-1] not in "./"
    demand(plain and len(name) <= NAME_LIMIT, f"{name}: a name that may not be")
    demand(info.compress_type == zipfile.ZIP_STORED and info.flag_bits == 0x0800, f"{name}: not stored plain")
    limit = ATTACHED_LIMIT if name.startswith(ATTACHED) else ENTRY_LIMIT
    demand(info.file_size <= limit, f"{name}: over {limit // MIB} MiB")


def container_of(entries):
    """The bytes of a container: headers and contents, the directory, the end record."""
    bodies, directory = b"", b""
    for name in sorted(entries, key=lambda name: (name != "manifest.json", name)):
        content = entries[name]
        sizes = (zlib.crc32(content), len(content), len(content), len(name))
        shared = struct.pack("<HHHHHIIIH", 20, 0x0800, 0, 0, 0x0021, *sizes)
        directory += struct.pack("<IH", 0x02014B50, 20) + shared + bytes(12) + struct.pack("<I", len(bodies)) + name.encode()
        bodies += struct.pack("<I", 0x04034B50) + shared + bytes(2) + name.encode() + content
    end = (0x06054B50, 0, 0, len(entries), len(entries), len(directory), len(bodies), 0)
    return bodies + directory + struct.pack("<IHHHHIIH", *end)


def read_json(name, content):
    """The JSON value of an entry, within the limits that a reader sets."""

    def members(pairs):
        keys = [key for key, _ in pairs]
        demand(len(keys) == len(set(keys)), f"{name}: a key given twice")
        demand(FORBIDDEN_KEYS.isdisjoint(keys), f"{name}: a forbidden key")
        return dict(pairs)

    def no_constant(word):
        raise Refused(f"{name}: {word} is not JSON")

    value = json.loads(content.decode("utf-8"), object_pairs_hook=members, parse_constant=no_constant)
    check_limits(name, value, 0)
    return value


def check_limits(name, value, depth):
    demand(depth <= DEPTH_LIMIT, f"{name}: nested too deeply")
    if isinstance(value, str):
        demand(len(value.encode("utf-16-le", "surrogatepass")) // 2 <= TEXT_LIMIT, f"{name}: a text that is too long")
    elif isinstance(value, list):
        demand(len(value) <= LIST_LIMIT, f"{name}: a list that is too long")
        for member in value:
            check_limits(name, member, depth + 1)
    elif isinstance(value, dict):
        for member in value.values():
            check_limits(name, member, depth + 1)


def check_manifest(manifest, entries):
    """What the file says of itself, and each entry's length and SHA-256."""
    demand(isinstance(manifest, dict) and manifest.get("format") == "psa", "manifest.json: not a partnership file")
    newer = manifest["formatVersion"] > FORMAT_VERSION or manifest["minReader"] > SCHEMA_VERSION
    demand(not newer, f"made by a newer version, {manifest['appVersion']}")
    demand(manifest["requires"] == [], f"needs a feature that is not known here: {manifest['requires']}")
    demand(manifest["kind"] in ("partnership", "backup", "snapshot", "return", "review"), "manifest.json: kind")
    listed = {entry["name"]: entry for entry in manifest["entries"]}
    demand(set(listed) == set(entries) - {"manifest.json"}, "the manifest lists other entries than there are")
    for name, entry in listed.items():
        demand(entry["length"] == len(entries[name]), f"{name}: another length than the manifest says")
        demand(entry["sha256"] == hashlib.sha256(entries[name]).hexdigest(), f"{name}: another SHA-256 than the manifest says")


def read_tables(entries):
    """The records of each table by id; a framework's is `id@edition`."""
    tables = {table: {} for table in TABLES}
    for name, content in entries.items():
        if name == "manifest.json":
            continue
        if name.startswith(ATTACHED):
            demand(name == ATTACHED + hashlib.sha256(content).hexdigest(), f"{name}: not under its own SHA-256")
            continue
        table = name.split("/")[0]
        demand(table in tables, f"{name}: no table has this name")
        for record in read_json(name, content):
            key = f"{record['id']}@{record['edition']}" if table == "frameworks" else record["id"]
            demand(key not in tables[table], f"{name}: the id {key} is there twice")
            tables[table][key] = record
    return tables


def count(tables):
    counts = {table: len(records) for table, records in tables.items()}
    counts["answers"] = sum(len(each["answers"]) for each in tables["returns"].values())
    return counts


def check_references(tables):
    """Every id that a record names is the id of a record in the file."""
    demand(len(tables["partnerships"]) == 1, "partnerships: not exactly one")
    for key, organisation in tables["organisations"].items():
        continued = organisation["continuedBy"]
        demand(continued is None or continued in tables["organisations"], f"organisations {key}: continuedBy")
    for key, cycle in tables["cycles"].items():
        demand(cycle["framework"] in tables["frameworks"], f"cycles {key}: framework")
        demand(cycle["previous"] is None or cycle["previous"] in tables["cycles"], f"cycles {key}: previous")
    for key, audit_return in tables["returns"].items():
        demand(audit_return["cycleId"] in tables["cycles"], f"returns {key}: cycleId")
        demand(audit_return["organisationId"] in tables["organisations"], f"returns {key}: organisationId")
    for key, revision in tables["revisions"].items():
        demand(revision["returnId"] in tables["returns"], f"revisions {key}: returnId")
    for key, survey in tables["surveys"].items():
        demand(survey["cycleId"] in tables["cycles"], f"surveys {key}: cycleId")
        groups = [group["organisationId"] for group in survey["groups"]]
        demand(all(each is None or each in tables["organisations"] for each in groups), f"surveys {key}: groups")
    for key, review in tables["reviews"].items():
        demand(review["cycleId"] in tables["cycles"], f"reviews {key}: cycleId")
        demand(all(item["returnId"] in tables["returns"] for item in review["items"]), f"reviews {key}: items")
    for key, action in tables["actions"].items():
        source = action["from"]
        demand(source["kind"] != "challenge" or source["challengeId"] in tables["challenges"], f"actions {key}: from")
        demand(source["kind"] != "answer" or source["returnId"] in tables["returns"], f"actions {key}: from")
    for key, challenge in tables["challenges"].items():
        raised, known = challenge["raised"], {None, *tables["challenges"]}
        demand(raised["cycleId"] in tables["cycles"], f"challenges {key}: cycleId")
        demand(raised["organisationId"] in {None, *tables["organisations"]}, f"challenges {key}: organisationId")
        for event in challenge["events"]:
            demand(event.get("replacedBy") in known, f"challenges {key}: events")
            demand(event["kind"] != "carried" or event["cycleId"] in tables["cycles"], f"challenges {key}: events")
            passed_on = event["organisationId"] if event["kind"] == "readdressed" else None
            demand(passed_on in {None, *tables["organisations"]}, f"challenges {key}: events")
    for key, session in tables["sessions"].items():
        demand(session["cycleId"] in tables["cycles"], f"sessions {key}: cycleId")


def check_return(manifest, tables):
    """A return pack holds one organisation's return, and says of itself what its records say."""
    facts = manifest["return"]
    demand(facts["format"] == "psa-return" and facts["version"] == 1, "manifest.json: return")
    partnership = next(iter(tables["partnerships"].values()))
    organisation = facts["organisation"]["id"]
    demand(partnership["id"] == facts["partnership"]["id"], "return: another partnership than the records")
    demand(partnership["only"] == organisation, "partnerships: only")
    demand(list(tables["organisations"]) == [organisation], "organisations: not the one that is named alone")
    demand(not tables["drafts"], "drafts: a return pack has none")
    audit_return = tables["returns"].get(facts["returnId"], {})
    demand(audit_return.get("cycleId") == facts["cycle"]["id"], "return: not one of its cycle")
    demand(tables["cycles"][facts["cycle"]["id"]]["framework"] == facts["framework"], "return: another framework")
    demand(not audit_return["agreed"] and not audit_return["timeline"], "returns: more than goes out")
    kept = {"panel", "dismissed", "sharing"}
    demand(not any(kept & each.keys() for each in tables["returns"].values()), "returns: what the panel noted")
    demand(not tables["reviews"], "reviews: a return pack has none")
    demand(not any(tables[name] for name in OURS), "more than a return goes out with")
    demand(all(each["returnId"] == facts["returnId"] for each in tables["revisions"].values()), "revisions: of another return")


def check_review(tables):
    """A review's pack holds one review, and of its answers what a reader sees."""
    partnership = next(iter(tables["partnerships"].values()))
    demand(partnership["only"] is None, "partnerships: only")
    demand(list(tables["reviews"]) == [partnership["reading"]], "reviews: not the one that is read alone")
    demand(not any(tables[name] for name in ("drafts", "revisions", *OURS)), "more than a review goes out with")
    review = tables["reviews"][partnership["reading"]]
    before = tables["cycles"][review["cycleId"]]["previous"]
    chosen = {(item["returnId"], item["questionId"]) for item in review["items"]}
    for key, each in tables["returns"].items():
        demand(not each["frontSheet"] and not each["timeline"] and each["signOff"] is None, f"returns {key}: more than is read")
        for question, answer in each["answers"].items():
            demand(each["cycleId"] == before or (key, question) in chosen, f"returns {key}: {question} was not chosen")
            demand(not answer["evidence"] and not answer["actions"] and not answer["fields"], f"returns {key}: {question}")


def read(path):
    entries = read_entries(path)
    manifest = read_json("manifest.json", entries["manifest.json"])
    check_manifest(manifest, entries)
    tables = read_tables(entries)
    counts = count(tables)
    demand(counts == manifest["counts"], f"counts: the manifest says {manifest['counts']}, the records give {counts}")
    check_references(tables)
    if manifest["kind"] == "review":
        check_review(tables)
    if manifest["kind"] == "return":
        check_return(manifest, tables)
    return counts


def main(words):
    if len(words) != 1:
        print("usage: independent-reader.py FILE", file=sys.stderr)
        return 2
    try:
        counts = read(words[0])
    except (Refused, OSError, zipfile.BadZipFile, struct.error) as problem:
        print(f"refused: {problem}", file=sys.stderr)
        return 1
    except (ValueError, KeyError, TypeError, AttributeError, RuntimeError) as problem:
        print(f"refused: the content is not as described ({type(problem).__name__}: {problem})", file=sys.stderr)
        return 1
    print(json.dumps(counts, sort_keys=True))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
