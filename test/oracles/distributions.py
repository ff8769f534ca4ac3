"""Densities and both tails of the eight distributions over their usual range, from SciPy.

SciPy 1.10 itself is off by 1e-12 to 1e-9 in its t, F and beta quantiles, in the F tail at 0, and in densities with parameters in the
thousands: those come from distribution-tails.R.
"""
import json
import os
import scipy.stats as st

POINTS = [1e-4, 0.001, 0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98, 0.999, 0.9999]
CONTINUOUS = {
    'normal': [((0, 1), st.norm(0, 1)), ((3, 2), st.norm(3, 2)), ((-100, 0.5), st.norm(-100, 0.5))],
    'studentT': [((n,), st.t(n)) for n in (1, 2.5, 5, 10, 30, 200)],
    'chiSquare': [((n,), st.chi2(n)) for n in (1, 2, 3.5, 10, 50, 400)],
    'fisherF': [((a, b), st.f(a, b)) for a, b in ((1, 1), (1, 10), (3, 20), (12.5, 4), (100, 250), (2, 1000))],
    'gamma': [((a, r), st.gamma(a, scale=1 / r)) for a, r in ((0.05, 1), (0.5, 2), (1, 1), (2.7, 0.25), (40, 8), (90, 3))],
    'beta': [((a, b), st.beta(a, b)) for a, b in ((0.5, 0.5), (1, 3), (2, 5), (0.2, 8), (30, 2), (200, 300), (0.67, 3.8))],
}
DISCRETE = {
    'binomial': [((n, p), st.binom(n, p), range(0, n + 1, max(1, n // 12))) for n, p in
                 ((1, 0.3), (10, 0.5), (40, 0.02), (250, 0.9), (2000, 0.31))],
    'poisson': [((m,), st.poisson(m), k) for m, k in
                ((0.1, range(0, 5)), (1, range(0, 9)), (4.5, range(0, 20, 2)), (60, range(30, 100, 7)),
                 (150, range(100, 220, 15)))],
}


rows = []
for name, cases in CONTINUOUS.items():
    for parameters, frozen in cases:
        for p in POINTS:
            x = float(frozen.ppf(p))
            if x < 1e-200 and name in ('gamma', 'beta'):
                continue
            x = float('%.6g' % x)
            if name == 'beta' and (x >= 1 or x <= 0):
                continue
            if name == 'fisherF' and x < 1e-6:
                continue
            rows.append([name, parameters, x, float(frozen.pdf(x)), float(frozen.cdf(x)), float(frozen.sf(x))])
for name, cases in DISCRETE.items():
    for parameters, frozen, ks in cases:
        for k in ks:
            rows.append([name, parameters, k, float(frozen.pmf(k)), float(frozen.cdf(k)), float(frozen.sf(k))])

with open(os.path.splitext(os.path.abspath(__file__))[0] + '.json', 'w') as out:
    json.dump({'rows': rows}, out, separators=(',', ':'))
    out.write('\n')
