"""Expressions in a text of Python: literals, names, arithmetic of known values, and calls of Keras."""

from __future__ import annotations

import ast
from typing import Any

from nnplayground.core import code_network as cn
from nnplayground.core import code_values as values
from nnplayground.core.code_budget import Budget
from nnplayground.core.code_functions import Function, is_formula, meant, with_settings
from nnplayground.core.code_network import Network
from nnplayground.core.code_things import CodeError, Layer, Made, Model, Symbol, Unknown
from nnplayground.core.graph import Ref
from nnplayground.core.param import Pick
from nnplayground.core.registries import ACTIVATIONS, LAYERS

OWN = "__own__"
"""Where classes that the text itself defines are."""
_MODULES = (
    *("activations", "applications", "callbacks", "constraints", "initializers", "layers"),
    *("losses", "metrics", "models", "optimizers", "regularizers", "utils"),
)
_CUSTOMARY = {
    **{name: f"keras.{name}" for name in (*_MODULES, "Sequential", "Model")},
    **{"keras": "keras", "tf": "tf", "K": "keras.backend"},
}
"""What names mean that a text uses without importing them."""
_MAKING = (ast.Tuple, ast.List, ast.Dict, ast.ListComp, ast.BinOp, ast.Subscript, ast.Call)
"""Expressions that make a value of others; a name and what compares values only looks at them."""


