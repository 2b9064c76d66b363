"""How rows reach training: tensors, and streams of what does not fit into memory."""

from pathlib import Path

import numpy as np
import pytest

from nnplayground.data import rows
from nnplayground.data.rows import Rows
from nnplayground.data.source import DataError
from nnplayground.engine import feed
from nnplayground.engine.feed import Stream, tensor, tensors, too_large

pytestmark = pytest.mark.keras


@pytest.fixture
def small_pieces(monkeypatch):
    monkeypatch.setattr(feed, "PIECE", 1000)


@pytest.mark.parametrize("dtype", ["f4", "f8", "f2", "i4", "i8", "u1", "?"])
def test_a_tensor_holds_the_numbers_of_the_array(small_pieces, dtype):
    array = (np.random.default_rng(0).random((700, 3, 2)) * 100).astype(dtype)
    array.flags.writeable = False
    found = tensor(array)
    assert found.dtype.name == array.dtype.name
    np.testing.assert_array_equal(found.numpy(), array)


def test_a_tensor_does_not_see_what_is_written_to_the_array_later(small_pieces):
    array = np.zeros((700, 3), np.float32)
    found = tensor(array)
    array[:] = 1
    assert float(found.numpy().max()) == 0


def test_a_tensor_keeps_its_memory_when_the_array_is_gone(small_pieces):
    found = tensor(np.full((50_000, 3), 7, np.float32))
    junk = [np.zeros((50_000, 3), np.float32) for _ in range(20)]
    assert junk
    assert (found.numpy() == 7).all()


@pytest.mark.parametrize("shape", [(0, 3), (5,), (400, 3)])
def test_any_shape_and_order_of_axes_is_taken(small_pieces, shape):
    array = np.asfortranarray(np.arange(np.prod(shape), dtype=np.float32).reshape(shape))
    (found,) = tensors([array[::-1]])
    np.testing.assert_array_equal(found.numpy(), array[::-1])


def test_the_memory_of_a_large_tensor_lies_where_xla_wants_it(small_pieces):
    import tensorflow as tf

    array = np.random.default_rng(0).random((999, 7)).astype(np.float32)
    picked = tf.function(lambda x, i: tf.gather(x, i) * 2, jit_compile=True)
    for found in tensors([array] * 5):
        np.testing.assert_array_equal(picked(found, tf.range(3)).numpy(), array[:3] * 2)
    assert all(feed._aligned((5, n), array.dtype).ctypes.data % 64 == 0 for n in range(1, 9))


def test_what_is_very_large_is_streamed_and_not_made_a_tensor(monkeypatch):
    small = np.zeros((4, 2), np.float32)
    lazy = Rows(small, np.arange(4))
    assert not too_large({"x": small, "z": lazy})
    monkeypatch.setattr(feed, "MOST_BYTES", 40)
    assert not too_large([small])
    assert too_large([small, small])
    assert too_large([Rows(np.zeros((9, 2), np.float32), np.arange(9))])
    with pytest.raises(DataError, match="too much to keep"):
        tensor(Rows(np.zeros((9, 2), np.float32), np.arange(9)))


def test_rows_of_a_file_become_a_tensor_in_pieces(small_pieces, monkeypatch):
    array = np.random.default_rng(0).random((700, 3)).astype(np.float32)
    monkeypatch.setattr(rows, "MOST_BYTES", 2000)
    lazy = Rows(array, np.arange(0, 700, 2), (lambda part: part * 2,))
    np.testing.assert_array_equal(tensor(lazy).numpy(), array[::2] * 2)


def arrays(count=37):
    rng = np.random.default_rng(1)
    x = rng.random((count, 4)).astype(np.float32)
    picture = rng.integers(0, 255, (count, 3, 3, 1)).astype(np.float32)
    y = rng.integers(0, 3, count).astype(np.int32)
    return x, picture, y, rng.random(count).astype(np.float32)


