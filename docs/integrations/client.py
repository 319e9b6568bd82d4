"""Send articles to Crosscheck and print what conflicts: python client.py ARTICLE.json… [--watch]"""

import json
import os
import sys
import time
from urllib.error import HTTPError
from urllib.request import Request, urlopen

SERVICE = os.environ.get("CROSSCHECK", "http://127.0.0.1:8000")
KEY = {"Authorization": f"Bearer {os.environ['CROSSCHECK_KEY']}"} if "CROSSCHECK_KEY" in os.environ else {}


def ask(path, article=None, tag=""):
    body = None if article is None else json.dumps(article).encode()
    headers = {"Content-Type": "application/json", "If-None-Match": tag, "Prefer": "wait=20", **KEY}
    try:
        with urlopen(Request(SERVICE + path, body, headers), timeout=120) as answer:
            return json.load(answer), answer.headers["ETag"]
    except HTTPError as error:
        return ({}, tag) if error.code == 304 else sys.exit(error.read().decode())


for name in (one for one in sys.argv[1:] if one != "--watch"):
    with open(name, encoding="utf-8") as file:
        print(name, ask("/v1/articles", json.load(file))[0]["summary"])
told, seen, tag, page = set(), 0, "", {"results": ["not read yet"]}
while page.get("results") or "--watch" in sys.argv:
    page, tag = ask(f"/v1/results?label=conflicting&review=open&since={seen}", tag=tag)  # up to 20 s for something new
    seen = page.get("last_seq", seen)
    for result in page.get("results", []):
        if result["id"] in told or result["superseded"] or result["deleted"]:
            continue  # it reappeared: a review was taken back, a later revision counts, or it was withdrawn
        told.add(result["id"])
        ours, theirs = result["claim"], result["match"]
        print(f"{ours['source']}: {ours['text']}\n  {theirs['source']}: {theirs['text']}")
    time.sleep(0 if page else 1)
