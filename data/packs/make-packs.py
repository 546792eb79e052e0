#!/usr/bin/env python3
"""Write the data packs from the reference tables.

usage: make-packs.py REFERENCE_FOLDER TARGET_FOLDER

Each table of the reference folder becomes one pack, named after its kind, and so does employment-parameters.csv beside
this script. Nothing is computed and nothing is left out: an empty cell becomes a figure without a value. The same tables
give the same bytes.
"""

import csv
import re
import sys
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

DATE = "2026-11-21"
PUBLISHER = "Skillmix"
SHORT_NAMES = {
    "M01": "Lead practice", "M02": "Each practice", "M03": "Joint contracts", "M04": "Federation",
    "M05": "Super-practice", "M06": "Managing company", "M07": "Provider company", "M08": "NHS trust",
    "M09": "Community pharmacy", "M10": "Private provider", "M11": "Self-employed", "M12": "Outside the scheme",
}
USUAL_MODELS = ("M01", "M02", "M04", "M10")
SUGGESTION = "our suggestion; no published figure was found"


class Pack:
    """The lines of one pack: sources are numbered as they are first named."""

    def __init__(self, kind, title, note):
        self.kind, self.title, self.note = kind, title, note
        self.sources = {}
        self.items = {}

    def source_id(self, text):
        return self.sources.setdefault(text, f"s{len(self.sources) + 1}") if text else ""

    def item(self, item_id, source="", grade="", **texts):
        """The item of that id, made when it is first named. Empty texts are left out."""
        if item_id not in self.items:
            attributes = {"id": item_id, "source": self.source_id(source), "grade": grade}
            self.items[item_id] = (attributes, {name: text for name, text in texts.items() if text}, [])
        return item_id

    def figure(self, item_id, name, value, unit, source="", grade="", **more):
        attributes = {"name": name, "value": value, "unit": unit, **more,
                      "source": self.source_id(source), "grade": grade}
        order = ("name", "value", "unit", "from", "until", "revised", "applies", "source", "grade", "note")
        self.items[item_id][2].append({key: attributes[key] for key in order if attributes.get(key)})

    def lines(self):
        yield '<?xml version="1.0" encoding="UTF-8"?>'
        yield (f'<pack format="1" id="{self.kind}" kind="{self.kind}" date="{DATE}">')
        yield f"  <title>{escape(self.title)}</title>"
        yield f"  <publisher>{escape(PUBLISHER)}</publisher>"
        yield f"  <note>{escape(self.note)}</note>"
        if self.sources:
            yield "  <sources>"
            for text, source_id in self.sources.items():
                yield f'    <source id="{source_id}">{escape(text)}</source>'
            yield "  </sources>"
        yield "  <items>"
        for attributes, texts, figures in self.items.values():
            yield f"    <item{attribute_text(attributes)}>"
            for name, text in texts.items():
                yield f'      <text name="{name}">{escape(text)}</text>'
            for figure in figures:
                yield f"      <figure{attribute_text(figure)}/>"
            yield "    </item>"
        yield "  </items>"
        yield "</pack>"


def attribute_text(attributes):
    return "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items() if value)


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def year_dates(financial_year, from_date="", revised=""):
    """The dates of a figure of one financial year: it says nothing about the year after."""
    year = int(financial_year[:4])
    return {"from": from_date or f"{year}-04-01", "until": f"{year + 1}-03-31", "revised": revised}


def split_dates(text, financial_year):
    """'national@2025-04-01 revised 2025-08-01' -> its name and its dates."""
    match = re.fullmatch(r"([a-z_0-9]+)(?:@([0-9-]{10}))?(?: revised ([0-9-]{10}))?", text)
    return match[1], year_dates(financial_year, match[2], match[3] or "")


