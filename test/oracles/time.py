"""Calendar figures from Python's own calendar, dateutil and NumPy: python3 test/oracles/time.py writes time.json."""

import datetime as dt
import json
import pathlib
import random
import zoneinfo

import numpy as np
import pandas as pd
from dateutil.relativedelta import relativedelta

random.seed(20260401)
EPOCH = dt.date(1970, 1, 1)


def any_date(low="1600-01-01", high="2399-12-31"):
    first, last = (dt.date.fromisoformat(text).toordinal() for text in (low, high))
    return dt.date.fromordinal(random.randint(first, last))


def days():
    dates = [any_date() for _ in range(200)] + [dt.date(2000, 2, 29), dt.date(1900, 3, 1), dt.date(1, 1, 1)]
    return [{"date": d.isoformat().zfill(10), "number": (d - EPOCH).days, "weekday": d.isoweekday()} for d in dates]


def shifts():
    rows = []
    for _ in range(200):
        date = any_date("1900-01-01", "2100-12-31")
        shift = {"years": random.randint(-3, 3), "months": random.randint(-30, 30), "days": random.randint(-40, 40)}
        rows.append({"date": date.isoformat(), "shift": shift, "to": (date + relativedelta(**shift)).isoformat()})
    return rows


def tenures():
    rows = []
    for _ in range(200):
        began = any_date("2015-01-01", "2026-12-31")
        on = began + dt.timedelta(days=random.randint(0, 4000))
        months = 0
        while began + relativedelta(months=months + 1) <= on:
            months += 1
        rows.append({"began": began.isoformat(), "on": on.isoformat(), "days": (on - began).days, "months": months})
    return rows


def periods():
    rows = []
    frequencies = {"month": "M", "quarter": "Q-DEC", "year": "Y", "week": "W-SUN"}
    fiscal = {"quarter": "Q-MAR", "year": "A-MAR"}
    for _ in range(60):
        date = any_date("1990-01-01", "2050-12-31")
        for kind, code in frequencies.items():
            p = pd.Period(date, code)
            rows.append({"kind": kind, "date": date.isoformat(), "calendar": {},
                         "first": p.start_time.date().isoformat(), "last": p.end_time.date().isoformat()})
        for kind, code in fiscal.items():
            p = pd.Period(date, code)
            rows.append({"kind": kind, "date": date.isoformat(), "calendar": {"yearStartsIn": 4},
                         "first": p.start_time.date().isoformat(), "last": p.end_time.date().isoformat()})
        p = pd.Period(date, "W-SAT")
        rows.append({"kind": "week", "date": date.isoformat(), "calendar": {"weekStartsOn": 7},
                     "first": p.start_time.date().isoformat(), "last": p.end_time.date().isoformat()})
    return rows


def zones():
    rows = []
    names = ["Asia/Tokyo", "Europe/Paris", "America/New_York", "America/Sao_Paulo", "Pacific/Apia", "Asia/Kathmandu"]
    for name in names:
        zone = zoneinfo.ZoneInfo(name)
        for _ in range(40):
            at = random.randint(631152000, 1893456000)
            rows.append({"zone": name, "instant": at * 1000 + random.randint(0, 999),
                         "date": dt.datetime.fromtimestamp(at, zone).date().isoformat()})
    return rows


def starts():
    rows = []
    cases = [("Asia/Tokyo", "2026-04-01"), ("Europe/Paris", "2026-03-29"), ("Europe/Paris", "2026-03-30"),
             ("America/New_York", "2025-11-02"), ("America/New_York", "2025-11-03"), ("Asia/Kathmandu", "2020-01-01"),
             ("America/Sao_Paulo", "2017-10-15"), ("America/Sao_Paulo", "2017-10-16"), ("Asia/Beirut", "2022-03-27")]
    for name, date in cases:
        zone = zoneinfo.ZoneInfo(name)
        day = dt.date.fromisoformat(date)
        at = int(dt.datetime.combine(day, dt.time(), dt.timezone.utc).timestamp()) - 15 * 3600
        while dt.datetime.fromtimestamp(at, zone).date() < day:
            at += 60
        rows.append({"zone": name, "date": date, "instant": at * 1000})
    return rows


def working_days():
    holidays = ["2026-01-01", "2026-01-12", "2026-02-11", "2026-02-23", "2026-03-20", "2026-04-29", "2026-05-03",
                "2026-05-04", "2026-05-05", "2026-05-06", "2026-07-20", "2026-08-11", "2026-09-21", "2026-09-22"]
    calendar = np.busdaycalendar(holidays=holidays)
    friday = np.busdaycalendar(weekmask="1111001", holidays=holidays)
    rows = []
    for _ in range(120):
        start = any_date("2025-12-01", "2026-10-01")
        end = start + dt.timedelta(days=random.randint(0, 120))
        count = random.randint(-60, 60)
        row = {"from": start.isoformat(), "to": end.isoformat(), "count": count}
        for name, use in (("western", calendar), ("gulf", friday)):
            roll = "backward" if count > 0 else "forward"
            row[name] = {
                "works": bool(np.is_busday(np.datetime64(start), busdaycal=use)),
                "between": int(np.busday_count(start, end, busdaycal=use)),
                "after": str(np.busday_offset(start, count, roll=roll, busdaycal=use)),
            }
        rows.append(row)
    return {"holidays": holidays, "rows": rows}


def cohorts():
    subjects = []
    for _ in range(300):
        joined = any_date("2025-01-01", "2025-09-30")
        count = random.randint(0, 8)
        active = [joined + dt.timedelta(days=random.randint(-20, 300)) for _ in range(count)]
        subjects.append({"joinedOn": joined.isoformat(), "activeOn": [d.isoformat() for d in active]})
    until = "2025-11-20"
    rows = [(i, s["joinedOn"], d) for i, s in enumerate(subjects) for d in s["activeOn"] if s["joinedOn"] <= d <= until]
    frame = pd.DataFrame(rows, columns=["subject", "joined", "active"])
    frame["cohort"] = pd.to_datetime(frame["joined"]).dt.to_period("M")
    frame["offset"] = (pd.to_datetime(frame["active"]).dt.to_period("M") - frame["cohort"]).map(lambda gap: gap.n)
    counts = frame.groupby(["cohort", "offset"])["subject"].nunique()
    sizes = pd.Series([s["joinedOn"][:7] for s in subjects]).value_counts()
    return {"seenUntil": until, "subjects": subjects,
            "sizes": {month: int(size) for month, size in sizes.items()},
            "active": [{"month": str(c), "offset": int(k), "count": int(n)} for (c, k), n in counts.items()]}


found = {"days": days(), "shifts": shifts(), "tenures": tenures(), "periods": periods(), "zones": zones(),
         "starts": starts(), "workingDays": working_days(), "cohorts": cohorts()}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(found, separators=(",", ":")) + "\n")