class Expressions:
    """Finds what expressions stand for.

    network: what the calls built so far. model: the one that was compiled or trained, or made last.
    compiled, fitted: the arguments of these calls, by name. seed: of `keras.utils.set_random_seed`.
    budget: how much may still be done.
    """

    def __init__(self) -> None:
        self.network = Network()
        self.compiled: dict[str, Any] = {}
        self.fitted: dict[str, Any] = {}
        self.model: Model | None = None
        self.seed: int | None = None
        self.scopes: list[dict[str, Any]] = [{"__name__": "__main__"}]
        self.budget = Budget()

    def assign(self, target: ast.expr, value: Any) -> None:
        """Give a value a name."""
        raise NotImplementedError

    def call_own(
        self, node: ast.Call, function: Function, arguments: list[Any], keywords: dict[str, Any]
    ) -> Any:
        """Follow the call of a function of the text."""
        raise NotImplementedError

    def assign_name(self, name: str, value: Any) -> None:
        """Give a value a name in the function that is followed now."""
        self.scopes[-1][name] = value

    def _get(self, name: str, node: ast.AST) -> Any:
        for scope in (self.scopes[-1], self.scopes[0]):
            if name in scope:
                return scope[name]
        if name in values.BUILT_IN:
            return Symbol(name)
        # A piece of code, as it stands in books and answers, often begins behind the imports.
        if name in _CUSTOMARY:
            return Symbol(_CUSTOMARY[name])
        known = name == "Input" or cn.class_name(name) in LAYERS
        return Symbol(f"keras.layers.{name}") if known else Unknown(node)

    # --- expressions -------------------------------------------------------------------------------------------------------

    def value(self, node: ast.expr) -> Any:
        """Return what an expression stands for: a number, text or list; a tensor, layer or model; Unknown where the text does not say."""
        self.budget.work(node)
        method = getattr(self, f"_of_{type(node).__name__.lower()}", None)
        found = Unknown(node) if method is None else method(node)
        return self.budget.weighed(node, found) if isinstance(node, _MAKING) else found

    def _of_constant(self, node: ast.Constant) -> Any:
        value = node.value
        if isinstance(value, int) and abs(value) > values.LARGEST:
            return Unknown(node)
        plain = value is None or isinstance(value, (int, float, str))
        return value if plain else Unknown(node)

    def _of_name(self, node: ast.Name) -> Any:
        return self._get(node.id, node)

    def _of_tuple(self, node: ast.Tuple) -> Any:
        return tuple(self.value(one) for one in node.elts)

    def _of_list(self, node: ast.List) -> Any:
        return [self.value(one) for one in node.elts]

    def _of_dict(self, node: ast.Dict) -> Any:
        if any(key is None for key in node.keys):
            return Unknown(node)
        pairs = [
            (self.value(key), self.value(one)) for key, one in zip(node.keys, node.values) if key
        ]
        return {key: one for key, one in pairs if isinstance(key, (str, int))}

    def _of_joinedstr(self, node: ast.JoinedStr) -> Any:
        parts = [
            self.value(one.value if isinstance(one, ast.FormattedValue) else one)
            for one in node.values
        ]
        if any(not isinstance(one, (str, int, float)) for one in parts):
            return Unknown(node)
        text = ""
        for one in parts:
            if len(text) < values.LONGEST:
                text += str(one)[: values.LONGEST]
        return text[: values.LONGEST]

    def _of_lambda(self, node: ast.Lambda) -> Any:
        """Return the function of Keras that a lambda calls on its argument, with its settings; how activations are set."""
        names = [one.arg for one in node.args.args]
        made = with_settings(node.body, names[0], self.value) if len(names) == 1 else None
        return made or Unknown(node)

    def _of_unaryop(self, node: ast.UnaryOp) -> Any:
        value = self.value(node.operand)
        if isinstance(node.op, ast.Not) and not isinstance(value, Unknown):
            return not value
        if isinstance(value, (int, float)) and isinstance(node.op, (ast.USub, ast.UAdd)):
            return -value if isinstance(node.op, ast.USub) else value
        return Unknown(node)

    def _of_binop(self, node: ast.BinOp) -> Any:
        return self._operation(node, node.op, self.value(node.left), self.value(node.right))

    def _operation(self, node: Any, kind: ast.operator, one: Any, other: Any) -> Any:
        if isinstance(one, Ref) and isinstance(other, Ref):
            return self.network.operator(node.lineno, type(kind).__name__, one, other)
        if isinstance(one, Ref) or isinstance(other, Ref):
            raise CodeError(
                node.lineno, "there is no layer for a tensor and a number; use Rescaling"
            )
        return values.combined(node, kind, one, other)

    def _of_compare(self, node: ast.Compare) -> Any:
        sides = [self.value(one) for one in (node.left, *node.comparators)]
        return values.compared(node, self.budget.weighed(node, sides))

    def _of_boolop(self, node: ast.BoolOp) -> Any:
        sides = [self.value(one) for one in node.values]
        if any(isinstance(one, Unknown) for one in sides):
            return Unknown(node)
        return all(sides) if isinstance(node.op, ast.And) else any(sides)

    def _of_ifexp(self, node: ast.IfExp) -> Any:
        test = self.value(node.test)
        return (
            Unknown(node)
            if isinstance(test, Unknown)
            else self.value(node.body if test else node.orelse)
        )

    def _of_subscript(self, node: ast.Subscript) -> Any:
        value, place = self.value(node.value), node.slice
        if isinstance(place, ast.Slice):
            parts = (place.lower, place.upper, place.step)
            return values.sliced(
                node, value, [None if one is None else self.value(one) for one in parts]
            )
        index = self.value(place)
        return value if isinstance(value, Ref) and index == 0 else values.item(node, value, index)

    def _of_listcomp(self, node: ast.ListComp) -> Any:
        first = node.generators[0]
        found_in = self.value(first.iter)
        if len(node.generators) > 1 or first.ifs or not isinstance(found_in, (list, tuple, range)):
            return Unknown(node)
        found = []
        for value in list(found_in)[: values.LONGEST]:
            self.budget.step(node)
            self.assign(first.target, value)
            found.append(self.value(node.elt))
        return found

    def _of_attribute(self, node: ast.Attribute) -> Any:
        value = self.value(node.value)
        if isinstance(value, Symbol):
            return Symbol(of_keras(f"{value}.{node.attr}"))
        if isinstance(value, Model) and node.attr in (
            "input",
            "inputs",
            "output",
            "outputs",
            "layers",
        ):
            return self._of_model(node, value)
        return Unknown(node)

    def _of_model(self, node: ast.Attribute, model: Model) -> Any:
        if node.attr == "layers":
            return list(model.layers or [])
        refs = getattr(self.network.finished(node.lineno, model), node.attr.rstrip("s") + "s")
        return refs[0] if len(refs) == 1 and not node.attr.endswith("s") else list(refs)

    # --- calls -------------------------------------------------------------------------------------------------------------

    def _of_call(self, node: ast.Call) -> Any:
        if isinstance(node.func, ast.Attribute):
            owner = self.value(node.func.value)
            if not isinstance(owner, Symbol):
                return self._method(node, owner, node.func.attr)
        function = self.value(node.func)
        arguments, keywords = self._arguments(node)
        if isinstance(function, (Layer, Model)):
            return self._apply(node, function, arguments, keywords)
        if isinstance(function, Function):
            return self.call_own(node, function, arguments, keywords)
        if isinstance(function, Symbol):
            return self._symbol(node, function, arguments, keywords)
        return Unknown(node)

    def _arguments(self, node: ast.Call) -> tuple[list[Any], dict[str, Any]]:
        arguments: list[Any] = []
        for one in node.args:
            value = self.value(one.value if isinstance(one, ast.Starred) else one)
            if isinstance(one, ast.Starred) and isinstance(value, (list, tuple)):
                arguments += value
            else:
                arguments.append(value)
        keywords: dict[str, Any] = {}
        for word in node.keywords:
            value = self.value(word.value)
            if word.arg is not None:
                keywords[word.arg] = value
            elif isinstance(value, dict):
                keywords.update({str(key): one for key, one in value.items()})
        self.budget.weighed(node, [arguments, keywords])
        return arguments, keywords

    def _apply(
        self, node: ast.Call, layer: Layer | Model, arguments: list[Any], keywords: dict[str, Any]
    ) -> Any:
        """Follow the call of a layer on tensors."""
        given = [
            *arguments,
            *(one for key, one in keywords.items() if key not in ("training", "mask")),
        ]
        tensors = [
            ref for one in given for ref in (one if isinstance(one, (list, tuple)) else [one])
        ]
        tensors = [one for one in tensors if not isinstance(one, (bool, type(None)))]
        bad = next((one for one in tensors if not isinstance(one, Ref)), None)
        if bad is not None or not tensors:
            text = bad.text if isinstance(bad, Unknown) else ast.unparse(node)
            raise CodeError(node.lineno, f"this is no tensor of the network: {text:.60}")
        return self.network.call(node.lineno, layer, tensors, keywords)

    def _symbol(
        self, node: ast.Call, path: Symbol, arguments: list[Any], keywords: dict[str, Any]
    ) -> Any:
        """Follow the call of something with a path: a class or function of Keras, or of Python."""
        arguments = [self._setting(one) for one in arguments]
        keywords = {key: self._setting(one) for key, one in keywords.items()}
        if path == "keras.utils.set_random_seed" and arguments and isinstance(arguments[0], int):
            self.seed = arguments[0]
        if path in values.BUILT_IN:
            return values.built_in(node, path, arguments)
        if path in cn.SEQUENTIAL:
            layers = arguments[0] if arguments else keywords.get("layers", [])
            if not isinstance(layers, (list, tuple)):
                raise CodeError(node.lineno, "the layers of the Sequential model are not a list")
            return self._begun(Model(list(layers), name=str(keywords.get("name", ""))))
        if path in cn.FUNCTIONAL:
            return self._begun(self._functional(node, arguments, keywords))
        if path in cn.INPUTS:
            layer = self.network.layer(node.lineno, path, arguments, keywords)
            return layer if path.endswith("InputLayer") else self.network.input(node.lineno, layer)
        if cn.is_function(path):
            return self.network.function(node.lineno, path, arguments, keywords)
        if path.startswith("keras.layers."):
            return self.network.layer(node.lineno, path, arguments, keywords)
        return self._object(node, path, arguments, keywords)

    def _object(
        self, node: ast.Call, path: Symbol, arguments: list[Any], keywords: dict[str, Any]
    ) -> Any:
        """Follow the call of a class or function that is neither a layer of Keras nor a model."""
        name = path.rpartition(".")[2]
        if name == "MeanMetricWrapper" and arguments and is_formula(arguments[0]):
            return Made("nnplayground.FormulaMetric", arguments[0].config)
        if path.startswith("nnplayground.") and name in LAYERS:
            return self.network.layer(node.lineno, path, arguments, keywords)
        if path.startswith(f"{OWN}.") and name in LAYERS:
            raise CodeError(
                node.lineno,
                f"what {name} computes cannot be read: it is a class of the text itself",
            )
        if path.startswith(("keras.", "tf.")) and isinstance(next(iter(arguments), None), Ref):
            if name not in ACTIVATIONS or len(arguments) > 1 or keywords:
                return Unknown(node)
            activation = Layer("Activation", {"activation": Pick(name)})
            return self.network.call(node.lineno, activation, arguments)
        if path.startswith(("keras.", f"{OWN}.", "nnplayground.")):
            return Made(
                path, {**{f"#{place}": one for place, one in enumerate(arguments)}, **keywords}
            )
        return Unknown(node)

    def _setting(self, value: Any) -> Any:
        """Return what a value means as an argument of Keras: a function of the text stands for one of Keras, or for a formula."""
        if not isinstance(value, Function):
            return value
        return meant(value.node, self.value) or f"{value.node.name} of this text"

    def _begun(self, model: Model) -> Model:
        self.network.models.append(model)
        if not self.compiled and not self.fitted:
            self.model = model
        return model

    def _functional(self, node: ast.Call, arguments: list[Any], keywords: dict[str, Any]) -> Model:
        ends = dict(zip(("inputs", "outputs"), arguments)) | keywords
        found = []
        for name in ("inputs", "outputs"):
            value = ends.get(name)
            refs = list(value.values()) if isinstance(value, dict) else value
            refs = list(refs) if isinstance(refs, (list, tuple)) else [refs]
            bad = [one for one in refs if not isinstance(one, Ref)]
            if bad or not refs:
                text = bad[0].text if bad and isinstance(bad[0], Unknown) else name
                raise CodeError(node.lineno, f"the {name} of the model cannot be read: {text:.60}")
            found.append(tuple(refs))
        return Model(None, found[0], found[1], str(ends.get("name", "")))

    def _method(self, node: ast.Call, owner: Any, name: str) -> Any:
        """Follow a method of a list, a layer or a model."""
        arguments, keywords = self._arguments(node)
        if isinstance(owner, list) and name in ("append", "extend") and len(arguments) == 1:
            more = (
                list(arguments[0])
                if name == "extend" and isinstance(arguments[0], (list, tuple))
                else arguments
            )
            if len(owner) + len(more) <= values.LONGEST:
                owner.extend(more)
        elif isinstance(owner, Model) and name == "add":
            if owner.layers is None:
                raise CodeError(node.lineno, "layers are added to a model that is not Sequential")
            owner.layers.append(arguments[0] if arguments else keywords.get("layer"))
        elif isinstance(owner, Model) and name in ("compile", "fit"):
            self.model = owner
            into = self.compiled if name == "compile" else self.fitted
            names = (
                ("optimizer", "loss", "metrics")
                if name == "compile"
                else ("x", "y", "batch_size", "epochs")
            )
            given = dict(zip(names, arguments)) | keywords
            into.update({key: self._setting(one) for key, one in given.items()})
        elif isinstance(owner, Model) and name == "get_layer":
            return self._named_layer(owner, keywords.get("name", arguments[0] if arguments else ""))
        elif isinstance(owner, Ref):
            raise CodeError(node.lineno, f"there is no layer for `.{name:.40}` of a tensor")
        return Unknown(node)

    def _named_layer(self, model: Model, name: Any) -> Any:
        for layer in model.layers or []:
            if isinstance(layer, Layer) and layer.name == name:
                return layer
        node = self.network.nodes.get(str(name))
        return (
            Layer(node.type, {}, node.id, [node.id])
            if node is not None
            else Unknown(ast.Name(str(name)))
        )


def of_keras(path: str) -> str:
    """Return a path with one spelling for the several places that Keras has been imported from."""
    for start in (
        "tensorflow.keras",
        "tf.keras",
        "tf_keras",
        "keras.api",
        "tensorflow.python.keras",
    ):
        if path == start or path.startswith(f"{start}."):
            return "keras" + path[len(start) :]
    return path
