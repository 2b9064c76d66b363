"""Bring the translations up to date: `python assets/translations/update.py`.

Finds every text that people see, writes it into `nnplayground_<language>.ts` beside this file (translations that are there stay,
texts that are gone go) and compiles the `.qm` files which the program loads. The `.ts` files are edited by hand or with Qt Linguist.
`pyside6-lupdate` is not used: it misses texts that are marked in tables, and files those of functions under a wrong context.
"""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]
PACKAGE = ROOT / "nnplayground"
LANGUAGES = ("ru", "zh_CN")
WORDS = "words"
# Calls whose sentences reach people through `words`: problems that are made anywhere, and what is said outside the GUI.
PROBLEMS = {"Problem", "UnknownName", "Failed", "fail", "__init__"}
SPOKEN = {"Finding", "Status", "Finished", "Mark", "_mark", "NodeReport", "report", "error"} | {
    *("Statement", "Contrast", "append", "setdefault"),
}
# Rooms and modules in which only problems are put into words.
SILENT = {"gui", "catalog", "lessons", "recipes"} | {
    *("script.py", "fitting.py", "expression.py", "class_names.py"),
}
SENTENCE = re.compile(r"[a-z}], ?[a-z{]|[a-z}] [a-z{]|[a-z] ?\{\d|\d\} ?[a-z]|\w\.$")
# Settings and views that the GUI describes itself.
PARAMS = {
    *(
        "Int",
        "Float",
        "Choice",
        "Flag",
        "Shape",
        "Sides",
        "Numbers",
        "Text",
        "FormulaText",
        "File",
        "Member",
    ),
}
# What is put into sentences and labels or offered as a choice, made in places where nothing marks it.
_PUT_IN = (
    "train|validation|test|metrics|callbacks|steps|outputs|rows|examples|test examples|integers|numbers"
    "|integers 0, 1, 2, …|one-hot vectors|0 and 1|a single number|every class|infinite|not a number"
    "|dropout|regularisation|momentum|augmentation|rate|data|split|split seed|regulariser|initialiser|links"
    "|unchanged|a project|file|folder|the labels|the weights|the array {0}|the column {0}|column {0}"
    "|the weights and the optimizer|the outputs of the layers for one batch|the examples"
    "|this version does not know this layer; it is kept as it is|Metrics|Callbacks"
    "|How much the loss of this output counts.|same weights as {0}"
)
PUT_IN = tuple(_PUT_IN.split("|"))

Text = tuple[str, str]
"""Context and source."""


def wanted() -> list[Text]:
    """Return all texts that people see, sorted and without doubles."""
    found: set[Text] = set()
    for file in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf8"))
        parts = file.relative_to(PACKAGE).parts
        if parts[0] == "gui":
            found.update(Marked(tree).texts)
        if len(parts) > 1:
            found.update((WORDS, text) for text in spoken(tree, bool(SILENT & set(parts))))
    found.update((WORDS, text) for text in told())
    found.update(("put in", text) for text in PUT_IN if text.isalpha() and text.islower())
    return sorted(text for text in found if any(letter.isalpha() for letter in text[1]))


def registries() -> tuple[Any, ...]:
    """Return the registries of everything that can be chosen."""
    from nnplayground.core.registries import ALL
    from nnplayground.core.remedies import REMEDIES
    from nnplayground.core.template import TEMPLATES
    from nnplayground.lessons import EXAMPLES

    return *ALL, EXAMPLES, REMEDIES, TEMPLATES


def told() -> Iterator[str]:
    """Yield titles, helps, groups, units and options of everything that can be chosen or set, and the names of ready-made twins."""
    from nnplayground.core.architectures import ARCHITECTURES
    from nnplayground.core.descent import SETTINGS
    from nnplayground.core.doctor import RULES
    from nnplayground.core.export_forms import FORMS
    from nnplayground.core.field import FIELDS
    from nnplayground.gui.views import all_views
    from nnplayground.lessons import EXAMPLES

    for registry in registries():
        yield f"there is no {registry.kind}"
        for entry in registry.values():
            yield from (entry.title or entry.name, entry.help, getattr(entry, "group", ""))
            yield from (text for param in entry.params for text in _of_param(param))
    yield from (rule.title for rule in RULES.values())
    yield from (twin.name for example in EXAMPLES.values() for twin in example.make().twins)
    yield from (text for param in (*FIELDS.values(), *SETTINGS) for text in _of_param(param))
    for one in (*ARCHITECTURES.values(), *FORMS.values()):
        yield from (one.title, one.help)
    # Where a view's numbers come from is cited as it was published.
    for found in (view.explanation for view in all_views() if view.explanation is not None):
        yield from (part for part in (found.read, found.formula) if part)
        yield from () if found.whole else (found.what,)
    yield from PUT_IN


