"""Correlations, regressions and judgements of scores, from SciPy, statsmodels and NumPy.

The intervals of Spearman and Kendall, DeLong's variance and average precision are no part of those libraries: they are written
out here from their definitions, by brute force over all pairs or thresholds.
"""
import json
import os
import numpy as np
import scipy.optimize
import scipy.stats as st
import statsmodels.api as sm

random = np.random.default_rng(20240403)
Z = st.norm.isf(.025)


def fisher(r, se):
    return [float(np.tanh(np.arctanh(r) - Z * se)), float(np.tanh(np.arctanh(r) + Z * se))]


def correlations():
    cases = []
    for n, ties in ((8, False), (25, False), (40, True), (12, True), (90, False)):
        x = np.round(random.normal(0, 1, n), 0 if ties else 6)
        y = np.round(.5 * x + random.normal(0, 1, n), 0 if ties else 6)
        p, s, k = st.pearsonr(x, y), st.spearmanr(x, y), st.kendalltau(x, y, method='asymptotic' if ties or n > 60 else 'exact')
        cases.append({'x': x.tolist(), 'y': y.tolist(),
                      'pearson': [float(p[0]), float(p[1]), *map(float, p.confidence_interval(.95))],
                      'spearman': [float(s[0]), float(s[1]), *fisher(s[0], np.sqrt((1 + s[0] ** 2 / 2) / (n - 3)))],
                      'kendall': [float(k[0]), float(k[1]), *fisher(k[0], np.sqrt(.437 / (n - 4)))]})
    return cases


def lagged():
    x = np.round(random.normal(0, 1, 40), 4)
    y = np.round(np.concatenate([random.normal(0, 1, 3), x[:-3]]) + .4 * random.normal(0, 1, 40), 4)
    lags = []
    for lag in range(-6, 7):
        a, b = (x[:len(x) - lag], y[lag:]) if lag >= 0 else (x[-lag:], y[:lag])
        lags.append([lag, len(a), float(np.corrcoef(a, b)[0, 1])])
    return {'x': x.tolist(), 'y': y.tolist(), 'lags': lags}


def regression_set(n):
    x = np.column_stack([np.round(random.normal(50, 20, n), 2), random.binomial(1, .4, n).astype(float),
                         np.round(random.gamma(2, 3, n), 3)])
    return x


def linear():
    x = regression_set(70)
    y = np.round(3 + .2 * x[:, 0] - 4 * x[:, 1] + .5 * x[:, 2] + random.normal(0, 3, 70), 3)
    fit = sm.OLS(y, sm.add_constant(x)).fit()
    ridge = 12.5
    spread = x.std(axis=0)
    z = (x - x.mean(axis=0)) / spread
    stacked = np.vstack([np.column_stack([np.ones(70), z]), np.sqrt(ridge) * np.eye(4)[1:]])
    b = np.linalg.lstsq(stacked, np.concatenate([y, np.zeros(3)]), rcond=None)[0]
    slopes = b[1:] / spread
    return {'x': x.T.tolist(), 'y': y.tolist(), 'coefficient': fit.params.tolist(), 'error': fit.bse.tolist(),
            't': fit.tvalues.tolist(), 'p': fit.pvalues.tolist(), 'interval': fit.conf_int().tolist(),
            'rSquared': float(fit.rsquared), 'sd': float(np.sqrt(fit.scale)), 'f': float(fit.fvalue), 'fp': float(fit.f_pvalue),
            'covariance': fit.cov_params().ravel().tolist(), 'ridge': ridge,
            'ridged': [float(b[0] - slopes @ x.mean(axis=0)), *slopes.tolist()]}


