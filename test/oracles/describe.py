"""Mean, variance, weighted mean, quantiles, histogram and ranks, from NumPy and SciPy."""
import json
import os
import numpy as np
from scipy.stats import rankdata

random = np.random.default_rng(20240401)
lists = {
    'one': [4.25],
    'same': [7.0, 7.0, 7.0],
    'ties': [3.0, 1.0, 3.0, 2.0, 2.0, 3.0, -4.5],
    'normal': [round(float(x), 6) for x in random.normal(50, 12, 60)],
    'skew': [round(float(x), 6) for x in random.lognormal(1, 1.5, 45)],
    'far': [float(1e9 + x) for x in (0.1, 0.2, 0.3, 0.7, 0.45)],
    'counts': [float(x) for x in random.poisson(3, 80)],
}
cases = []
for name, values in lists.items():
    weights = [float(1 + i % 4) for i in range(len(values))]
    counts, edges = np.histogram(values, bins=6)
    cases.append({
        'name': name, 'values': values, 'weights': weights, 'mean': float(np.mean(values)),
        'variance': float(np.var(values, ddof=1)) if len(values) > 1 else None,
        'population': float(np.var(values)), 'weighted': float(np.average(values, weights=weights)),
        'quantiles': [[p, float(np.quantile(values, p))] for p in (0, .01, .1, .25, .5, .6, .9, .999, 1)],
        'median': float(np.median(values)), 'counts': counts.tolist(), 'edges': edges.tolist(),
        'ranks': {ties: rankdata(values, method=ties).tolist() for ties in ('average', 'min', 'max', 'dense')},
    })
with open(os.path.splitext(os.path.abspath(__file__))[0] + '.json', 'w') as out:
    json.dump(cases, out, separators=(',', ':'))
    out.write('\n')
