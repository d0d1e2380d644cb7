"""Writes vectors.json: encrypted files made from docs/file-formats.md alone, with none of the program's code.

Usage: python3 vectors.py > vectors.json        needs the package `cryptography`
"""

import hashlib
import hmac
import json
from base64 import b64encode

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

CHUNK = 65536
FIRST = "This is an encrypted file of Partnership Self-Assessment. Open it there with version {} or later, and type its passphrase.\n"


def fixed(label: str, count: int) -> bytes:
    """Bytes that anybody can make again."""
    return hashlib.shake_128(label.encode()).digest(count)


def b64(data: bytes) -> str:
    return b64encode(data).decode()


def subkey(file_key: bytes, salt: bytes, purpose: str) -> bytes:
    return HKDF(hashes.SHA256(), 32, salt, f"psa-sealed-1 {purpose}".encode()).derive(file_key)


def slot(name: str, passphrase: str, n: int, file_key: bytes) -> dict:
    salt, nonce = fixed(name + " slot salt", 16), fixed(name + " slot nonce", 12)
    key = hashlib.scrypt(passphrase.encode(), salt=salt, n=n, r=8, p=1, dklen=32, maxmem=2**29)
    wrapped = AESGCM(key).encrypt(nonce, file_key, None)
    return {"kdf": "scrypt", "n": n, "r": 8, "p": 1, "salt": b64(salt), "nonce": b64(nonce), "key": b64(wrapped)}


def sealed(name: str, slots: list, content: bytes) -> bytes:
    file_key, salt, nonce = fixed(name + " key", 32), fixed(name + " salt", 32), fixed(name + " nonce", 7)
    header = {
        "format": "psa-sealed",
        "formatVersion": 1,
        "madeBy": "0.1.0",
        "cipher": "AES-256-GCM",
        "chunk": CHUNK,
        "salt": b64(salt),
        "nonce": b64(nonce),
        "slots": [slot(f"{name} {at}", each["used"], each["n"], file_key) for at, each in enumerate(slots)],
    }
    covered = FIRST.format("0.1.0").encode() + json.dumps(header, sort_keys=True, separators=(",", ":")).encode() + b"\n"
    code = hmac.new(subkey(file_key, salt, "header"), covered, hashlib.sha256).hexdigest().encode() + b"\n"
    head = covered + code + hashlib.sha256(covered + code).hexdigest().encode() + b"\n"
    cipher = AESGCM(subkey(file_key, salt, "content"))
    starts = list(range(0, len(content), CHUNK)) or [0]
    chunks = [
        cipher.encrypt(nonce + at.to_bytes(4, "big") + bytes([start == starts[-1]]), content[start : start + CHUNK], None)
        for at, start in enumerate(starts)
    ]
    return head + b"".join(chunks)


def vector(name: str, slots: list, length: int) -> dict:
    content = fixed(name + " content", length)
    made = sealed(name, slots, content)
    randoms = [fixed(name + " key", 32)]
    for at in range(len(slots)):
        randoms += [fixed(f"{name} {at} slot salt", 16), fixed(f"{name} {at} slot nonce", 12)]
    randoms += [fixed(name + " salt", 32), fixed(name + " nonce", 7)]
    short = length <= 1000
    return {
        "name": name,
        "slots": slots,
        "randoms": [b64(each) for each in randoms],
        "contentLength": length,
        "contentSha256": hashlib.sha256(content).hexdigest(),
        "sealedSha256": hashlib.sha256(made).hexdigest(),
        **({"content": b64(content), "sealed": b64(made)} if short else {}),
    }


def one(typed: str, used: str, n: int = 2**15) -> dict:
    return {"typed": typed, "used": used, "n": n}


PLAIN = one("copper lantern otter meadow quill", "copper lantern otter meadow quill")
VECTORS = [
    vector("nothing", [PLAIN], 0),
    vector("one byte", [PLAIN], 1),
    vector("the usual cost", [one(PLAIN["typed"], PLAIN["used"], 2**17)], 100),
    vector("two passphrases", [PLAIN, one("the organisation's own words", "the organisation's own words")], 100),
    # Composed and decomposed letters and a wide digit are one passphrase; spaces at the ends do not count.
    vector("another form of Unicode", [one("  cafe\u0301 \uff15 na\u00efve \ufb01nal  ", "caf\u00e9 5 na\u00efve final")], 100),
    vector("a whole chunk", [PLAIN], CHUNK),
    vector("a chunk and a byte", [PLAIN], CHUNK + 1),
    vector("two whole chunks", [PLAIN], 2 * CHUNK),
]

print(json.dumps(VECTORS, indent=2))
