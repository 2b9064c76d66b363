"""Plain tables with the quirks of real ones."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.core.param import Pick
from nnplayground.data import delimited
from nnplayground.data.load import load
from nnplayground.data.source import DataError


def opened(path, **values):
    return load(Pick("csv", {"file": str(path), **values}))


def written(tmp_path, text, encoding="utf8"):
    path = tmp_path / "table.csv"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize(
    "name",
    [
        "iris_no_header.csv",
        "derived/iris_utf8_bom_crlf.csv",
        "derived/iris_utf16le_bom.csv",
        "derived/iris_tab_decimal_comma.tsv",
        "derived/iris_cp1252_header.csv",
    ],
)
def test_every_spelling_of_iris_gives_the_same_numbers(shared_data, name):
    data = opened(shared_data / "csv" / name)
    plain = np.genfromtxt(shared_data / "csv/iris_no_header.csv", delimiter=",", usecols=range(4))
    np.testing.assert_array_equal(data.inputs["x"], plain)
    np.testing.assert_array_equal(data.targets["y"], np.repeat([0, 1, 2], 50))
    assert data.classes == ("Iris-setosa", "Iris-versicolor", "Iris-virginica")


def test_umlauts_of_windows_are_read(shared_data):
    data = opened(shared_data / "csv/derived/iris_cp1252_header.csv")
    assert data.features == ("Kelchlänge", "Kelchbreite", "Blütenlänge", "Blütenbreite")


def test_rows_with_any_marker_of_a_missing_value_are_left_out_and_counted(shared_data):
    data = opened(shared_data / "csv/derived/iris_missing_mixed_markers.csv")
    assert data.size == 126
    assert data.notes == ("24 of 150 rows have a missing value and were left out.",)
    assert len(data.classes) == 3


def test_quoted_headings_and_semicolons(shared_data):
    data = opened(shared_data / "csv/derived/winequality_red_semicolon_header.csv")
    assert data.inputs["x"].shape == (1599, 11)
    assert data.features[0] == "fixed acidity"
    assert data.classes == ("3", "4", "5", "6", "7", "8")


@pytest.mark.parametrize(
    ("name", "shape", "classes"),
    [
        ("wine_cultivars_no_header.csv", (178, 13), 3),
        ("pima_diabetes_no_header.csv", (768, 8), 2),
        ("boston_housing_no_header.csv", (506, 13), 0),
    ],
)
def test_tables_without_a_heading(shared_data, name, shape, classes):
    data = opened(shared_data / "csv" / name)
    assert data.inputs["x"].shape == shape
    assert len(data.classes) == classes
    assert data.features[0] == "column 1"


@pytest.mark.parametrize(
    "name", ["penguins_NA.csv", "penguins_raw_quoted.csv", "bank_semicolon_quoted.csv"]
)
def test_text_in_an_input_is_named_and_the_way_out_is_said(shared_data, name):
    with pytest.raises(DataError, match=r"The column '.*' and \d more of .* holds text.*remove"):
        opened(shared_data / "csv" / name)


def test_the_label_is_chosen_by_name_or_number(tmp_path):
    path = written(tmp_path, "kind,a,b\nx,1,2\ny,3,4\n")
    for label in ("kind", "1"):
        data = opened(path, label=label)
        assert data.classes == ("x", "y")
        assert data.features == ("a", "b")
    with pytest.raises(DataError, match="the columns are kind, a, b"):
        opened(path, label="sort")


def test_the_person_can_say_whether_there_is_a_heading(tmp_path):
    path = written(tmp_path, "1,2,3\n4,5,6\n7,8,9\n")
    assert opened(path).size == 3
    data = opened(path, header="yes")
    assert (data.size, data.features) == (2, ("1", "2"))


def test_repeated_and_empty_headings_get_their_number(tmp_path):
    data = opened(written(tmp_path, "a,a,,y\n1,2,3,0\n4,5,6,1\n"), header="yes")
    assert data.features == ("a", "a (2)", "column 3")


def test_a_number_with_a_comma_stays_text_where_the_comma_separates(tmp_path):
    with pytest.raises(DataError, match="holds text"):
        opened(written(tmp_path, 'a,y\n"1,5",0\n"2,5",1\n'))


def test_quoted_separators_do_not_divide(tmp_path):
    data = opened(written(tmp_path, '1;2;"a;b"\n3;4;"c, d"\n'))
    assert data.classes == ("a;b", "c, d")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "is empty"),
        ("\n\n \n", "is empty"),
        ("a\0b,c\n", "no text file"),
        ("1,2,3\n4,5,6,7,8\n", "no regular table"),
        ("a,b\n", "no rows"),
        ("1\n2\n", "only one column"),
        ("1,NA\n2,NA\n", "missing value"),
        (",".join("1" * 10_001) + "\n", "at most 10,000"),
    ],
)
def test_what_is_no_plain_table_ends_in_a_sentence(tmp_path, text, words):
    with pytest.raises(DataError, match=words) as error:
        opened(written(tmp_path, text))
    assert "\n" not in str(error.value)


def test_numbers_too_large_for_float32_count_as_missing(tmp_path):
    data = opened(written(tmp_path, "1,0\n1e300,1\n1e999,0\n-2,1\n"))
    np.testing.assert_array_equal(data.inputs["x"], [[1], [-2]])


def test_a_file_above_the_limit_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(delimited, "MOST_BYTES", 10)
    with pytest.raises(DataError, match="at most"):
        opened(written(tmp_path, "1,2,3\n" * 10))


@given(
    st.one_of(
        st.text(alphabet='0123456789.,;\t\n"-eEnaN? x', max_size=200),
        st.text(max_size=100),
    )
)
def test_any_text_ends_in_data_or_in_a_sentence(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("csv") / "a.csv"
    path.write_bytes(text.encode("utf8", "surrogatepass"))
    try:
        data = opened(path)
    except DataError:
        pass
    else:
        assert np.isfinite(data.inputs["x"]).all()
        assert len(data.inputs["x"]) == len(data.targets["y"])


SEVERAL = "width;kind;height;size\n1;a;2;0,5\n3;b;4;1,5\n5;a;6;?\n7;b;8;3,5\n"


@pytest.mark.parametrize("label", ["kind, size", "2,4", "kind,4"])
def test_several_columns_can_be_predicted(tmp_path, label):
    found = opened(written(tmp_path, SEVERAL), label=label)
    assert found.features == ("width", "height")
    assert list(found.targets) == ["kind", "size"]
    assert found.targets["kind"].tolist() == [0, 1, 1]  # one row has no size
    assert found.targets["size"].tolist() == [0.5, 1.5, 3.5]
    assert (found.classes, found.classes_of("size")) == (("a", "b"), ())


def test_one_of_several_labels_is_y_and_a_comma_in_a_name_is_no_separator(tmp_path):
    assert list(opened(written(tmp_path, SEVERAL), label="kind").targets) == ["y"]
    found = opened(written(tmp_path, "p,q;r\n1;2\n3;4\n"), label="p,q")
    assert (found.features, found.targets["y"].tolist()) == (("r",), [0, 1])


def test_a_label_that_is_named_twice_is_refused(tmp_path):
    with pytest.raises(DataError, match="named twice"):
        opened(written(tmp_path, SEVERAL), label="kind,2")
    with pytest.raises(DataError, match="no column 'colour'"):
        opened(written(tmp_path, SEVERAL), label="kind,colour")
