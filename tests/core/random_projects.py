"""Random projects for property tests: any names, any settings, whether a catalog knows them or not."""

from __future__ import annotations

from hypothesis import strategies as st

from nnplayground.core.blocks import Block, Remark
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, OutputTraining, Project, Split, Training

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
numbers = st.floats(allow_nan=False, allow_infinity=False)
scalars = st.none() | st.booleans() | st.integers(-(2**53), 2**63) | numbers | words
settings = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3).map(tuple)
        | st.builds(Pick, words, st.dictionaries(words, inner, max_size=2))
    ),
    max_leaves=5,
)
picks = st.builds(Pick, words, st.dictionaries(words, settings, max_size=3))
shares = st.floats(0, 0.9)
counts = st.none() | st.integers(1, 1000)


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    ids = draw(st.lists(words, unique=True, max_size=5))
    nodes = []
    for number, node_id in enumerate(ids):
        refs = st.lists(
            st.builds(Ref, st.sampled_from(ids[:number]), st.integers(0, 2)), max_size=2
        )
        inputs = tuple(draw(refs)) if number else ()
        nodes.append(
            Node(
                node_id,
                draw(words),
                draw(st.dictionaries(words, settings, max_size=2)),
                inputs,
                draw(st.sampled_from(["", *ids])),
            )
        )
    ends = st.lists(st.builds(Ref, st.sampled_from(ids)), max_size=2) if ids else st.just([])
    return Graph(tuple(nodes), tuple(draw(ends)))


splits = st.builds(
    Split,
    validation=shares,
    test=shares,
    order=st.sampled_from(["shuffled", "last"]),
    stratify=st.booleans(),
    seed=st.integers(0, 1000),
    limit=counts,
)
trainings = st.builds(
    Training,
    loss=picks,
    metrics=st.lists(picks, max_size=2).map(tuple),
    outputs=st.dictionaries(
        words, st.builds(OutputTraining, picks, weight=numbers, trained=st.booleans()), max_size=2
    ),
    optimizer=picks,
    schedule=st.none() | picks,
    epochs=st.integers(1, 50),
    batch_size=st.integers(0, 50),
    shuffle=st.booleans(),
    max_steps=counts,
    evaluate_every=counts,
    callbacks=st.lists(picks, max_size=2).map(tuple),
    evaluate_train=counts,
    class_weight=st.sampled_from(["none", "balanced", "own"]),
    class_weights=st.lists(st.floats(0, 10), max_size=3).map(tuple),
)
projects = st.builds(
    Project,
    name=words,
    notes=words,
    seed=st.integers(0, 2**31 - 1),
    networks=st.dictionaries(words, graphs(), max_size=2),
    data=st.builds(DataChoice, picks, st.lists(picks, max_size=2).map(tuple), splits),
    training=trainings,
    layout=st.dictionaries(
        words, st.dictionaries(words, st.tuples(numbers, numbers), max_size=2), max_size=2
    ),
    blocks=st.dictionaries(
        words,
        st.lists(
            st.builds(Block, words, st.lists(words, max_size=3).map(tuple), st.booleans(), words),
            max_size=2,
            unique_by=lambda block: block.name,
        ).map(tuple),
        max_size=2,
    ),
    remarks=st.dictionaries(
        words,
        st.lists(st.builds(Remark, words, numbers, numbers, numbers), max_size=2).map(tuple),
        max_size=2,
    ),
    direction=st.dictionaries(words, st.sampled_from(["down", "right"]), max_size=2),
    views=st.lists(words, max_size=2).map(tuple),
)
