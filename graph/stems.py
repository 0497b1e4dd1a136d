"""The stem of an Indonesian word, roughly: enough to see that "penipuan" and "ditipu" are near, never to print."""

import re

_CLITIC, _SUFFIX = re.compile(r"(?<=\w{4})nya\Z"), re.compile(r"(?<=\w{5})(?:kan|an)\Z")
_PREFIX = re.compile(r"\A(?:mem|men|meng|meny|me|pem|pen|peng|peny|pe|ber|ter|di|ke|se)(?=\w{4})")
# The consonant that a nasal prefix swallows: menipu → tipu, pemakai → pakai, menyewa → sewa, mengurang → kurang.
_SWALLOWED = {"mem": "p", "pem": "p", "men": "t", "pen": "t", "meny": "s", "peny": "s", "meng": "k", "peng": "k"}
_VOWELS = frozenset("aiueo")


def stem(word: str) -> str:
    """Return a word without its usual prefix and suffixes; short words stay as they are."""
    bare = _SUFFIX.sub("", _CLITIC.sub("", word))
    prefix = next((one for one in sorted(_SWALLOWED, key=len, reverse=True) if bare.startswith(one)), None)
    if prefix and len(bare) - len(prefix) > 2 and bare[len(prefix)] in _VOWELS:
        return _SWALLOWED[prefix] + bare[len(prefix) :]
    return _PREFIX.sub("", bare)
