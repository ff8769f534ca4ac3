"""Loyalty figures from NumPy, SciPy and statsmodels: python3 test/oracles/loyalty.py writes loyalty.json."""

import json
import pathlib

import numpy as np
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

rng = np.random.default_rng(11)


def worth(tally):
    """The answers written out: +1 for a promoter, 0 for a passive, −1 for a detractor."""
    return np.repeat([1.0, 0.0, -1.0], tally)


def scores():
    rows = []
    for tally in [(50, 30, 20), (1, 0, 0), (0, 5, 0), (0, 0, 9), (10, 0, 10), (7, 900, 3), (1, 1, 0), (2, 0, 0)]:
        values, n = worth(tally), sum(tally)
        error = 100 * float(np.std(values)) / n**0.5
        z = 1.959963984540054
        weights = np.array(tally) + np.array([0.75, 1.5, 0.75])
        mean = np.average([1, 0, -1], weights=weights)
        spread = 100 * (np.average((np.array([1, 0, -1]) - mean) ** 2, weights=weights) / (n + 3)) ** 0.5
        score = 100 * float(np.mean(values))
        adjusted = [max(-100, min(score, 100 * mean - z * spread)), min(100, max(score, 100 * mean + z * spread))]
        rows.append({"tally": dict(zip(("promoters", "passives", "detractors"), tally)), "score": score,
                     "standardError": error, "wald": [score - z * error, score + z * error], "adjusted": adjusted})
    return rows


def differences():
    """Three answers more in each group (¾, 1½, ¾), then Welch's t; the difference itself is of the answers as given."""
    rows = []
    z = np.array([1.0, 0.0, -1.0])
    for first, second in [((40, 40, 20), (50, 35, 15)), ((5, 5, 5), (9, 0, 1)), ((300, 400, 300), (290, 410, 300)),
                          ((4, 0, 0), (0, 0, 5)), ((2, 0, 0), (1, 1, 0)), ((3, 1, 1), (900, 50, 50))]:
        groups = [np.array(tally) + np.array([0.75, 1.5, 0.75]) for tally in (first, second)]
        means = [np.average(z, weights=weights) for weights in groups]
        squares = [np.average((z - mean) ** 2, weights=weights) / weights.sum() for mean, weights in zip(means, groups)]
        error = 100 * sum(squares) ** 0.5
        degrees = sum(squares) ** 2 / sum(v * v / (weights.sum() - 1) for v, weights in zip(squares, groups))
        adjusted = 100 * (means[1] - means[0])
        low, high = stats.t.interval(0.95, degrees, loc=adjusted, scale=error)
        difference = 100 * float(worth(second).mean() - worth(first).mean())
        rows.append({"first": first, "second": second, "difference": difference, "standardError": float(error),
                     "degrees": float(degrees), "interval": [max(-200, min(difference, low)), min(200, max(difference, high))],
                     "p": float(2 * stats.t.sf(abs(adjusted) / error, degrees))})
    return rows


def satisfactions():
    rows = []
    for size, high, boxes in [(4, 5, 2), (250, 5, 1), (60, 7, 2), (33, 10, 3)]:
        answers = rng.integers(1, high + 1, size)
        satisfied = int((answers > high - boxes).sum())
        rows.append({"answers": answers.tolist(), "scale": {"highest": high, "topBoxes": boxes}, "share": satisfied / size,
                     "interval": proportion_confint(satisfied, size, 0.1, "wilson")})
    return rows


def efforts():
    rows = []
    for size in (6, 40, 500):
        answers = np.clip(np.round(rng.normal(5.5, 1.2, size)), 1, 7)
        low, high = sm.stats.DescrStatsW(answers).tconfint_mean(0.05)
        rows.append({"answers": answers.astype(int).tolist(), "mean": float(answers.mean()),
                     "interval": [max(1, low), min(7, high)]})
    return rows


found = {"scores": scores(), "differences": differences(), "satisfactions": satisfactions(), "efforts": efforts()}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(found, separators=(",", ":")) + "\n")
