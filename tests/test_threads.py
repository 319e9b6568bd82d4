"""Products outside the models run on the thread that asks for them."""

from __future__ import annotations

import faiss  # noqa: F401 - what is asked about is the library that comes with it
import torch
from threadpoolctl import ThreadpoolController, threadpool_limits

from service.threads import one_thread_a_product


def test_numpy_and_faiss_start_no_threads_and_the_models_keep_theirs() -> None:
    before = torch.get_num_threads()
    with threadpool_limits(limits=2, user_api="blas"):
        one_thread_a_product()
        libraries = ThreadpoolController().lib_controllers
        told = [one.num_threads for one in libraries if one.user_api == "blas" and "torch" not in one.filepath]
    assert told
    assert set(told) == {1}
    assert torch.get_num_threads() == before
