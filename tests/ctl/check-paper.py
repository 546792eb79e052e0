#!/usr/bin/env python3
"""usage: check-paper.py SKILLMIXCTL PLAN

Every figure of the board paper is the same wherever it stands: in the PDF as pdfinfo reads its tags, in the workbook as
its XML has it and as LibreOffice shows it, in the JSON of `report`, and in that of the commands whose figures it repeats.
"""

import csv
import datetime
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ET
import zipfile

CTL, PLAN = sys.argv[1:3]
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"
SKIPPED = 77


def run(*words):
    answer = subprocess.run([CTL, *words, "--plan", PLAN, "--json"], capture_output=True, text=True)
    assert answer.returncode in (0, 1), f"{words}: {answer.stderr}"
    return json.loads(answer.stdout)


def tables_of(paper):
    return [table for section in paper["sections"] for table in section["tables"]]


def find(paper, name):
    return next(table for table in tables_of(paper) if table["name"] == name)


def rows_of(paper, name):
    table = find(paper, name)
    keys = [column["key"] for column in table["columns"]]
    return [dict(zip(keys, row)) for row in table["rows"]]


def is_figure(value):
    """Numbers and days; words may stand on several lines, and are looked at by their beginning only."""
    return isinstance(value, (int, float)) or (isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value))


def as_people_write(shown):
    """A day of a file as the pages have it."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", shown):
        return shown
    day = datetime.date.fromisoformat(shown)
    return f"{day.day} {day:%b %Y}"


def read_pdf_rows(path):
    """(cells, whether titles) of every row of every table, from the tags."""
    tree = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, text=True, check=True).stdout
    rows = []
    for line in tree.splitlines():
        word = line.strip()
        if word == "TR":
            rows.append(([], False))
        elif word in ("TH", "TD") and rows:
            rows[-1] = (rows[-1][0] + [""], word == "TH")
        elif word.startswith('"') and rows and rows[-1][0] and line.startswith("      "):
            cells = rows[-1][0]
            cells[-1] = cells[-1] or word.strip('"')
    return rows


def check_cell(shown, value, cell, where):
    if is_figure(value):
        assert as_people_write(shown) == cell, f"{where}: {shown!r} is {cell!r} in the PDF"
    else:
        cell = unicodedata.normalize("NFKC", cell)  # fonts have one glyph for "ff"
        assert shown.split("\n")[0].startswith(cell.rstrip("-")), f"{where}: {shown!r} begins {cell!r} in the PDF"


def check_pdf(paper, path):
    rows, at, n_figures = read_pdf_rows(path), 0, 0
    for table in tables_of(paper):
        n_columns, first_free, repeated = len(table["columns"]), 0, 0
        while first_free < n_columns:
            width = len(rows[at][0])
            columns = list(range(repeated)) + list(range(first_free, first_free + width - repeated))
            first_free, done = columns[-1] + 1, 0
            assert rows[at][1], f"{table['name']}: no titles"
            at += 1
            while done < len(table["rows"]):
                cells, is_titles = rows[at]
                at += 1
                if is_titles:
                    continue
                for column, cell in zip(columns, cells):
                    where = f"{table['name']} row {done} {table['columns'][column]['key']}"
                    value, shown = table["rows"][done][column], table["shown"][done][column]
                    check_cell(shown, value, cell, where)
                    n_figures += bool(is_figure(value))
                done += 1
            repeated = 2 if n_columns > 1 and table["columns"][1]["key"] == "name" else 1
    assert at == len(rows), "the PDF has more rows than the paper"
    return n_figures


def read_workbook(path):
    """Values of every sheet as its XML has them: text, or a number."""
    archive = zipfile.ZipFile(path)
    strings = ["".join(node.itertext()) for node in ET.fromstring(archive.read("xl/sharedStrings.xml"))]
    strings = [re.sub(r"_x([0-9A-F]{4})_", lambda m: chr(int(m[1], 16)), text) for text in strings]
    sheets = []
    for number in range(1, 1000):
        name = f"xl/worksheets/sheet{number}.xml"
        if name not in archive.namelist():
            return sheets
        sheet = {}
        for cell in ET.fromstring(archive.read(name)).iter(MAIN + "c"):
            value = cell.find(MAIN + "v")
            if value is not None:
                sheet[cell.get("r")] = strings[int(value.text)] if cell.get("t") == "s" else float(value.text)
        sheets.append(sheet)


def name_cell(row, column):
    name = ""
    number = column + 1
    while number > 0:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return f"{name}{row + 1}"


def agrees(value, cell, title):
    """Whether a number of a sheet is the JSON's, which counts pence, minutes and days in its own way."""
    if isinstance(value, bool):
        return cell == ("yes" if value else "no")
    if isinstance(value, str):
        day = isinstance(cell, float) and (datetime.date(1899, 12, 30) + datetime.timedelta(int(cell))).isoformat()
        return value == (day if isinstance(cell, float) else cell)
    return any(abs(value - cell * factor) < 1e-6 * max(1, abs(value)) for factor in (1, 60, 100))


def check_workbook(paper, path):
    sheets = read_workbook(path)[1:]
    assert len(sheets) == len(tables_of(paper)), "sheets and tables differ in number"
    for table, sheet in zip(tables_of(paper), sheets):
        for row, values in enumerate(table["rows"]):
            for column, value in enumerate(values):
                cell = sheet.get(name_cell(row + 1, column), "")
                where = f"{table['name']} row {row} {table['columns'][column]['key']}"
                if value is None:
                    assert cell == table["shown"][row][column], f"{where}: not known, but {cell!r}"
                else:
                    assert agrees(value, cell, where), f"{where}: {value!r} is {cell!r} in the workbook"


