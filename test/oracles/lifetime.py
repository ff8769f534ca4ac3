"""Lifetime models fitted and forecast with SciPy and mpmath: python3 test/oracles/lifetime.py writes lifetime.json.

The likelihoods are written from the papers, the Pareto/NBD one with its integral done numerically, and are maximised by
SciPy; standard errors are from statsmodels' second differences. Forecasts use the published closed forms in mpmath.
"""

import json
import pathlib

import mpmath
import numpy as np
from scipy import integrate, optimize, special
from statsmodels.tools.numdiff import approx_hess

rng = np.random.default_rng(20260401)
mpmath.mp.dps = 30


def fitted(names, loss, start):
    """Maximum likelihood over logarithms, then standard errors in the parameters themselves."""
    on_logs = lambda logs: loss(np.exp(logs))
    point = np.log(start)
    for _ in range(4):
        point = optimize.minimize(on_logs, point, method="Nelder-Mead",
                                  options={"xatol": 1e-10, "fatol": 1e-11, "maxiter": 8000, "maxfev": 8000}).x
    parameters = np.exp(point)
    errors = np.sqrt(np.diag(np.linalg.inv(approx_hess(parameters, loss))))
    return {"parameters": dict(zip(names, parameters)), "standardErrors": dict(zip(names, errors)),
            "logLikelihood": -float(loss(parameters))}


def histories(size, kind):
    rows = []
    for _ in range(size):
        watched = float(np.round(rng.uniform(20, 40), 1))
        rate, at, count, last = rng.gamma(0.8, 1 / 6), 0.0, 0, 0.0
        chance, end = rng.beta(0.9, 2.5), rng.exponential(1 / rng.gamma(0.9, 1 / 15))
        if kind == "modified" and rng.uniform() < chance:
            end = 0.0
        while True:
            at += rng.exponential(1 / rate)
            if at > watched or (kind == "pareto" and at > end) or end == 0.0:
                break
            moment = min(watched, float(np.ceil(at * 7) / 7))
            count, last = count + 1, moment
            if kind != "pareto" and rng.uniform() < chance:
                break
        rows.append((count, last, watched))
    return np.array(rows)


def columns(rows):
    return {"frequency": rows[:, 0].astype(int).tolist(), "recency": rows[:, 1].tolist(), "age": rows[:, 2].tolist()}


def bg_loss(rows, modified):
    x, last, watched = rows.T

    def loss(parameters):
        r, alpha, a, b = parameters
        y = x + 1 if modified else x
        front = special.gammaln(r + x) - special.gammaln(r) + r * np.log(alpha)
        stayed = special.betaln(a, b + y) - special.betaln(a, b) - (r + x) * np.log(alpha + watched)
        some = (y > 0)
        left = np.where(some, special.betaln(a + 1, np.where(some, b + y - 1, 1)) - special.betaln(a, b)
                        - (r + x) * np.log(alpha + last), -np.inf)
        return -np.sum(front + np.logaddexp(stayed, left))

    return loss


def pareto_loss(rows):
    x, last, watched = rows.T
    nodes, weights = np.polynomial.legendre.leggauss(80)

    def loss(parameters):
        r, alpha, s, beta = parameters
        front = special.gammaln(r + x) - special.gammaln(r) + r * np.log(alpha) + s * np.log(beta)
        stayed = -(r + x) * np.log(alpha + watched) - s * np.log(beta + watched)
        half = (watched - last) / 2
        tau = (watched + last)[:, None] / 2 + half[:, None] * nodes
        logs = -(r + x)[:, None] * np.log(alpha + tau) - (s + 1) * np.log(beta + tau)
        left = np.log(s) + np.log(np.maximum(half, 1e-300)) + special.logsumexp(logs, axis=1, b=weights)
        return -np.sum(front + np.logaddexp(stayed, np.where(half > 0, left, -np.inf)))

    return loss


def purchases():
    found = {}
    for kind in ("bg", "modified", "pareto"):
        rows = histories(500, kind)
        if kind == "pareto":
            fit = fitted(("r", "alpha", "s", "beta"), pareto_loss(rows), [1, 10, 1, 10])
        else:
            fit = fitted(("r", "alpha", "a", "b"), bg_loss(rows, kind == "modified"), [1, 10, 1, 1])
        found[kind] = {"histories": columns(rows), "fit": fit}
    return found


def beta_geometric_forecast(r, alpha, a, b, x, last, watched, t, modified):
    r, alpha, a, b, last, watched, t = map(mpmath.mpf, (r, alpha, a, b, last, watched, t))
    y = x + 1 if modified else x
    # a = 1 is the limit of the published form, taken from both sides.
    if a == 1:
        sides = [beta_geometric_forecast(r, alpha, a + e, b, x, last, watched, t, modified) for e in
                 (mpmath.mpf("1e-10"), -mpmath.mpf("1e-10"))]
        return [float(sum(side[i] for side in sides) / 2) for i in (0, 1)]
    z = t / (alpha + watched + t)
    ahead = (a + b + y - 1) / (a - 1) * (1 - ((alpha + watched) / (alpha + watched + t)) ** (r + x)
                                         * mpmath.hyp2f1(r + x, b + y, a + b + y - 1, z))
    odds = 0 if y == 0 else a / (b + y - 1) * ((alpha + watched) / (alpha + last)) ** (r + x)
    return [float(ahead / (1 + odds)), float(1 / (1 + odds))]