def logistic():
    n = 150
    x = regression_set(n)
    y = random.binomial(1, 1 / (1 + np.exp(-(-2 + .03 * x[:, 0] + .8 * x[:, 1] - .15 * x[:, 2])))).astype(float)
    fit = sm.Logit(y, sm.add_constant(x)).fit(disp=0, method='newton', tol=1e-14)
    ridge = 4.0
    spread = x.std(axis=0)
    z = np.column_stack([np.ones(n), (x - x.mean(axis=0)) / spread])

    def loss(b):
        e = z @ b
        return np.sum(np.logaddexp(0, e) - y * e) + ridge / 2 * b[1:] @ b[1:]

    def slope(b):
        return z.T @ (1 / (1 + np.exp(-(z @ b))) - y) + ridge * np.concatenate([[0], b[1:]])

    def curve(b):
        q = 1 / (1 + np.exp(-(z @ b)))
        return (z * (q * (1 - q))[:, None]).T @ z + ridge * np.diag([0, 1, 1, 1])
    b = scipy.optimize.minimize(loss, np.zeros(4), jac=slope, hess=curve, method='trust-exact', options={'gtol': 1e-12}).x
    slopes = b[1:] / spread
    return {'x': x.T.tolist(), 'y': y.tolist(), 'coefficient': fit.params.tolist(), 'error': fit.bse.tolist(),
            'p': fit.pvalues.tolist(), 'interval': np.exp(fit.conf_int()).tolist(), 'logLikelihood': float(fit.llf),
            'none': float(fit.llnull), 'statistic': float(fit.llr), 'statisticP': float(fit.llr_pvalue), 'ridge': ridge,
            'first': float(fit.predict(sm.add_constant(x))[0]), 'ridged': [float(b[0] - slopes @ x.mean(axis=0)), *slopes.tolist()]}


def judged():
    cases = []
    for n, digits in ((60, 6), (200, 1), (33, 2)):
        y = random.binomial(1, .35, n)
        s = np.round(1 / (1 + np.exp(-(random.normal(0, 1, n) + 1.2 * y - .8))), digits)
        a, b = s[y == 1], s[y == 0]
        psi = (a[:, None] > b[None, :]) + .5 * (a[:, None] == b[None, :])
        auc = st.mannwhitneyu(a, b).statistic / (len(a) * len(b))
        se = np.sqrt(psi.mean(axis=1).var(ddof=1) / len(a) + psi.mean(axis=0).var(ddof=1) / len(b))
        ap, last = 0., 0.
        for cut in sorted(set(s), reverse=True):
            chosen = s >= cut
            recall = y[chosen].sum() / y.sum()
            ap += (recall - last) * y[chosen].mean()
            last = recall
        edges = np.linspace(0, 1, 11)
        which = np.clip(np.searchsorted(edges, s, side='left') - 1, 0, 9)
        gaps = [abs(s[which == k].mean() - y[which == k].mean()) if (which == k).any() else 0. for k in range(10)]
        counts = [int((which == k).sum()) for k in range(10)]
        cases.append({'scores': s.tolist(), 'outcomes': y.tolist(), 'auc': float(auc), 'error': float(se),
                      'interval': [max(0., float(auc - Z * se)), min(1., float(auc + Z * se))], 'ap': float(ap),
                      'brier': float(np.mean((s - y) ** 2)), 'counts': counts, 'gap': float(max(gaps)),
                      'ece': float(np.dot(gaps, counts) / n)})
    y = random.binomial(1, .3, 200)
    s = random.permutation(200) / 200 + .3037 * y
    order = np.argsort(-s)
    rates = y[order].reshape(10, 20).mean(axis=1)
    lift = {'scores': s.tolist(), 'outcomes': y.tolist(), 'rates': rates.tolist(), 'lifts': (rates / y.mean()).tolist(),
            'gains': (np.cumsum(rates * 20) / y.sum()).tolist()}
    return cases, lift


cases, lift = judged()
with open(os.path.splitext(os.path.abspath(__file__))[0] + '.json', 'w') as out:
    json.dump({'correlations': correlations(), 'lagged': lagged(), 'linear': linear(), 'logistic': logistic(),
               'judged': cases, 'lift': lift}, out, separators=(',', ':'))
    out.write('\n')
