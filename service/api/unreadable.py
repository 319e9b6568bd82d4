"""What gunicorn cannot read as a request, head or body: the status, and a message that quotes none of it."""

from __future__ import annotations

from http import HTTPStatus
from typing import TypeGuard

from gunicorn.http.errors import (
    ConfigurationProblem,
    ExpectationFailed,
    InvalidHeader,
    InvalidHTTPVersion,
    InvalidRequestLine,
    InvalidRequestMethod,
    InvalidResponseHeader,
    InvalidResponseHeaderName,
    InvalidSchemeHeaders,
    LimitRequestHeaders,
    LimitRequestLine,
    ParseException,
    UnsupportedTransferCoding,
)

LONGEST_LINE = 8190  # bytes of the address with its parameters, gunicorn's most: for cursors and sources in any script
LONGEST_HEADER = 8190  # bytes of one header: a proxy's cookies and signatures need a tenth
MOST_HEADERS = 100  # browsers and proxies send about thirty

TLS = b"\x16\x03"  # the first bytes of a connection meant for https://


class PlainHttpHere(InvalidRequestLine):
    """A TLS handshake arrived on a plain-HTTP port."""


class NoHost(InvalidHeader):
    """The header Host is missing, or names no host, or there is more than one."""


HEADER = (
    HTTPStatus.BAD_REQUEST,
    (
        "A header cannot be read: each is one line, Name: value, its name without spaces and its value without control "
        "characters; Content-Length is a number, given once, and Transfer-Encoding is chunked."
    ),
)
WORDS: dict[type[ParseException], tuple[HTTPStatus, str]] = {
    InvalidRequestLine: (
        HTTPStatus.BAD_REQUEST,
        "The first line is not METHOD ADDRESS HTTP/1.1, ended by CRLF: in the address, spaces and letters beyond ASCII "
        "are percent-encoded, as é is %C3%A9.",
    ),
    PlainHttpHere: (
        HTTPStatus.BAD_REQUEST,
        "This port speaks plain HTTP: ask http:// of it, and https:// of the proxy in front.",
    ),
    InvalidRequestMethod: (
        HTTPStatus.BAD_REQUEST,
        "That is not an HTTP method; methods are in capitals, such as GET or POST.",
    ),
    InvalidHTTPVersion: (HTTPStatus.BAD_REQUEST, "Send the request as HTTP/1.1."),
    NoHost: (
        HTTPStatus.BAD_REQUEST,
        "Send one header Host, which every request in HTTP/1.1 has: the name, and port, that this one was sent to.",
    ),
    InvalidSchemeHeaders: (HTTPStatus.BAD_REQUEST, "The headers that name http or https contradict each other."),
    LimitRequestLine: (
        HTTPStatus.REQUEST_URI_TOO_LONG,
        f"The first line, which holds the address and its parameters, may have at most {LONGEST_LINE} bytes.",
    ),
    ExpectationFailed: (HTTPStatus.EXPECTATION_FAILED, "The only Expect that is supported is 100-continue."),
    LimitRequestHeaders: (
        HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
        f"A request may have at most {MOST_HEADERS} headers, each of at most {LONGEST_HEADER} bytes.",
    ),
    UnsupportedTransferCoding: (HTTPStatus.NOT_IMPLEMENTED, "The only Transfer-Encoding that is supported is chunked."),
}
OURS = (InvalidResponseHeader, InvalidResponseHeaderName, ConfigurationProblem)  # no caller is at fault


def is_unreadable(error: BaseException) -> TypeGuard[ParseException]:
    """The error is the caller's, who sent something that is not a request."""
    return isinstance(error, ParseException) and not isinstance(error, OURS)


def unreadable(error: ParseException) -> tuple[HTTPStatus, str]:
    """The status, and what was expected."""
    return WORDS.get(type(error), HEADER)
