#!/usr/bin/env python3
"""usage: check-paper.py SKILLMIXCTL PLAN all|network

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

CTL, PLAN, SCOPE = sys.argv[1:4]
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"
SKIPPED = 77
STEPS = 3  # of the search for a proposal


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


def texts_of(paper, section_id):
    return next(section["texts"] for section in paper["sections"] if section["id"] == section_id)


def is_figure(value):
    """Numbers and days; words may stand on several lines, and are looked at by their beginning only."""
    return isinstance(value, (int, float)) or (isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value))


def as_people_write(shown):
    """A day of a file as the pages and the sheets have it."""
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


def check_pages(path, headings):
    """Every page has something on it besides its number, and none ends with a heading."""
    pages = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    pages = [[line.strip() for line in page.splitlines() if line.strip()] for page in pages.split("\f")[:-1]]
    for number, lines in enumerate(pages, 1):
        assert len(lines) > 2, f"page {number} is empty"
        assert lines[-1].endswith(f"Page {number} of {len(pages)}"), f"page {number} says {lines[-1]}"
        assert lines[-2] not in headings, f"page {number} ends with the heading {lines[-2]}"


def check_cell(shown, value, cell, where):
    if is_figure(value):
        assert as_people_write(shown) == cell, f"{where}: {shown!r} is {cell!r} in the PDF"
    else:
        cell = unicodedata.normalize("NFKC", cell)  # fonts have one glyph for "ff"
        assert shown.replace("\n", "").startswith(cell.rstrip("-")), f"{where}: {shown!r} begins {cell!r} in the PDF"


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
        shown = [[as_people_write(cell) for cell in row] for row in table["shown"]]
        assert rows[1:] == shown, next(
            f"{table['name']}: {one} is {other} in LibreOffice" for one, other in zip(shown, rows[1:]) if one != other)


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


def check_course(paper):
    """What can no longer be claimed, by month; on 31 March it is what lapses."""
    points = {point["date"]: point for point in run("outlook")["money"][0]["months"]}
    rows = rows_of(paper, "lapse_course")
    for row in rows:
        for key in ("p10", "p50", "p90", "expected"):
            check_equal(row[key], points[row["date"]][f"lost_{key}"], f"lost by {row['date']}")
    check_equal(rows[-1]["expected"], rows_of(paper, "pots")[-1]["lapses"], "what lapses on 31 March")


def check_forecast(paper):
    forecast = run("forecast")
    for row, vacancy in zip(rows_of(paper, "starts"), forecast["vacancies"], strict=True):
        for key in ("p10", "p50", "p90", "wanted_from", "wte"):
            check_equal(row[key], vacancy[key], f"forecast {key}")
    for row, point in zip(rows_of(paper, "team"), forecast["team_wte"], strict=True):
        for key in ("date", "p10", "p25", "p50", "p75", "p90", "wanted"):
            check_equal(row[key], point[key], f"team {key}")
    assert forecast["own_record"]["words"] + "." in texts_of(paper, "recruitment"), "the record of forecasts is missing"


def check_record(paper):
    """Of what has happened, how much lay where in what would have been forecast."""
    starts = run("forecast")["own_record"]["starts"]
    counts = [sum(start["started"] < start["p10"] for start in starts), sum(start["inside"] for start in starts),
              sum(start["started"] > start["p90"] for start in starts)]
    check_equal([row["count"] for row in rows_of(paper, "calibration")], counts, "starts before, within and after")
    check_equal([row["expected"] for row in rows_of(paper, "calibration")],
                [round(len(starts) * share, 6) for share in (0.1, 0.8, 0.1)], "starts expected there")


def check_ranks(paper, comparison):
    names = {option["option"]: option["name"] for option in comparison["options"]}
    ranks = {row["option"]: row for row in rows_of(paper, "ranks")}
    later = dict.fromkeys(ranks, 0)
    for rank in comparison["rank_shares"]:
        name = names[rank["option"]]
        if rank["rank"] <= 3:
            place = ("first", "second", "third")[rank["rank"] - 1]
            assert abs(ranks[name][place] - rank["share"]) < 1e-6, f"{name} comes {place}"
        else:
            later[name] += rank["share"]
    for value in comparison["values"]:
        name = names[value["option"]]
        assert abs(ranks[name].get("later", 0) - later[name]) < 1e-6, f"{name} comes later"
        assert abs(ranks[name]["value"] - value["mean"]) < 1e-6, f"mean value of {name}"
        assert abs(ranks[name]["regret"] - value["regret"]) < 1e-6, f"regret of {name}"
    for row, weight in zip(rows_of(paper, "weights"), comparison["weights"], strict=True):
        for key in ("low", "likely", "high"):
            assert abs(row[key] - weight[key]) < 1e-6, f"weight of {row['criterion']}"


def check_models(paper):
    comparison = run("compare")
    for row, option in zip(rows_of(paper, "models_net"), comparison["options"], strict=True):
        check_equal((row["cost_low"], row["cost"], row["cost_high"]),
                    tuple(option["cost"][key] for key in ("low", "likely", "high")), "cost of a model")
        check_equal((row["claim"], row["net"]), (option["claims"]["likely"], option["net"]["likely"]), "claims of a model")
    stacks = ("pay", "fee", "vat", "supervision", "cover", "liability")
    for row, net in zip(rows_of(paper, "models"), rows_of(paper, "models_net"), strict=True):
        check_equal((row["cost"], row["claim"]), (net["cost"], net["claim"]), "cost and claims of a model")
        assert abs(sum(row[key] for key in stacks) - row["cost"]) <= len(stacks), "the parts of a cost are its sum"
    check_ranks(paper, comparison)


def check_effect(row, effect, what):
    check_equal(row["top_up"], effect["top_up"], f"what practices pay: {what}")
    check_equal(row["hours"], effect["undone_before"] - effect["undone"], f"hours more done: {what}")
    if effect["known"]:
        check_equal(row["less_lapses"], effect["lapses_before"] - effect["lapses"], f"less lapses: {what}")


def check_options(paper):
    answer = run("options")
    titles = {option["id"]: option["title"] for option in answer["options"]}
    rows = {(row["network"], row["option"]): row for row in rows_of(paper, "options")}
    reasons = {row["reason"]: row["words"] for row in rows_of(paper, "reasons")}
    for option in answer["options"]:
        row = rows.get((option["network"], option["title"]))
        if row is not None:
            assert option["allowed"], option["title"]
            check_effect(row, option, option["title"])
            check_equal(reasons[row["reason"]], option["reason"], f"reason: {option['title']}")
    assert set(row[1] for row in rows) <= set(titles.values()), "an option is unknown"
    best = {}
    for combination in answer["combinations"]:
        best.setdefault(combination["network"], combination)
    for row, combination in zip(rows_of(paper, "combinations"), best.values(), strict=True):
        check_equal(row["together"].split("\n+ "), [titles[option] for option in combination["options"]], "combination")
        check_effect(row, combination, row["together"])


def check_outlook(paper, network=None):
    """Of the whole plan every day; of a network, what becomes of it by 31 March."""
    outlook = run("outlook")
    rows, ahead = rows_of(paper, "outlook"), {row["name"]: row for row in rows_of(paper, "undone_ahead")}
    if network is None:
        for row, point in zip(rows, outlook["points"], strict=True):
            for key in ("p10", "p50", "p90"):
                check_equal(row[key], point[f"undone_{key}"], f"undone on {row['date']}")
        assert outlook["undone_words"] + "." in texts_of(paper, "outlook"), "undone work in words"
    else:
        last = next(row for row in rows if row["date"] == outlook["year_end"])
        for key in ("p10", "p50", "p90"):
            check_equal(last[key], network[f"undone_{key}"], "undone work of the network")
        check_equal(rows[0]["p50"], network["undone_today"], "undone work of the network today")
    for part in outlook["networks" if network is None else "places"]:
        if network is None or part["name"] in ahead:
            for key in ("p10", "p50", "p90"):
                check_equal(ahead[part["name"]][key], part[f"undone_{key}"], f"undone at {part['name']}")


def check_network(paper):
    """A paper of one network says what is its own."""
    name = paper["subtitle"].split(" (")[0]
    funding = next(row for row in run("funding")["networks"] if row["network"] == name)
    check_equal(len(rows_of(paper, "pots")), 1, "rows of money")
    check_equal(rows_of(paper, "pots")[0]["entitlement"], funding["entitlement"], "entitlement")
    outlook = next(row for row in run("outlook")["networks"] if row["name"] == name)
    check_outlook(paper, outlook)
    check_equal(sum(row["wanted"] for row in rows_of(paper, "undone_ahead")), outlook["wanted"], "work of the places")
    whole = [point["p50"] for point in run("forecast")["team_wte"]]
    assert all(row["p50"] <= point for row, point in zip(rows_of(paper, "team"), whole, strict=True)), "team of the network"


def check_proposal(paper, steps):
    """The bound and the figures of a proposal are those of the same search."""
    answer = run("deploy", "--iterations", str(steps))
    before, after = rows_of(paper, "proposal")
    check_equal(after["nobody"], answer["undone_minutes"], "minutes undone as proposed")
    check_equal(before["nobody"], rows_of(paper, "networks")[-1]["nobody_hours"], "minutes undone as it is")
    gap = 100 * answer["gap"]
    words = next(text for text in texts_of(paper, "deployment") if "from the best" in text or "no plan" in text)
    said = re.search(r"at most ([0-9.]+)%", words)
    assert gap < 0.01 if said is None else gap <= float(said[1]) <= gap + 0.11, f"{words}: {gap}"
    changes = {entry["change_id"] for entry in answer["assignments"] if entry["change_id"] is not None}
    assert f"{len(changes):,} change" in words, f"{words}: {len(changes)}"


def check_work(paper):
    demand = run("demand")
    everything = rows_of(paper, "undone")[-1]
    check_equal(everything["needed"], demand["minutes"], "minutes needed")
    assert f"“at least”: {demand['not_known']}." in " ".join(texts_of(paper, "capacity")), "demands not known"
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
    check_pages(pdf, {section["heading"] for section in paper["sections"]})
    check_workbook(paper, workbook)
    check_office(paper, workbook, folder)
    print(f"{' '.join(words) or 'all networks'}: {len(tables_of(paper))} tables, {n_figures} figures the same everywhere")
    return paper


def main():
    if shutil.which("soffice") is None or shutil.which("pdfinfo") is None:
        print("soffice or pdfinfo is not installed")
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        if SCOPE == "all":
            paper = check_paper(folder, "--deploy", str(STEPS))
            for check in (check_funding, check_course, check_forecast, check_record, check_models, check_work, check_outlook,
                          check_options):
                check(paper)
            check_proposal(paper, STEPS)
        else:
            check_network(check_paper(folder, "--pcn", run("show", "networks")["networks"][1]["code"]))
    return 0


sys.exit(main())