def _of_param(param: Any) -> Iterator[str]:
    yield from (param.title, param.help, param.unit, *getattr(param, "options", ()))


def spoken(tree: ast.AST, problems_only: bool = False) -> Iterator[str]:
    """Yield the sentences of a module: findings, states of the engine, errors, and what they are put together from.

    Values inside a sentence become numbers in braces; `words` finds the sentence again by what stands between them.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = _name(node.func)
            if name in PROBLEMS or name.endswith("Error") or (name in SPOKEN and not problems_only):
                loose = name in ("append", "setdefault")
                values = [*node.args, *(keyword.value for keyword in node.keywords)]
                texts = (text for one in values for text in _sentences(one) if " " in text)
                yield from (text for text in texts if not loose or SENTENCE.search(text))
        elif problems_only:
            continue
        elif isinstance(node, (ast.Return, ast.Assign, ast.Yield)) and node.value is not None:
            yield from (text for text in _sentences(node.value) if SENTENCE.search(text))


def _sentences(value: ast.expr) -> Iterator[str]:
    """Yield the literals that a value may be, with numbers in braces for what is put in, and the literals that may be put in."""
    if isinstance(value, ast.IfExp):
        yield from (*_sentences(value.body), *_sentences(value.orelse))
    elif isinstance(value, ast.Tuple):
        yield from (text for one in value.elts for text in _sentences(one))
    elif isinstance(value, (ast.Constant, ast.JoinedStr, ast.BinOp)):
        pieces = list(_pieces(value))
        texts = [piece if isinstance(piece, str) else None for piece in pieces]
        numbers = iter(range(len(texts)))
        filled = any(text is None for text in texts)
        yield "".join(
            f"{{{next(numbers)}}}" if text is None else _escaped(text) if filled else text
            for text in texts
        )
        yield from (
            text for one in pieces if isinstance(one, ast.IfExp) for text in _sentences(one)
        )


def _pieces(value: ast.expr) -> Iterator[str | ast.expr]:
    """Yield the pieces of a text in their order: literal ones as text, others as they are."""
    if isinstance(value, ast.Constant):
        yield str(value.value)
    elif isinstance(value, ast.JoinedStr):
        for part in value.values:
            yield str(part.value) if isinstance(part, ast.Constant) else _inside(part)
    elif isinstance(value, ast.BinOp) and isinstance(value.op, ast.Add):
        yield from (*_pieces(value.left), *_pieces(value.right))
    else:
        yield value


def _inside(part: ast.expr) -> ast.expr:
    return part.value if isinstance(part, ast.FormattedValue) else part


def _escaped(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


class Marked(ast.NodeVisitor):
    """Collects the marked texts of a module of the GUI: `tr`, `translate`, `QT_TRANSLATE_NOOP`, `words`, titles of views."""

    def __init__(self, tree: ast.Module) -> None:
        self.texts: set[Text] = set()
        self._classes: list[str] = []
        self._types: list[dict[str, str]] = []
        self._own = dict(_translators(tree))
        self._named = dict(_constants(tree))
        self.visit(tree)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        for line in node.body:
            targets = (
                line.targets if isinstance(line, ast.Assign) else [getattr(line, "target", None)]
            )
            if _name(targets[0]) in ("title", "help"):
                value = line.value
                self._add(WORDS, value.args[-1] if isinstance(value, ast.Call) else value)
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        arguments = [*node.args.args, *node.args.kwonlyargs]
        self._types.append({one.arg: _name(one.annotation) for one in arguments if one.annotation})
        self.generic_visit(node)
        self._types.pop()

    def visit_Call(self, node: ast.Call) -> None:
        name, first = _name(node.func), node.args[0] if node.args else None
        if isinstance(node.func, ast.Attribute) and name == "tr":
            self._add(self._class_of(node.func.value), first)
        elif name in ("translate", "QT_TRANSLATE_NOOP", "N") and len(node.args) == 2:
            for context in _literals(first):
                self._add(context, node.args[1])
        elif name == "words":
            self._add(WORDS, first)
        elif name in self._own:
            self._add(self._own[name], first)
        elif name in PARAMS and first is not None:
            self._add_param(node)
        self.generic_visit(node)

    def _add(self, context: str, value: ast.expr | None) -> None:
        self.texts.update((context, text) for text in _literals(value) if text)

    def _add_param(self, node: ast.Call) -> None:
        """Add the label, or the name that stands for it, the help and the options of a described setting."""
        named = {keyword.arg: keyword.value for keyword in node.keywords}
        options = named.get("options")
        told = [named.get("help", node.args[2] if len(node.args) > 2 else None)]
        told += options.elts if isinstance(options, ast.Tuple) else [options]
        for value in told:
            self._add(WORDS, self._named.get(_name(value), value))
        label = named.get("label")
        titles = _literals(label if label is not None else node.args[0])
        self.texts.update((WORDS, _title(text, label is None)) for text in titles)

    def _class_of(self, owner: ast.expr) -> str:
        """Return the class whose `tr` is called: the annotation of the argument, else the class around."""
        name = _name(owner)
        for types in reversed(self._types):
            if name in types:
                return types[name]
        return self._classes[-1] if self._classes else ""


def _translators(tree: ast.AST) -> Iterator[Text]:
    """Yield name and context of the functions of a module that only call `translate` with a fixed context."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and isinstance(node.body[-1], ast.Return):
            call = node.body[-1].value
            if isinstance(call, ast.Call) and _name(call.func) == "translate":
                known = [*_literals(call.args[0])]
                if known and isinstance(call.args[1], ast.Name):
                    yield node.name, known[0]