def make_pay(rows):
    pack = Pack("pay", "Agenda for Change basic pay",
                "Full-time pay a year by band and point, from 1 April of each year. Years to the next point: bands 2 "
                "and 3 two; band 4 three; band 5 two and two; bands 6 and 7 two and three; bands 8a and above two and "
                "three since April 2024, before that one step after five. Band 2 has a single point from 2023/24; "
                "2018/19 and 2019/20 are partial.")
    for row in rows["afc_pay"]:
        item = pack.item(f"band-{row['band']}.{row['point']}", band=row["band"], point=row["point"])
        pack.figure(item, "basic_pay", row["gbp"], "gbp_per_year", row["source"], row["grade"],
                    **year_dates(row["financial_year"]))
    return pack


def make_high_cost_area(rows):
    pack = Pack("high-cost-area", "High cost area supplements",
                "A percentage of full-time basic pay, not below the minimum and not above the maximum, then in "
                "proportion to hours.")
    for row in rows["hcas"]:
        item = pack.item(row["zone"])
        for name, column, unit in (("percent", "percent_of_basic_pay", "percent_of_basic_pay"),
                                   ("minimum", "min_gbp", "gbp_per_year"), ("maximum", "max_gbp", "gbp_per_year")):
            pack.figure(item, name, row[column], unit, row["source"], row["grade"],
                        **year_dates(row["financial_year"]))
    return pack


def add_reimbursement(pack, table):
    for row in table:
        area, dates = split_dates(row["scope"], row["financial_year"])
        item = pack.item(f"{slug(row['role'])}.{area}", role=row["role"], area=area, band=row["afc_band"])
        pack.figure(item, "maximum", row["max_reimbursement_gbp"], "gbp_per_year", row["source"], row["grade"],
                    **dates)
    return pack


def make_reimbursement(rows):
    return add_reimbursement(
        Pack("reimbursement", "Reimbursement maxima by role, as published",
             "The highest claim a year for one whole-time person. London maxima include the high cost area "
             "supplement. Salary, employer National Insurance and the locally paid part of the pension contribution "
             "are covered; claims are actual cost up to the maximum, in proportion to hours. The 2019/20 figure is 70% "
             "of cost. A revised maximum applies from its from-date and was announced on its revision date."),
        rows["arrs_rates"])


def make_reimbursement_computed(rows):
    return add_reimbursement(
        Pack("reimbursement-computed", "Reimbursement maxima by role, computed",
             "Amounts for which no published figure was read, computed from pay, National Insurance and pension "
             "rates. Every one is an estimate."),
        rows["arrs_rates_derived"])


def make_entitlement(rows):
    pack = Pack("entitlement", "Additional roles entitlement of a network",
                "Pounds for each weighted patient a year: the most a network can claim for all roles together.")
    item = pack.item("network")
    for row in rows["arrs_entitlement"]:
        pack.figure(item, "per_weighted_patient", row["gbp_per_weighted_patient"], "gbp_per_weighted_patient",
                    row["source"], row["grade"], **year_dates(row["financial_year"]), note=row["notes"])
    return pack


def make_on_costs(rows):
    pack = Pack("on-costs", "Employer on-costs, leave and limits by year",
                "National Insurance, pensions, levy, VAT, sick pay, leave and redundancy figures. A figure applies "
                "from 1 April of its year unless its own date says otherwise.")
    for row in rows["oncosts"]:
        name, dates = split_dates(row["item"], row["financial_year"])
        pack.figure(pack.item(name), "value", row["value"], row["unit"], row["source"], row["grade"],
                    **dates)
    return pack


