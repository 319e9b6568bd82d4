"""How many threads compute: the models have theirs, every other product runs on the thread that asks for it."""

from __future__ import annotations

from pathlib import Path

from threadpoolctl import ThreadpoolController

OF_MODELS = {"torch", "torch.libs"}  # folders of libraries that are left as they are


def one_thread_a_product() -> None:
    """From now on the BLAS of numpy and of FAISS, as far as they are imported, starts no threads.

    The products are small, and their threads go on spinning for a while after each, on the cores that the models and
    other processes need: a POST beside 100,000 claims took 1.4 times as long.
    """
    for library in ThreadpoolController().lib_controllers:
        if library.user_api == "blas" and not OF_MODELS & set(Path(library.filepath).parts):
            library.set_num_threads(1)
