"""Experiment figures from SciPy, statsmodels and mpmath: python3 test/oracles/experiments.py writes experiments.json.

R's own figures for the same tests are in experiments.R.
"""

import json
import math
import pathlib

import mpmath
import numpy as np
import statsmodels.api as sm
from scipy import integrate, optimize, stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.power import TTestIndPower
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint, proportions_ztest

rng = np.random.default_rng(20260401)
PAIRS = [(50, 100, 60, 100), (3, 4, 1, 4), (0, 20, 5, 25), (48, 80, 56, 70), (120, 10000, 295, 10000), (7, 9, 9, 9),
         (1, 500, 2, 300), (0, 10, 10, 10), (990, 1000, 900, 1000), (5123, 100000, 5411, 99000), (5, 56, 0, 29)]


def proportions():
    rows = []
    for x1, n1, x2, n2 in PAIRS:
        row = {"control": {"successes": x1, "trials": n1}, "variant": {"successes": x2, "trials": n2}}
        row["wilson"] = {str(c): proportion_confint(x1, n1, 1 - c, "wilson") for c in (0.8, 0.95, 0.99)}
        row["wald"] = confint_proportions_2indep(x2, n2, x1, n1, compare="diff", method="wald")
        row["newcombe"] = confint_proportions_2indep(x2, n2, x1, n1, compare="diff", method="newcomb")
        z, p = proportions_ztest([x2, x1], [n2, n1])
        row["z"], row["p"] = float(z), float(p)
        row["chi"] = [float(v) for v in stats.chi2_contingency([[x1, n1 - x1], [x2, n2 - x2]], correction=False)[:2]]
        row["yates"] = [float(v) for v in stats.chi2_contingency([[x1, n1 - x1], [x2, n2 - x2]], correction=True)[:2]]
        if x1 and x2:
            low, high = confint_proportions_2indep(x2, n2, x1, n1, compare="ratio", method="log")
            row["lift"] = [x2 / n2 / (x1 / n1) - 1, low - 1, high - 1]
        rows.append(row)
    return rows


def summary(values):
    return {"n": len(values), "mean": float(np.mean(values)), "variance": float(np.var(values, ddof=1))}


def welch():
    rows = []
    for n1, n2, shift, scale in [(10, 12, 0.5, 2), (200, 50, 0, 1), (3, 2, 5, 1), (1000, 1000, 0.2, 5)]:
        a, b = rng.normal(100, 1, n1), rng.normal(100 + shift, scale, n2)
        t, p = stats.ttest_ind(b, a, equal_var=False)
        compare = sm.stats.CompareMeans(sm.stats.DescrStatsW(b), sm.stats.DescrStatsW(a))
        low, high = compare.tconfint_diff(usevar="unequal")
        row = {"control": a.tolist(), "variant": b.tolist(), "t": float(t), "p": float(p), "interval": [low, high]}
        rows.append(row | {"degrees": float(compare.dof_satt()), "summary": summary(a)})
    return rows


def mann_whitney():
    rows = []
    cases = [(rng.normal(0, 1, 8), rng.normal(1, 1, 6)), (rng.normal(0, 1, 40), rng.normal(0.3, 1, 45)),
             (rng.integers(0, 6, 30), rng.integers(1, 7, 25)), (rng.normal(0, 1, 80), rng.normal(0, 2, 60)),
             (np.array([1.0, 2, 3]), np.array([4.0, 5, 6])), (rng.integers(0, 3, 200), rng.integers(0, 3, 300))]
    for a, b in cases:
        tied = len(np.unique(np.concatenate([a, b]))) < len(a) + len(b)
        exact = not tied and max(len(a), len(b)) < 50
        u, p = stats.mannwhitneyu(b, a, method="exact" if exact else "asymptotic", use_continuity=True)
        rows.append({"control": a.tolist(), "variant": b.tolist(), "u": float(u), "p": float(p), "exact": exact})
    return rows


def mismatch():
    rows = []
    for counts, ratios in [([821588, 815482], [1, 1]), ([905, 95], [9, 1]), ([333, 340, 298], [1, 1, 1])]:
        expected = np.array(ratios) * sum(counts) / sum(ratios)
        statistic, p = stats.chisquare(counts, expected)
        rows.append({"counts": counts, "ratios": ratios, "chiSquare": float(statistic), "p": float(p)})
    return rows


def cuped():
    rows = []
    for n1, n2, slope in [(60, 50, 0.8), (400, 380, -1.5), (5, 6, 3)]:
        x1, x2 = rng.normal(10, 2, n1), rng.normal(10, 2, n2)
        y1, y2 = slope * x1 + rng.normal(0, 1, n1), 0.4 + slope * x2 + rng.normal(0, 1.5, n2)
        arm = np.concatenate([np.zeros(n1), np.ones(n2)])
        x, y = np.concatenate([x1, x2]), np.concatenate([y1, y2])
        full = sm.OLS(y, np.column_stack([np.ones_like(x), arm, x])).fit()
        plain = sm.OLS(y, np.column_stack([np.ones_like(x), arm])).fit()
        rows.append({"control": {"during": y1.tolist(), "before": x1.tolist()},
                     "variant": {"during": y2.tolist(), "before": x2.tolist()},
                     "theta": float(full.params[2]), "effect": float(full.params[1]),
                     "reduction": float(1 - full.ssr / plain.ssr)})
    return rows


def adjusted():
    rows = []
    for size in (1, 3, 10, 40):
        p = (rng.uniform(0, 1, size) ** 3).tolist()
        rows.append({"p": p, "holm": multipletests(p, method="holm")[1].tolist(),
                     "bh": multipletests(p, method="fdr_bh")[1].tolist()})
    return rows


