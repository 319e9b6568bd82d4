"""Examples for the API's documentation, in our own words; a test sends each of them."""

from __future__ import annotations

import json
from typing import Any

ARTICLE: dict[str, dict[str, Any]] = {
    "text": {
        "summary": "A short article",
        "value": {
            "source": "harbour-gazette.example",
            "external_id": "hg-2031",
            "title": "Ferry runs aground off Port Ellery",
            "body": "The ferry accident off Port Ellery injured 214 passengers on Monday.",
            "published_at": "2024-03-05T08:30:00Z",
        },
    },
    "html": {
        "summary": "The same as HTML",
        "value": {
            "source": "coast-online.example",
            "url": "https://coast-online.example/ferry",
            "body": "<p>The ferry accident off Port Ellery injured around <b>180 passengers</b> on Monday.</p>",
            "body_format": "html",
            "published_at": "2024-03-05T10:00:00Z",
        },
    },
}

BATCH = {
    "two": {
        "summary": "Two articles",
        "value": "".join(json.dumps(example["value"]) + "\n" for example in ARTICLE.values()),
    }
}

COMPARISON = {
    "figures": {
        "summary": "Two figures for one thing",
        "value": {
            "a": {"text": "The ferry carried 214 passengers.", "published_at": "2024-03-05"},
            "b": {"text": "The ferry carried around 180 passengers.", "published_at": "2024-03-05"},
        },
    }
}

REVIEW = {
    "dismissed": {
        "summary": "An editor sees no conflict",
        "value": {"review": "dismissed", "reason": "The second figure counts the crew as well.", "reviewer": "desk"},
    }
}

_HTML = "<p>The ferry accident off Port Ellery injured <b>180 passengers</b> on Monday.</p>"
_PAGE = "https://coast-online.example/ferry"

NINJS: dict[str, dict[str, Any]] = {
    "ninjs-1": {
        "summary": "Version 1: flat",
        "value": {
            "uri": _PAGE,
            "type": "text",
            "pubstatus": "usable",
            "versioncreated": "2024-03-05T10:00:00Z",
            "headline": "Ferry runs aground at Port Ellery",
            "body_html": _HTML,
        },
    },
    "ninjs-3": {
        "summary": "Version 3: lists, camel case",
        "value": {
            "uri": _PAGE,
            "type": "text",
            "pubStatus": "usable",
            "versionCreated": "2024-03-05T10:00:00Z",
            "headlines": [{"value": "Ferry runs aground at Port Ellery"}],
            "bodies": [{"contentType": "text/html", "value": _HTML}],
        },
    },
}

SUPERDESK: dict[str, dict[str, Any]] = {
    "text": {
        "summary": "A published text",
        "value": {
            "guid": "tag:coast-online.example:2024:ferry",
            "version": "2",
            "type": "text",
            "pubstatus": "usable",
            "firstpublished": "2024-03-05T10:00:00+0000",
            "versioncreated": "2024-03-05T10:00:00+0000",
            "headline": "Ferry runs aground at Port Ellery",
            "body_html": _HTML,
        },
    }
}

WORDPRESS: dict[str, dict[str, Any]] = {
    "post": {
        "summary": "A published post",
        "value": {
            "id": 2031,
            "date": "2024-03-05T10:00:00",
            "date_gmt": "2024-03-05T10:00:00",
            "guid": {"rendered": "https://coast-online.example/?p=2031"},
            "status": "publish",
            "type": "post",
            "link": _PAGE,
            "title": {"rendered": "Ferry runs aground at Port Ellery"},
            "content": {"rendered": _HTML, "protected": False},
        },
    }
}

SCHEMA_ORG: dict[str, dict[str, Any]] = {
    "news-article": {
        "summary": "A NewsArticle",
        "value": {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "url": _PAGE,
            "headline": "Ferry runs aground at Port Ellery",
            "datePublished": "2024-03-05T10:00:00Z",
            "articleBody": "The ferry accident off Port Ellery injured 180 passengers on Monday.",
        },
    }
}

RSS: dict[str, dict[str, Any]] = {
    "item": {
        "summary": "An item",
        "value": f"""<rss version="2.0"><channel><title>Coast Online</title><item>
<title>Ferry runs aground at Port Ellery</title>
<link>{_PAGE}</link>
<pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>
<description><![CDATA[{_HTML}]]></description>
</item></channel></rss>
""",
    }
}

WEBHOOK = {
    "conflicts": {
        "summary": "Be notified of conflicts",
        "value": {"url": "https://desk.example/crosscheck", "label": "conflicting"},
    }
}