def make_service_lines(rows):
    pack = Pack("service-lines", "Pharmacy service lines",
                "Kinds of pharmacy work with minutes, driver and rate. Minutes are for one item, preparation and "
                "records included where the source says so; the rate is items a year for one unit of the driver. "
                "Rates of recorded activity are not rates of need. Priority side, risk, least role and prescriber "
                "status are planning judgements unless the source says so. The weight of an undone minute is in "
                "hundredths of a weighted minute and is our own default.")
    settings = {row["task_id"]: row for row in rows["service_line_settings"]}
    for row in rows["tasks"]:
        own = settings[row["task_id"]]
        item = pack.item(row["task_id"], row["source"], row["grade"], name=row["name"], short_name=own["short_name"],
                         category=row["category"], kind=own["kind"], competence=own["competence"],
                         priority_side=row["priority_side"], driver=row["driver"], min_role=row["min_role"],
                         level=row["level"], requires_ip=row["requires_ip"],
                         requires_training=row["requires_training"], risk_level=row["risk_level"],
                         remote_capable=row["remote_capable"], notes=row["notes"])
        pack.figure(item, "minutes", row["minutes_typical"], "minutes_per_item",
                    row["source"] if row["minutes_typical"] else "", row["minutes_grade"])
        pack.figure(item, "items_per_driver", row["items_per_driver_per_year"], "items_per_year",
                    row["source"] if row["items_per_driver_per_year"] else "", row["demand_grade"])
        if row["demand_per_1000_patients_per_year"]:
            pack.figure(item, "items_per_1000", row["demand_per_1000_patients_per_year"],
                        "items_per_1000_per_year", row["source"], row["demand_grade"])
        if own["undone_weight"]:
            pack.figure(item, "undone_weight", own["undone_weight"], "hundredths_of_weighted_minute", "our default",
                        "C")
    return pack


def make_competences(rows):
    pack = Pack("competences", "Competences", "What a person can be signed off for.")
    for row in rows["competences"]:
        pack.item(row["code"], "our default", "C", name=row["name"])
    return pack


def make_employment_models(rows):
    pack = Pack("employment-models", "Ways to employ or engage the team",
                "Facts in words about each model. Not legal or tax advice. The usual ones are options in a plan until it "
                "says otherwise.")
    for row in rows["employment_models"]:
        item = pack.item(row["model_id"], row["source"], row["grade"],
                         **{name: row[name] for name in ("name", "employer", "description", "vat_treatment",
                                                         "liability", "typical_fee", "pros", "cons")},
                         short_name=SHORT_NAMES[row["model_id"]],
                         usual="yes" if row["model_id"] in USUAL_MODELS else "")
    return pack


UNITS = {
    "management_fee": "share", "provider_price": "gbp_per_wte_per_year", "hourly_price": "gbp_per_hour",
    "taxable_turnover": "gbp_per_year", "vat_chance": "share", "other_pension_rate": "share", "levy": "share",
    "absence_cover": "share", "cover_price": "share", "supervision_supplied": "share",
    "line_management_minutes": "minutes_per_week_per_wte", "line_management_price": "gbp_per_hour",
    "overhead": "gbp_per_wte_per_year", "turnover": "per_year", "recruitment_cost": "gbp_per_person",
    "recruitment_days": "days", "equipment": "gbp_per_person", "redundancy_chance": "share",
    "redundancy_months": "months", "tribunal_chance": "share", "tribunal_award": "gbp",
    "transfer_cost": "gbp_per_person", "leave_notice_months": "months", "set_up_cost": "gbp", "set_up_months": "months",
}


def make_employment_parameters(rows):
    pack = Pack("employment-parameters", "What employment models cost and bring",
                "A range (low, likely, high), one of some words, none where there is no such thing, or not known. A "
                "suggestion is ours, wide on purpose, and counts only once it is accepted in a plan.")
    codes = [row["model_id"] for row in rows["employment_models"]]
    sources = {row["model_id"]: row["source"] for row in rows["employment_models"]}
    named = {}
    for row in rows["employment_parameters"]:
        for code in codes if row["models"] == "all" else row["models"].split():
            named[code, row["parameter"]] = row
    order = list(dict.fromkeys(row["parameter"] for row in rows["employment_parameters"]))
    for code in codes:
        for parameter in order:
            row = named[code, parameter]
            source = sources[code] if row["source"] == "employment_models.csv" else row["source"]
            add_parameter(pack, code, {**row, "parameter": parameter, "source": source})
    return pack