def _constants(tree: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """Yield the names that are given a text, with it; `A, B = "a", "b"` gives two."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            target, value = node.targets[0], node.value
            if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
                yield from zip(map(_name, target.elts), value.elts, strict=False)
            elif isinstance(value, (ast.Constant, ast.Tuple)):
                yield _name(target), value


def _title(text: str, is_name: bool) -> str:
    return text.replace("_", " ").capitalize() if is_name else text


def _name(node: ast.AST | None) -> str:
    """Return the last part of a dotted name."""
    return getattr(node, "attr", getattr(node, "id", ""))


def _literals(value: ast.AST | None) -> Iterator[str]:
    """Yield the text of a literal, and of both branches of a choice between two."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value
    elif isinstance(value, ast.IfExp):
        yield from (*_literals(value.body), *_literals(value.orelse))


# --- files ------------------------------------------------------------------------------------------------------------


def read(file: Path) -> dict[Text, str]:
    """Return the translations of a `.ts` file that are not empty."""
    if not file.is_file():
        return {}
    return {
        (context.findtext("name", ""), message.findtext("source", "")): translation
        for context in ET.parse(file).getroot().iter("context")
        for message in context.iter("message")
        if (translation := message.findtext("translation", ""))
    }


def write(file: Path, texts: Iterable[Text], known: dict[Text, str]) -> None:
    """Write a `.ts` file with all texts; those without a translation are marked as unfinished."""
    root = ET.Element("TS", version="2.1", language=file.stem.partition("_")[2])
    contexts: dict[str, ET.Element] = {}
    for context, source in texts:
        if context not in contexts:
            contexts[context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[context], "name").text = context
        message = ET.SubElement(contexts[context], "message")
        ET.SubElement(message, "source").text = source
        translation = ET.SubElement(message, "translation")
        if (context, source) in known:
            translation.text = known[context, source]
        else:
            translation.set("type", "unfinished")
    ET.indent(root, "  ")
    body = ET.tostring(root, encoding="unicode")
    file.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n',
        encoding="utf8",
        newline="\n",
    )


def path(language: str, suffix: str = ".ts") -> Path:
    """Return the file of a language."""
    return FOLDER / f"nnplayground_{language}{suffix}"


def compile_(language: str) -> None:
    """Make the `.qm` file of a language from its `.ts` file."""
    program = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    command = [program or "pyside6-lrelease", "-silent"]
    subprocess.run([*command, path(language), "-qm", path(language, ".qm")], check=True)


def sentences(texts: Iterable[Text]) -> list[str]:
    """Return the sentences into which values are put, the most particular first."""
    found = {
        source for context, source in texts if context == WORDS and re.search(r"\{\d\}", source)
    }
    return sorted(found, key=lambda text: (-len(re.sub(r"\{\d\}", "", text)), text))


def main() -> None:
    """Update the files of all languages and say how much is translated."""
    texts = wanted()
    lines = "".join(f"{text}\n" for text in sentences(texts) if "\n" not in text)
    (FOLDER / "sentences.txt").write_text(lines, encoding="utf8", newline="\n")
    for language in LANGUAGES:
        known = read(path(language))
        write(path(language), texts, known)
        compile_(language)
        done = sum(text in known for text in texts)
        sys.stdout.write(f"{language}: {done} of {len(texts)} texts are translated\n")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
