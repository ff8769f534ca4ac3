"""The Gehan weighting of the log-rank test, from statsmodels, on the data sets that survival.R wrote."""
import json
import os
from statsmodels.duration.survfunc import survdiff

here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, 'survival.json')) as source:
    sets = json.load(source)
tests = {each['name']: survdiff(each['duration'], each['left'], each['group'], weight_type='gb') for each in sets}
with open(os.path.join(here, 'survival-gehan.json'), 'w') as out:
    json.dump({name: {'statistic': float(s), 'p': float(p)} for name, (s, p) in tests.items()}, out, indent=1)
    out.write('\n')