def pareto_forecast(r, alpha, s, beta, x, last, watched, t):
    inside = lambda tau: (alpha + tau) ** (-(r + x)) * (beta + tau) ** (-(s + 1))
    left = s * mpmath.quad(inside, mpmath.linspace(last, watched, 9)) if watched > last else 0
    odds = mpmath.mpf(alpha + watched) ** (r + x) * mpmath.mpf(beta + watched) ** s * left
    ahead = (r + x) / mpmath.mpf(alpha + watched) * mpmath.quad(
        lambda u: ((beta + watched) / mpmath.mpf(beta + watched + u)) ** s, mpmath.linspace(0, t, 9))
    return [float(ahead / (1 + odds)), float(1 / (1 + odds))]


def forecasts():
    cases = [(0.243, 4.414, 0.793, 2.426), (0.525, 6.183, 0.891, 1.614), (2.5, 1.5, 1, 3), (1.2, 30, 2.5, 0.4), (5, 3, 0.2, 9)]
    people = [(0, 0, 38.86), (2, 30.43, 38.86), (26, 30.86, 31), (1, 0.1, 5), (150, 39, 39.5), (4, 12, 12)]
    rows = []
    for one, two, three, four in cases:
        for x, last, watched in people:
            for t in (0, 0.5, 39, 400):
                given = {"parameters": [one, two, three, four], "history": [x, last, watched], "within": t}
                rows.append({**given, "bg": beta_geometric_forecast(one, two, three, four, x, last, watched, t, False),
                             "modified": beta_geometric_forecast(one, two, three, four, x, last, watched, t, True),
                             "pareto": pareto_forecast(one, two, three, four, x, last, watched, t)})
    return rows


def newcomers():
    rows = []
    for parameters in [(0.243, 4.414, 0.793, 2.426), (2.5, 1.5, 1.3, 3), (0.553, 10.578, 0.606, 11.669)]:
        for t in (1, 52, 300):
            r, alpha, a, b = map(mpmath.mpf, parameters)
            bg = (a + b - 1) / (a - 1) * (1 - (alpha / (alpha + t)) ** r * mpmath.hyp2f1(r, b, a + b - 1, t / (alpha + t)))
            modified = b / (a - 1) * (1 - (alpha / (alpha + t)) ** r * mpmath.hyp2f1(r, b + 1, a + b, t / (alpha + t)))
            pareto = r * b / (alpha * (a - 1)) * (1 - (b / (b + t)) ** (a - 1))
            rows.append({"parameters": parameters, "within": t, "bg": float(bg), "modified": float(modified),
                         "pareto": float(pareto)})
    return rows


def gamma_gamma():
    size = 500
    count = rng.integers(1, 12, size)
    spend = np.array([rng.gamma(4.0, 1, n).mean() / rng.gamma(3.0, 1 / 20.0) for n in count])

    def loss(parameters):
        p, q, v = parameters
        return -np.sum(special.gammaln(p * count + q) - special.gammaln(p * count) - special.gammaln(q) + q * np.log(v)
                       + (p * count - 1) * np.log(spend) + p * count * np.log(count)
                       - (p * count + q) * np.log(v + count * spend))

    fit = fitted(("p", "q", "v"), loss, [1, 1, 10])
    expected = []
    for p, q, v, x, m in [(6.25, 3.74, 15.44, 1, 10), (6.25, 3.74, 15.44, 7, 80), (2, 0.9, 5, 3, 4), (6.25, 3.74, 15.44, 0, 0)]:
        # The posterior mean of p over the rate nu, integrated: nu given the data is Gamma(px + q, rate v + mx).
        shape, rate = p * x + q, v + m * x
        value = integrate.quad(lambda nu: p / nu * np.exp(shape * np.log(rate) + (shape - 1) * np.log(nu) - rate * nu
                                                          - special.gammaln(shape)), 0, np.inf, epsabs=0, limit=500)[0]
        expected.append({"parameters": [p, q, v], "history": [x, m], "value": value})
    return {"transactions": count.tolist(), "meanSpend": spend.tolist(), "fit": fit, "expected": expected}


def bg_bb_one(parameters, x, t, n):
    """The likelihood by the sum of the paper, and P(alive) at each later occasion, in 30 digits."""
    alpha, beta, gamma, delta = map(mpmath.mpf, parameters)
    stay = lambda k: mpmath.beta(alpha + x, beta + n - x) / mpmath.beta(alpha, beta) * mpmath.beta(gamma, delta + n + k) / mpmath.beta(gamma, delta)
    left = sum(mpmath.beta(alpha + x, beta + t - x + i) / mpmath.beta(alpha, beta)
               * mpmath.beta(gamma + 1, delta + t + i) / mpmath.beta(gamma, delta) for i in range(n - t))
    return stay, stay(0) + left


