"""Typed statements made of what was found, each with the quotes it rests on."""

from __future__ import annotations
