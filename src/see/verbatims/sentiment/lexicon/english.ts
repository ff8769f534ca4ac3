/**
 * Our own lexicon of English: words in their plain form (endings are read by rule) and phrases. A list is entries with a comma between
 * them. Whoever changes a list raises `lexiconVersion`, and everything that was said is read anew.
 */
const list = (words: string): readonly string[] =>
  words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')

export const praise = {
  strong: list(`
    excellent, amazing, awesome, outstanding, fantastic, wonderful, brilliant, superb, exceptional, incredible, perfect, flawless, love, adore,
    delighted, best, thrilled, phenomenal, stellar, game changer, game-changer, can't live without, cannot live without, couldn't live without,
    couldn't be happier, could not be happier, couldn't be better, can't fault, cannot fault, worth every, out of their way, above and beyond, second to none, life saver, lifesaver, no complaints, top notch, top-notch, blown away`),
  plain: list(`
    good, great, nice, easy, easily, simple, clear, clean, fast, quick, quickly, smooth, smoothly, intuitive, helpful, help, useful, usable, friendly, reliable, responsive,
    stable, effective, efficient, convenient, comfortable, happy, pleased, satisfied, satisfying, glad, impressed, impressive, enjoy, enjoyable, enjoyed, recommend, like, thank,
    thanks, thank you, grateful, appreciate, polite, kind, courteous, knowledgeable, professional, competent, patient, attentive, caring, delicious, tasty, beautiful, lovely,
    spotless, modern, affordable, worth, worthwhile, valuable, generous, fair, accurate, precise, painless, effortless, effortlessly, seamless, seamlessly, straightforward, powerful, flexible,
    robust, improve, improved, improvement, better, fix, fixed, solve, solved, resolve, resolved, succeed, success, successful, successfully, save time, save hours, saves time, saves hours, saved hours,
    saved time, save us, saves us, saved us, time saver, time-saver, works well, works great, works perfectly, work perfectly, work well, worked well, as promised, as expected, fun, pleasant, pleasure, welcoming, safe, secure, trust, trusted,
    trustworthy, handy, elegant, favorite, favourite, welcome, prompt, promptly, proactive, thorough, well made, well designed, well-designed, well organised, well organized, user-friendly, less work, less manual work, less manual,
    less effort, happier, confident, transparent, value for money, gem, bonus, asset, strong, cool, exceeded, exceeds, plus, productive, profitable, growth, rebound, solid, sleek, crisp, neat, tidy, rich, cheaper, no brainer, no-brainer, praise, bug-free, error-free, trouble-free, hassle-free`),
  weak: list(
    'work, works, worked, working, cheap, fresh, new features, decent, okay for, fine, promising, interesting, answered within, replied within, adequate, sufficient, enough, understand, able to, able, quiet, spacious',
  ),
} as const

export const blame = {
  strong: list(`
    terrible, horrible, awful, worst, hate, useless, unusable, unacceptable, nightmare, disgusting, appalling, disaster, pathetic, garbage, atrocious, waste of time, waste of money,
    rip off, rip-off, ripoff, scam, never again, fed up, sick of, ridiculous, abysmal, dreadful, furious, outrageous, joke, insulting`),
  plain: list(`
    bad, poor, slow, slowly, difficult, hard, confusing, confused, confuse, complicated, complex, clunky, cumbersome, tedious, annoying, annoyed, annoy, frustrating, frustrated, frustration,
    disappoint, disappointing, disappointed, disappointment, thanks for nothing, thank you for nothing, unhappy, dissatisfied, unsatisfied, expensive, overpriced, pricey, costly, broken, break, breaking, broke, wrong, incorrect, inaccurate, unreliable,
    unstable, unresponsive, unhelpful, rude, dirty, noisy, loud, cold, late, delayed, outdated, obsolete, old-fashioned, missing, lack, lacking, lacks, lose, lost, losing, fail, failed, failing, failure, freeze, froze, freezing, hang,
    lag, laggy, stuck, struggle, struggling, struggled, trouble, cancel, cancelling, canceling, cancellation, cancelled, canceled, churn, leaving you, switching to, switch to another, worse, worsened, decline, declined, unclear, unintuitive, inconsistent, insufficient, inadequate, inconvenient, inefficient,
    ignored, ignore, ignores, unprofessional, careless, incompetent, misleading, hidden fees, take forever, takes forever, took forever, forever, taking forever, waited, waiting, still waiting, keep waiting, no response, no reply, no answer, price went up, prices went up, price increase, raised the price, quality went down,
    went downhill, gone downhill, waste, wasted, wasting, regret, worry, worried, worrying, unfair, unsafe, dangerous, ugly, messy, cramped, crowded, bland, boring, dull, tired of, pain, painful, hassle, headache, nuisance, unfortunately, disconnect, disconnects, counterintuitive, steep, limited, doesn't work, does not work, don't work, do not work,
    didn't work, did not work, not working, stopped working, won't work, stops working, nothing works, used to, not worth, too many steps, too long, too much time, refuse, refused, refuses, deny, denied, time consuming, time-consuming, unexpected charge, overcharged, double charged, charged twice, leak, leaking, smelly, stale, filthy, mess`),
  weak: list(`
    should be, could be better, needs improvement, need improvement, needs work, room for improvement, small, few, heavy, old, boilerplate, workaround, manually, basic, average, mediocre, meh, so-so, underwhelming, lacklustre, lackluster, hoped for more, expected more, expected better`),
} as const

/** What troubles: by itself it finds fault, less of it is good, none of it is better. */
export const troubles = list(`
  error, bug, crash, crashes, crashing, crashed, problem, issue, outage, downtime, glitch, complaint, mistake, delay, incident, defect, fault, down, queue, wait, ticket backlog, churn, manual work, paperwork, duplicate entry, rework`)

/** Before a trouble, within a few words, these end it. */
export const ends = list(
  'fix, fixed, fixes, fixing, solve, solved, solves, resolve, resolved, resolves, eliminate, eliminated, eliminates, avoid, avoids, avoided, prevent, prevents, prevented, reduce, reduced, reduces, fewer, less, cut, cuts, removed, removes, goodbye to',
)