def check_office(paper, path, folder):
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", ALL_SHEETS,
                    "--outdir", folder, path], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    names = re.findall(r'<sheet name="([^"]*)"', zipfile.ZipFile(path).read("xl/workbook.xml").decode())[1:]
    for table, name in zip(tables_of(paper), names):
        name = name.replace("&amp;", "&").replace("&apos;", "'")
        with open(glob.glob(os.path.join(folder, f"*-{glob.escape(name)}.csv"))[0], encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        assert rows[0] == [column["title"] for column in table["columns"]], f"{table['name']}: titles {rows[0]}"
        assert rows[1:] == table["shown"], next(
            f"{table['name']}: {one} is {other} in LibreOffice" for one, other in zip(table["shown"], rows[1:])
            if one != other)


def check_equal(one, other, where):
    assert one == other, f"{where}: {one} and {other}"


def check_funding(paper):
    funding = run("funding")
    pots = {row["network"]: row for row in rows_of(paper, "pots")}
    for network in funding["networks"]:
        for key in ("entitlement", "planned", "claimed", "paid", "top_up"):
            check_equal(pots[network["network"]][key], network[key], f"funding {key}")
        check_equal(pots[network["network"]]["lapses"], network["lapse_expected"], "expected lapse")
        check_equal(pots[network["network"]]["lapses_low"], network["lapse_low"], "P10 of the lapse")
        check_equal(pots[network["network"]]["lapses_high"], network["lapse_high"], "P90 of the lapse")
    clock = {row["post"]: row for row in rows_of(paper, "vacancies")}
    for vacancy in run("vacancy-clock")["vacancies"]:
        for key, other in (("lost_so_far", "lost_so_far"), ("low", "loss_low"), ("expected", "loss_expected"),
                           ("high", "loss_high"), ("if_nobody", "lost_by_31_march")):
            check_equal(clock[vacancy["post"]][key], vacancy[other], f"vacancy clock {key}")
    for key in ("claimed", "paid", "planned", "expected_"):
        if key in ("claimed", "paid"):
            check_equal(sum(row[key] for row in rows_of(paper, "months")), funding["all"][key], f"months' {key}")


def check_forecast(paper):
    forecast = run("forecast")
    for row, vacancy in zip(rows_of(paper, "starts"), forecast["vacancies"], strict=True):
        for key in ("p10", "p50", "p90", "wanted_from", "wte"):
            check_equal(row[key], vacancy[key], f"forecast {key}")
    for row, point in zip(rows_of(paper, "team"), forecast["team_wte"], strict=True):
        for key in ("date", "p10", "p25", "p50", "p75", "p90", "wanted"):
            check_equal(row[key], point[key], f"team {key}")
    words = next(section["texts"] for section in paper["sections"] if section["id"] == "recruitment")
    assert forecast["own_record"]["words"] + "." in words, "the record of forecasts is missing"


def check_models(paper):
    for row, option in zip(rows_of(paper, "models"), run("compare", "--draws", "20000")["options"], strict=True):
        check_equal((row["cost_low"], row["cost"], row["cost_high"]),
                    tuple(option["cost"][key] for key in ("low", "likely", "high")), "cost of a model")
        check_equal((row["claim"], row["net"]), (option["claims"]["likely"], option["net"]["likely"]), "claims of a model")


def check_work(paper):
    demand = run("demand")
    everything = rows_of(paper, "undone")[-1]
    check_equal(everything["needed"], demand["minutes"], "minutes needed")
    check_equal(everything["not_known"], demand["not_known"], "demands not known")
    check_equal(everything["nobody"], sum(row["nobody_minutes"] or 0 for row in demand["demands"]), "minutes undone")
    capacity = [person for person in run("capacity")["people"] if person["net_minutes"] is not None]
    check_equal(rows_of(paper, "capacity")[-1]["net"], sum(person["net_minutes"] for person in capacity), "net minutes")
    codes = [finding["code"] for finding in run("check")["findings"]]
    unsafe = sum(code in ("unsafe_work", "override_expired", "unsafe_override") for code in codes)
    check_equal(rows_of(paper, "findings")[0]["count"], unsafe, "unsafe work")


def check_paper(folder, *words):
    pdf, workbook = os.path.join(folder, "paper.pdf"), os.path.join(folder, "paper.xlsx")
    paper = run("report", "--to", pdf, *words)
    other = run("report", "--to", workbook, *words)
    check_equal(paper["sections"], other["sections"], "papers")
    n_figures = check_pdf(paper, pdf)
    check_workbook(paper, workbook)
    check_office(paper, workbook, folder)
    print(f"{' '.join(words) or 'all networks'}: {len(tables_of(paper))} tables, {n_figures} figures the same everywhere")
    return paper


def main():
    if shutil.which("soffice") is None or shutil.which("pdfinfo") is None:
        print("soffice or pdfinfo is not installed")
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        paper = check_paper(folder)
        for check in (check_funding, check_forecast, check_models, check_work):
            check(paper)
    with tempfile.TemporaryDirectory() as folder:
        check_paper(folder, "--pcn", run("show", "networks")["networks"][1]["code"])
    return 0


sys.exit(main())
