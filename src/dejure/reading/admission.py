"""Which documents are read at all: those in a language that is read, and the parts of a mixed one that are."""

from dataclasses import replace

from dejure.errors import InputError
from dejure.model.document import Document, SourceFinding
from dejure.text.language import Languages, is_read, unread_language


def admitted(document: Document, languages: Languages) -> Document:
    """The document, with a finding where most of it is in a language that is not read.

    InputError where no paragraph of it is in one that is.
    """
    language = unread_language(document.text, languages)
    if language is None:
        return document
    read = sum(is_read(line, languages) for line in document.text.split("\n"))
    if not read:
        what = f"the text is in {language}; only {_read(languages)} is read"
        remedy = f"take its {_read(languages)} version"
        raise InputError("language-not-read", what, where=document.name, remedy=remedy)
    what = f"most of it is in {language}; {read} of its paragraphs are in {_read(languages)} and were read"
    finding = SourceFinding("language-not-read", what, f"take its {_read(languages)} version")
    return replace(document, findings=(*document.findings, finding))


def _read(languages: Languages) -> str:
    return " and ".join(languages.names[key] for key in sorted(languages.read))