def powers():
    rows = []
    for n, d, level in [(20, 1, 0.05), (2, 2, 0.05), (5, 0.1, 0.1), (400, 0.2, 0.01), (12000, 0.03, 0.05)]:
        power = TTestIndPower().power(d, n, level, alternative="two-sided")
        rows.append({"perArm": n, "difference": d, "level": level, "power": float(power)})
    return rows


def best():
    rows = []
    for arms in [[(11, 91), (16, 86)], [(1, 1), (1, 1)], [(3, 5), (2, 9), (40, 80)], [(200, 9800), (2, 40)],
                 [(5001, 5001), (4901, 5101), (4951, 5051)], [(1, 30), (0.5, 30.5)]]:
        mpmath.mp.dps = 30
        found = []
        for i, (a, b) in enumerate(arms):
            others = [arm for j, arm in enumerate(arms) if j != i]

            def wins(x, a=a, b=b, others=others):
                density = stats.beta.pdf(x, a, b)
                return density * math.prod(stats.beta.cdf(x, c, d) for c, d in others)

            marks = sorted({float(v) for c, d in arms for v in stats.beta.ppf([1e-12, 0.01, 0.5, 0.99, 1 - 1e-12], c, d)})
            edges = [0, *marks, 1]
            parts = [integrate.quad(wins, lo, hi, epsabs=1e-14, epsrel=1e-12, limit=200)[0]
                     for lo, hi in zip(edges, edges[1:])]
            found.append(sum(parts))
        rows.append({"arms": [{"a": a, "b": b} for a, b in arms], "best": found})
    return rows


def posteriors():
    rows = []
    for x, n, a, b in [(12, 100, 1, 1), (0, 7, 0.5, 0.5), (900, 1000, 20, 80)]:
        posterior = stats.beta(a + x, b + n - x)
        rows.append({"successes": x, "trials": n, "prior": {"a": a, "b": b}, "mean": float(posterior.mean()),
                     "interval": [float(v) for v in posterior.interval(0.9)]})
    return rows


def sequential_means():
    rows = []
    for n1, m1, v1, n2, m2, v2, tau in [(1000, 10, 4, 1000, 10.5, 4, 0.5), (200, 3, 9, 300, 3.1, 16, 1),
                                        (50000, 1, 2, 50000, 1.02, 2, 0.01)]:
        variance, d = v1 / n1 + v2 / n2, m2 - m1

        def log_ratio(theta, variance=variance, d=d, tau=tau):
            # The mixture over true effects e ~ N(theta, tau^2), integrated number by number.
            # Both the mixture and the point hypothesis have the same normal likelihood of d.
            low, high = min(theta, d) - 10 * tau, max(theta, d) + 10 * tau
            marks = [d - 8 * math.sqrt(variance), d, d + 8 * math.sqrt(variance)]
            mixture = integrate.quad(lambda e: stats.norm.pdf(d, e, math.sqrt(variance)) * stats.norm.pdf(e, theta, tau),
                                     low, high, points=marks, limit=500, epsabs=0, epsrel=1e-11)[0]
            return math.log(mixture) - stats.norm.logpdf(d, theta, math.sqrt(variance))

        limit = math.log(1 / 0.05)
        wide = 12 * math.sqrt(variance)
        low = optimize.brentq(lambda t: log_ratio(t) - limit, d - wide, d, xtol=1e-14)
        high = optimize.brentq(lambda t: log_ratio(t) - limit, d, d + wide, xtol=1e-14)
        rows.append({"control": {"n": n1, "mean": m1, "variance": v1}, "variant": {"n": n2, "mean": m2, "variance": v2},
                     "typicalEffect": tau, "interval": [low, high], "p": min(1.0, math.exp(-log_ratio(0)))})
    return rows


def sequential_proportion():
    rows = []
    for s, n in [(50, 100), (0, 20), (20, 20), (3, 1000), (70000, 100000)]:

        def log_ratio(p, s=s, n=n):
            mpmath.mp.dps = 40
            mixture = mpmath.log(mpmath.beta(s + 1, n - s + 1))
            return float(mixture - s * mpmath.log(p) - (n - s) * mpmath.log(1 - mpmath.mpf(p)))

        limit, rate = math.log(1 / 0.05), s / n
        low = 0.0 if s == 0 else optimize.brentq(lambda p: log_ratio(p) - limit, 1e-12, rate - 1e-13, xtol=1e-15)
        high = 1.0 if s == n else optimize.brentq(lambda p: log_ratio(p) - limit, rate + 1e-13, 1 - 1e-12, xtol=1e-15)
        rows.append({"successes": s, "trials": n, "interval": [low, high]})
    return rows


def tables():
    rows = []
    for table in ([[10, 20, 30], [6, 9, 17]], [[12, 7], [5, 9], [8, 8]], [[1, 2], [3, 4]]):
        statistic, p, degrees, expected = stats.chi2_contingency(table, correction=False)
        rows.append({"table": table, "chiSquare": float(statistic), "p": float(p), "degrees": int(degrees),
                     "leastExpected": float(expected.min())})
    return rows


found = {"proportions": proportions(), "welch": welch(), "mannWhitney": mann_whitney(), "mismatch": mismatch(),
         "cuped": cuped(), "adjusted": adjusted(), "powers": powers(), "best": best(), "posteriors": posteriors(),
         "sequentialMeans": sequential_means(), "sequentialProportion": sequential_proportion(), "tables": tables()}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(found, separators=(",", ":")) + "\n")
