"""Every document of the test plans: Word finds nothing to mend in the file, and our check no fault of the form."""

from pathlib import Path

from caicach_desktop.exporters.docx import write_docx
from caicach_desktop.services.inspecting import inspect_file
from caicach_desktop.services.workspace import open_store
from tests.end_to_end.all_documents import all_documents
from tests.exporters.word_schema import file_faults


def test_no_document_has_a_fault_of_the_file_or_of_the_form(tmp_path: Path) -> None:
    found = {}
    with open_store(tmp_path / "data") as store:
        for name, document in all_documents(store):
            path = tmp_path / f"{name}.docx"
            write_docx(document, path)
            found[name] = [*file_faults(path), *(fault.line for fault in inspect_file(path))]
    assert found
    assert {name: faults for name, faults in found.items() if faults} == {}
