"""Reads Python text statement by statement, as far as it builds a network. Nothing is run: only what is listed here has a meaning.

Assignments, literals, calls of Keras, loops over known values, functions and arithmetic of known numbers are followed; whatever else
the text does, such as loading data, is passed over, unless the network depends on it.
"""

from __future__ import annotations

import ast
from typing import Any

from nnplayground.core.code_expressions import OWN, Expressions, of_keras
from nnplayground.core.code_functions import Function, ours
from nnplayground.core.code_network import class_name
from nnplayground.core.code_things import CodeError, Layer, Model, Symbol, Unknown
from nnplayground.core.registries import LAYERS

DEEPEST = 20


class _ReturnError(Exception):
    def __init__(self, value: Any) -> None:
        super().__init__()
        self.value = value


class Machine(Expressions):
    """Follows a text."""

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[ast.AST, bool] = {}

    def run(self, body: list[ast.stmt]) -> None:
        """Follow statements in their order; CodeError if the network cannot be followed."""
        for statement in body:
            self.budget.step(statement)
            method = getattr(self, f"_do_{type(statement).__name__.lower()}", None)
            if method is not None:
                method(statement)
            elif self._builds(statement):
                raise CodeError(
                    statement.lineno,
                    f"a network that is built inside `{type(statement).__name__.lower()}` cannot be read",
                )

    def _do_import(self, node: ast.Import) -> None:
        for alias in node.names:
            name = alias.asname or alias.name.partition(".")[0]
            self.assign_name(name, Symbol(of_keras(alias.name if alias.asname else name)))

    def _do_importfrom(self, node: ast.ImportFrom) -> None:
        for alias in node.names:
            path = Symbol(of_keras(f"{node.module}.{alias.name}"))
            self.assign_name(alias.asname or alias.name, path)

    def _do_functiondef(self, node: ast.FunctionDef) -> None:
        self.assign_name(node.name, Function(node))

    def _do_classdef(self, node: ast.ClassDef) -> None:
        self.assign_name(node.name, ours(node) or Symbol(f"{OWN}.{node.name}"))

    def _do_expr(self, node: ast.Expr) -> None:
        self.value(node.value)

    def _do_return(self, node: ast.Return) -> None:
        raise _ReturnError(None if node.value is None else self.value(node.value))

    def _do_assign(self, node: ast.Assign) -> None:
        value = self.value(node.value)
        first = node.targets[0]
        if isinstance(node.value, ast.Call) and isinstance(first, ast.Name):
            new = first.id not in self.scopes[-1]
            value = self.network.named(value, first.id) if new else value
        for target in node.targets:
            self.assign(target, value)

    def _do_annassign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.assign(node.target, self.value(node.value))

    def _do_augassign(self, node: ast.AugAssign) -> None:
        if isinstance(node.target, ast.Name):
            one, other = self._get(node.target.id, node), self.value(node.value)
            self.assign(node.target, self._operation(node, node.op, one, other))

    def _do_for(self, node: ast.For) -> None:
        items = self.value(node.iter)
        if not isinstance(items, (list, tuple, range)):
            if self._builds(node):
                raise CodeError(
                    node.lineno, "a loop builds layers, but how often is not told by the text alone"
                )
            return
        if not self._builds(node) and len(items) > 1000:
            return
        for item in items:
            self.assign(node.target, item)
            self.run(node.body)

    def _do_if(self, node: ast.If) -> None:
        test = self.value(node.test)
        if isinstance(test, Unknown):
            if self._builds(node):
                raise CodeError(
                    node.lineno, "whether these layers are built is not told by the text alone"
                )
            return
        self.run(node.body if test else node.orelse)

    def _do_with(self, node: ast.With) -> None:
        self.run(node.body)

    def _do_try(self, node: ast.Try) -> None:
        self.run(node.body)

    def _builds(self, statement: ast.AST) -> bool:
        """Tell whether a statement may add to a network: it calls what a call made, or something named as layers are."""
        if statement not in self._known:
            self._known[statement] = any(
                _is_building(node) for node in ast.walk(statement) if isinstance(node, ast.Call)
            )
        return self._known[statement]

    def assign(self, target: ast.expr, value: Any) -> None:
        """Give a value a name, or several values theirs; an attribute only if it freezes a layer."""
        if isinstance(target, ast.Name):
            self.assign_name(target.id, value)
        elif isinstance(target, (ast.Tuple, ast.List)):
            parts = value if isinstance(value, (tuple, list)) else [Unknown(target)] * 99
            for one, part in zip(target.elts, parts):
                self.assign(one, part)
        elif isinstance(target, ast.Attribute) and target.attr == "trainable":
            self._freeze(self.value(target.value), value is not False)

    def _freeze(self, thing: Any, trainable: bool) -> None:
        if isinstance(thing, Layer):
            thing.values.pop("trainable", None)
            if not trainable:
                thing.values["trainable"] = False
            self.network.freeze(thing.nodes[:1], trainable)
        elif isinstance(thing, Model):
            for layer in thing.layers or []:
                self._freeze(layer, trainable)
            self.network.freeze(self.network.of_model(thing), trainable)

    def call_own(
        self, node: ast.Call, function: Function, arguments: list[Any], keywords: dict[str, Any]
    ) -> Any:
        """Follow the body of a function of the text, with names of its own."""
        if len(self.scopes) > DEEPEST:
            raise CodeError(node.lineno, "functions call each other too deeply")
        names = function.node.args
        params = [one.arg for one in (*names.posonlyargs, *names.args)]
        scope: dict[str, Any] = {}
        for name, default in zip(reversed(params), reversed(names.defaults)):
            scope[name] = self.value(default)
        for one, standard in zip(names.kwonlyargs, names.kw_defaults):
            if standard is not None:
                scope[one.arg] = self.value(standard)
        scope.update(zip(params, arguments))
        scope.update(keywords)
        self.scopes.append(scope)
        try:
            self.run(function.node.body)
        except _ReturnError as found:
            return found.value
        finally:
            self.scopes.pop()
        return None


def _is_building(node: ast.Call) -> bool:
    function = node.func
    name = getattr(function, "attr", getattr(function, "id", ""))
    known = class_name(name) in LAYERS or name in ("add", "Input", "Sequential", "Model")
    return known or isinstance(function, ast.Call)
