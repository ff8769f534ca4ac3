"""Revenue figures from Python's Fraction and Decimal: python3 test/oracles/money.py writes money.json."""

import datetime as dt
import json
import math
import pathlib
import random
from decimal import Decimal, getcontext
from fractions import Fraction

random.seed(7)
getcontext().prec = 60
START = dt.date(2024, 1, 1)


def day(offset):
    return (START + dt.timedelta(days=offset)).isoformat()


def contracts():
    rows = []
    for _ in range(400):
        starts = random.randint(0, 800)
        length = random.choice([30, 90, 180, 365, 2000])
        value = random.choice(["0", "0.10", "0.20", "100", "1999.99", "50000", "33333.333", "100"])
        rows.append({"customer": f"c{random.randint(1, 120):03}", "monthlyValue": value, "startsOn": day(starts),
                     "endsOn": None if length == 2000 else day(starts + length)})
    return rows


def revenue(rows, customer, date):
    return sum((Fraction(r["monthlyValue"]) for r in rows if r["customer"] == customer and r["startsOn"] <= date
                and (r["endsOn"] is None or r["endsOn"] >= date)), Fraction(0))


def ever_paid(rows, customer, date):
    return any(r["customer"] == customer and r["startsOn"] <= date and Fraction(r["monthlyValue"]) > 0 for r in rows)


def text(fraction):
    value = format(Decimal(fraction.numerator) / Decimal(fraction.denominator), "f")
    return value.rstrip("0").rstrip(".") if "." in value else value


def movements(rows, start, end):
    total = {k: Fraction(0) for k in ("opening", "new", "reactivation", "expansion", "contraction", "churn", "closing")}
    heads = dict.fromkeys([*total, "steady"], 0)
    for customer in sorted({r["customer"] for r in rows}):
        was, now = revenue(rows, customer, start), revenue(rows, customer, end)
        for name, value in (("opening", was), ("closing", now)):
            total[name] += value
            heads[name] += value > 0
        if was == 0 and now > 0:
            kind = "reactivation" if ever_paid(rows, customer, start) else "new"
        elif was > 0 and now == 0:
            kind = "churn"
        elif was > 0:
            kind = "steady" if was == now else "expansion" if now > was else "contraction"
        else:
            continue
        heads[kind] += 1
        if kind != "steady":
            total[kind] += abs(now - was)
    lost = total["contraction"] + total["churn"]
    opening = total["opening"]
    return {"from": start, "to": end, "amounts": {k: text(v) for k, v in total.items()}, "customers": heads,
            "grr": float((opening - lost) / opening) if opening else None,
            "nrr": float((opening - lost + total["expansion"]) / opening) if opening else None,
            "logoChurn": heads["churn"] / heads["opening"] if heads["opening"] else None}


def paybacks():
    rows = []
    for cost, margin, churn in [("600000", "50000", 0.01), ("600000", "50000", 0.05), ("1234.5", "99.9", 0.07)]:
        balance, months, survivors = Decimal(cost), 0, Decimal(1)
        while balance > survivors * Decimal(margin):
            balance -= survivors * Decimal(margin)
            survivors *= 1 - Decimal(str(churn))
            months += 1
        c = Decimal(str(churn))
        exact = (1 - Decimal(cost) * c / Decimal(margin)).ln() / (1 - c).ln()
        rows.append({"cost": cost, "monthlyMargin": margin, "churn": churn, "wholeMonths": months,
                     "months": float(exact)})
        assert months == math.floor(exact)
    return rows


ROWS = contracts()
DATES = [(day(a), day(a + gap)) for a, gap in ((-1, 90), (100, 0), (200, 31), (365, 365), (500, 90), (1100, 365))]
found = {"contracts": ROWS, "movements": [movements(ROWS, *dates) for dates in DATES], "paybacks": paybacks()}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(found, separators=(",", ":")) + "\n")
