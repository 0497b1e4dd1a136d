"""What makes an article the same article: its canonical address, else the caller's id, else its text."""

import hashlib
import re
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

# Parameters that say where a reader came from or how a page is shown, not which page it is. `id`, `p` and so on stay.
_NOISE = re.compile(
    r"^(?:utm_.*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|igshid|igsh|yclid|mc_cid|mc_eid|_ga|_gl|ref|referrer|source|"
    r"src|from|via|medium|campaign|share|shared|amp|outputtype|page|halaman|hal|showpage|single|print|m|tag_from|"
    r"s_cid|cmpid|at_medium|at_campaign|spm|feature|taboola.*|obref|wt\..*)$",
    re.IGNORECASE,
)
_AMP_TAIL = re.compile(r"/(?:amp|all|page-all)$", re.IGNORECASE)
_AMP_HEAD = re.compile(r"^/amp(?=/)", re.IGNORECASE)
_DEFAULT_PORT = re.compile(r":(?:80|443)$")
_DIGITS = 16


def canonical_url(url: str) -> str | None:
    """The address without what varies between visits, or None if `url` is no web address.

    https always; host in lower case, without a default port, "amp." replaced by "www."; no fragment, no trailing slash,
    no AMP or all-pages form, no tracking or paging parameters, the rest sorted. "www." and "m." stay as given: not
    every host answers to both, and two articles must never share an id.
    """
    url = url.strip()
    split = urlsplit(url if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:(?!\d)", url) else f"https://{url}")
    host = _DEFAULT_PORT.sub("", split.netloc.rpartition("@")[2].lower()).rstrip(".")
    if split.scheme.lower() not in ("http", "https") or "." not in host or re.search(r"[\s/]", host):
        return None
    host = re.sub(r"^amp\.", "www.", host)
    path = _AMP_HEAD.sub("", _AMP_TAIL.sub("", re.sub(r"/{2,}", "/", split.path).rstrip("/")))
    query = sorted((key, value) for key, value in parse_qsl(split.query) if not _NOISE.match(key))
    return f"https://{host}{path}" + (f"?{urlencode(query)}" if query else "")


def host_of(url: str) -> str | None:
    """The host of a web address, lower case, without "www.", "m." or "amp."."""
    canonical = canonical_url(url)
    if canonical is None:
        return None
    return re.sub(r"^(?:www|m|amp|mobile)\.", "", unquote(urlsplit(canonical).netloc))


def text_hash(text: str) -> str:
    """SHA-256 of the normalised raw text, hexadecimal: the same bytes cleaned by a better cleaner keep it."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def article_id(url: str | None, given: str | None, hashed: str) -> str:
    """The canonical address, else the caller's id, else the first 16 digits of the text's hash. Never a path."""
    canonical = canonical_url(url) if url else None
    return canonical or given or hashed[:_DIGITS]
