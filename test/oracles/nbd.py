"""The NBD model fitted with SciPy to customers who never leave: python3 test/oracles/nbd.py writes nbd.json.

The likelihood is written from the paper; standard errors are from statsmodels' second differences. `leaving` are histories
of customers of whom many have left, `newcomers` some who bought for the first time today.
"""

import json
import pathlib

import numpy as np
from scipy import optimize, special
from statsmodels.tools.numdiff import approx_hess

rng = np.random.default_rng(20261129)


def histories(size, leaving):
    rows = []
    for _ in range(size):
        watched = float(np.round(rng.uniform(20, 60), 1))
        rate, at, count, last = rng.gamma(1.4, 1 / 7), 0.0, 0, 0.0
        end = rng.exponential(10) if leaving else np.inf
        while True:
            at += rng.exponential(1 / rate)
            if at > min(watched, end):
                break
            count, last = count + 1, min(watched, float(np.ceil(at * 7) / 7))
        rows.append((count, last, watched))
    return np.array(rows)


def columns(rows):
    return {"frequency": rows[:, 0].astype(int).tolist(), "recency": rows[:, 1].tolist(), "age": rows[:, 2].tolist()}


def fitted(rows):
    x, _, watched = rows.T

    def loss(parameters):
        r, alpha = parameters
        return -np.sum(special.gammaln(r + x) - special.gammaln(r) + r * np.log(alpha) - (r + x) * np.log(alpha + watched))

    point = np.log([1.0, 10.0])
    for _ in range(4):
        point = optimize.minimize(lambda logs: loss(np.exp(logs)), point, method="Nelder-Mead",
                                  options={"xatol": 1e-10, "fatol": 1e-11, "maxiter": 8000}).x
    parameters = np.exp(point)
    errors = np.sqrt(np.diag(np.linalg.inv(approx_hess(parameters, loss))))
    return {"parameters": dict(zip(("r", "alpha"), parameters)), "standardErrors": dict(zip(("r", "alpha"), errors)),
            "logLikelihood": -float(loss(parameters))}


staying, leaving = histories(400, False), histories(400, True)
found = {"staying": {"histories": columns(staying), "fit": fitted(staying)}, "leaving": {"histories": columns(leaving)}}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(found, separators=(",", ":")) + "\n")