def test_a_stream_gives_the_batches_that_slicing_gives():
    x, picture, y, weight = arrays()
    order = np.random.default_rng(2).permutation(37).astype(np.int32)
    found = list(Stream([x, picture], [y], [weight]).batches(order, 5, 8, 9))
    assert [len(batch[1][0]) for batch in found] == [8, 8, 8, 8]
    for number, ((one, two), (target,), (weights,)) in enumerate(found):
        rows = order[5 + number * 8 : 13 + number * 8]
        np.testing.assert_array_equal(one.numpy(), x[rows])
        np.testing.assert_array_equal(two.numpy(), picture[rows])
        np.testing.assert_array_equal(target.numpy(), y[rows])
        np.testing.assert_array_equal(weights.numpy(), weight[rows])


def test_a_stream_gives_some_rows_at_once():
    x, picture, y, _ = arrays()
    (one, two), (target,), weights = Stream([x, picture], [y]).rows([5, 2, 2])
    np.testing.assert_array_equal(one.numpy(), x[[5, 2, 2]])
    np.testing.assert_array_equal(two.numpy(), picture[[5, 2, 2]])
    np.testing.assert_array_equal(target.numpy(), y[[5, 2, 2]])
    assert weights == ()


def test_the_last_batch_of_a_stream_has_what_is_left():
    x, _, y, _ = arrays()
    found = list(Stream([x], [y]).batches(np.arange(37), 0, 10, 4))
    assert [len(inputs[0]) for inputs, _, _ in found] == [10, 10, 10, 7]
    assert found[0][2] == ()


def test_a_function_reads_streams_of_any_order_and_size_without_a_second_trace():
    import tensorflow as tf

    x, _, y, _ = arrays()
    stream, traces = Stream([x], [y]), []

    @tf.function
    def totals(batches, steps):
        traces.append(1)

        def body(step, total):
            (inputs,), _, _ = next(batches)
            return step + 1, total + tf.reduce_sum(inputs)

        return tf.while_loop(lambda step, _: step < steps, body, (0, 0.0))[1]

    one = stream.batches(np.arange(37), 0, 5, 7)
    first, second = totals(one, tf.constant(3)), totals(one, tf.constant(4))
    np.testing.assert_allclose(first, x[:15].sum(), rtol=1e-5)
    np.testing.assert_allclose(second, x[15:35].sum(), rtol=1e-5)
    other = stream.batches(np.arange(37)[::-1], 0, 12, 4)
    np.testing.assert_allclose(totals(other, tf.constant(4)), x.sum(), rtol=1e-5)
    assert len(traces) == 1


def test_a_stream_prepares_the_rows_it_reads():
    x, _, y, _ = arrays()
    odd = np.arange(1, 37, 2)
    lazy = Rows(
        x, odd, (lambda part: part.astype(np.float64), lambda part: (part * 2).astype("f4"))
    )
    ((inputs,), (targets,), _) = next(Stream([lazy], [y[odd]]).batches(np.arange(18), 3, 5, 1))
    np.testing.assert_array_equal(inputs.numpy(), x[odd[3:8]] * 2)
    np.testing.assert_array_equal(targets.numpy(), y[odd[3:8]])


@pytest.mark.slow
def test_two_gigabytes_are_streamed_in_a_little_memory(tmp_path):
    count, width = 2 * 2**30 // 4096, 1024
    x = np.lib.format.open_memmap(tmp_path / "x.npy", "w+", np.float32, (count, width))
    x[::1000, 0] = 1
    del x
    mapped = np.load(tmp_path / "x.npy", mmap_mode="r")
    stream = Stream([mapped], [np.zeros(count, np.int32)])
    order = np.random.default_rng(0).permutation(count)
    chosen = stream.batches(order, 0, 512, 200)
    next(chosen)
    before = own_memory()
    ones = sum(float(batch[0][0][:, 0].numpy().sum()) for batch in chosen)
    assert ones == (order[512 : 200 * 512] % 1000 == 0).sum()
    assert own_memory() - before < 100 * 2**20


def own_memory() -> int:
    """Return the bytes of this process that no file stands behind."""
    status = Path("/proc/self/status")
    if not status.exists():
        pytest.skip("this system does not tell the memory of a process")
    (line,) = [one for one in status.read_text().splitlines() if one.startswith("RssAnon")]
    return int(line.split()[1]) * 1024