def add_parameter(pack, code, row):
    suggested = row["known"] == "suggested"
    item = pack.item(f"{code}.{row['parameter']}", row["source"], row["grade"], model=code,
                     parameter=row["parameter"], choice="none" if row["known"] == "none" else
                     "" if suggested else row["choice"], suggested_choice=row["choice"] if suggested else "",
                     note=row["note"])
    if row["parameter"] not in UNITS or row["known"] == "none":
        return
    unit = UNITS[row["parameter"]]
    for name in ("low", "likely", "high"):
        if suggested:
            pack.figure(item, f"suggested_{name}", row[name], unit, SUGGESTION, "C")
        else:
            pack.figure(item, name, row[name], unit, row["source"], row["grade"])


def make_employment_facts(rows):
    pack = Pack("employment-facts", "Employment rules that do not change by year",
                "Redundancy, sick pay, indemnity and the scope of reimbursement.")
    for row in rows["employment_facts"]:
        add_single_figure(pack, row)
    return pack


def make_recruitment_stages(rows):
    pack = Pack("recruitment-stages", "Stages of a recruitment",
                "Calendar days: a published range is read as its tenth part (p10), middle (p50) and ninetieth part "
                "(p90). The six checks run inside the stage of all checks; the notice rows are alternatives; the two "
                "last rows are for comparison and are not sums of the others.")
    for row in rows["recruitment_stages"]:
        item = pack.item(row["stage_id"], row["source"], row["grade"], name=row["name"], order=row["order"])
        for point in ("p10", "p50", "p90"):
            days = row[f"typical_days_{point}"]
            pack.figure(item, f"days_{point}", days, "calendar_days", row["source"] if days else "",
                        row["grade"] if days else "")
    return pack


def make_recruitment_ratios(rows):
    pack = Pack("recruitment-ratios", "Applications, vacancies and turnover",
                "Few of these are about pharmacists in general practice: each note says what was counted.")
    for row in rows["recruitment_ratios"]:
        add_single_figure(pack, row)
    return pack


def make_training(rows):
    pack = Pack("training", "Training rules and money", "Foundation year, education pathway and trainee technicians.")
    for row in rows["training"]:
        add_single_figure(pack, row)
    return pack


def add_single_figure(pack, row):
    """A row of item, value and unit. A rule in words has a text and no figure; '3 to 6' gives a low and a high figure."""
    if row["unit"] == "text":
        pack.item(row["item"], row["source"], row["grade"], rule=row["notes"], applies=row.get("applies", ""))
        return
    item = pack.item(row["item"], row["source"], row["grade"])
    values = row["value"].split(" to ")
    for name, value in zip(("low", "high") if len(values) == 2 else ("value",), values):
        pack.figure(item, name, value, row["unit"], row["source"], row["grade"],
                    **{"from": training_start(row.get("applies", "")), "applies": row.get("applies", ""),
                       "note": row["notes"]})


def training_start(applies):
    """Training years begin in July, as the row of 2025/26 says."""
    match = re.match(r"([0-9]{4})/[0-9]{2} training year", applies)
    return f"{match[1]}-07-01" if match else ""


MAKERS = (make_pay, make_high_cost_area, make_reimbursement, make_reimbursement_computed, make_entitlement,
          make_on_costs, make_service_lines, make_competences, make_employment_models, make_employment_parameters,
          make_employment_facts, make_recruitment_stages, make_recruitment_ratios, make_training)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    reference, target = Path(sys.argv[1]), Path(sys.argv[2])
    rows = {}
    for path in sorted(reference.glob("*.csv")):
        with path.open(newline="", encoding="utf-8") as file:
            rows[path.stem] = list(csv.DictReader(file))
    with Path(__file__).with_name("employment-parameters.csv").open(newline="", encoding="utf-8") as file:
        rows["employment_parameters"] = list(csv.DictReader(file))
    for make in MAKERS:
        pack = make(rows)
        (target / f"{pack.kind}.xml").write_text("\n".join(pack.lines()) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