def bg_bb():
    counts = {}
    for _ in range(600):
        n = int(rng.integers(4, 8))
        p, theta, x, t = rng.beta(1.2, 0.8), rng.beta(0.7, 2.5), 0, 0
        for occasion in range(1, n + 1):
            if rng.uniform() < theta:
                break
            if rng.uniform() < p:
                x, t = x + 1, occasion
        counts[x, t, n] = counts.get((x, t, n), 0) + 1
    rows = np.array([[*key, count] for key, count in sorted(counts.items())])

    def loss(parameters):
        alpha, beta, gamma, delta = parameters
        total = 0.0
        for x, t, n, count in rows:
            i = np.arange(n - t)
            terms = np.concatenate([
                [special.betaln(alpha + x, beta + n - x) + special.betaln(gamma, delta + n)],
                special.betaln(alpha + x, beta + t - x + i) + special.betaln(gamma + 1, delta + t + i)])
            total += count * (special.logsumexp(terms) - special.betaln(alpha, beta) - special.betaln(gamma, delta))
        return -total

    fit = fitted(("alpha", "beta", "gamma", "delta"), loss, [1, 1, 1, 2])
    forecast = []
    for parameters in [(1.204, 0.75, 0.657, 2.783), (2, 3, 1, 4)]:
        for x, t, n in [(0, 0, 6), (6, 6, 6), (3, 4, 6), (1, 1, 6), (0, 0, 0)]:
            stay, likelihood = bg_bb_one(parameters, x, t, n)
            buys = (mpmath.mpf(parameters[0]) + x) / (sum(map(mpmath.mpf, parameters[:2])) + n)
            discounted = mpmath.nsum(lambda k: stay(k) / mpmath.mpf("1.1") ** k, [1, mpmath.inf])
            forecast.append({"parameters": parameters, "history": [x, t, n], "alive": float(stay(1) / likelihood),
                             "five": float(buys * sum(stay(k) for k in range(1, 6)) / likelihood),
                             "discounted": float(buys * discounted / likelihood)})
    return {"rows": rows.tolist(), "fit": fit, "forecast": forecast}


def shifted():
    cohorts = [[1000, 869, 743, 653, 593, 551, 517, 491], [800, 700, 640, 600], [50, 41, 36, 33, 31, 30, 30]]

    def loss_of(counts_list):
        def loss(parameters):
            alpha, beta = parameters
            total = 0.0
            for counts in counts_list:
                t = np.arange(1, len(counts))
                dies = special.betaln(alpha + 1, beta + t - 1) - special.betaln(alpha, beta)
                total += np.sum(-np.diff(counts) * dies)
                total += counts[-1] * (special.betaln(alpha, beta + t[-1]) - special.betaln(alpha, beta))
            return -total
        return loss

    fits = [{"cohorts": used, "fit": fitted(("alpha", "beta"), loss_of(used), [1, 1])}
            for used in ([cohorts[0]], [cohorts[1]], cohorts)]
    values = []
    for alpha, beta in [(0.668, 3.806), (0.704, 1.182), (2.5, 1.5)]:
        survival = lambda t: mpmath.beta(alpha, beta + t) / mpmath.beta(alpha, beta)
        for rate in (0.1, 0.5):
            total = lambda n: mpmath.nsum(lambda t: survival(t) / survival(n - 1) / (1 + mpmath.mpf(rate)) ** (t - n), [n, mpmath.inf])
            values.append({"parameters": {"alpha": alpha, "beta": beta}, "rate": rate,
                           "survival": [float(survival(t)) for t in range(13)],
                           "lifetime": float(mpmath.nsum(lambda t: survival(t) / (1 + mpmath.mpf(rate)) ** t, [0, mpmath.inf])),
                           "residual": [float(total(n)) for n in (1, 2, 5)]})
    return {"fits": fits, "values": values}


def functions():
    hyper = []
    for a, b, c, z in [(1, 1, 2, 0.5), (0.5, 2.5, 1.2, 0.9), (30, 4, 31, 0.7), (1, 3.8, 4.4, 0.99), (2, 3, 4, 0), (5, 6, 2, 0.3),
                       (200.5, 1.6, 201.5, 0.95), (0.2, 0.3, 0.4, 0.999)]:
        hyper.append([a, b, c, z, float(mpmath.hyp2f1(a, b, c, z))])
    return {"hypergeometric": hyper, "digamma": [[x, float(mpmath.digamma(mpmath.mpf(x)))] for x in
                                                 (1e-5, 0.1, 1, 1.4616321449683622, 2.5, 9.99, 10, 1234.5, 1e9)]}


found = {"purchases": purchases(), "forecasts": forecasts(), "newcomers": newcomers(), "gammaGamma": gamma_gamma(),
         "bgBb": bg_bb(), "shifted": shifted(), "functions": functions()}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(found, separators=(",", ":")) + "\n")
